"""A figure that only grows is lower than in an earlier period.

Why:
    With ``cumulative: true`` each figure contains the ones before it. Either the indicator counts each period
    by itself, or one of the figures is wrong, or it is counted in another way since: then ``quality: break``
    says so. Years are held against years; months, quarters and halves against those of their own year, as
    many are counted from its first day. Of several observations of a period the chosen one counts, else
    the last revision; figures that are only "about", "over" or "under" are left out.

Passes:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    {id: XA-I-02, title: Rooms, unit: room, level: context, cumulative: true}
    # plan/example/observations/XA-I-02/2024.yaml
    {period: 2024, source: statistics_2025, value: 30}
    # plan/example/observations/XA-I-02/2025.yaml
    {period: 2025, source: statistics_2025, value: 28, stated_on: 2026-02-01, quality: break}
    ```

Fails:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    {id: XA-I-02, title: Rooms, unit: room, level: context, cumulative: true}
    # plan/example/observations/XA-I-02/2024.yaml
    {period: 2024, source: statistics_2025, value: 30}
    # plan/example/observations/XA-I-02/2025.yaml
    period: 2025
    source: statistics_2025
    stated_on: 2026-02-01
    value: 28  # here
    ```
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from jospar.finding import Fact, Finding
from jospar.plan.indicator import Observation
from jospar.plan.period import Period
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import shown
from jospar.rules.indicators.contradiction import clash
from jospar.standing.agreement import stated, within_rounding

LONG = ("year", "span")


def check(case: Case) -> Iterator[Finding]:
    """Report observations of cumulative indicators below those of the period before."""
    growing = {one.id for one in case.plan.indicators.values() if one.cumulative}
    series: dict[tuple[object, ...], dict[Period, list[Observation]]] = {}
    for one in case.plan.observations if growing else ():
        if one.indicator in growing and one.figure is not None and one.precision == "exact":
            line = series.setdefault(_line(one), {})
            line.setdefault(one.period, []).append(one)
    for periods in series.values():
        for before, one in pairwise(_ordered(periods)):
            yield from _fallen(before, one)


def _line(one: Observation) -> tuple[object, ...]:
    """Tell which observations are held against each other: years, or the like parts of one year."""
    first, kind = one.period.first, one.period.kind
    return one.indicator, kind, None if first is None or kind in LONG else first.year


def _ordered(periods: Mapping[Period, Sequence[Observation]]) -> list[Observation]:
    known = [(one.last, told) for one, told in periods.items() if one.last is not None]
    counted = ((day, _counted(told)) for day, told in sorted(known, key=_day))
    return [one for _, one in counted if one is not None]


def _day(dated: tuple[date, Sequence[Observation]]) -> date:
    return dated[0]


def _counted(told: Sequence[Observation]) -> Observation | None:
    """Choose the observation of a period that counts; None where they contradict each other."""
    chosen = [one for one in told if one.chosen]
    if len(chosen) == 1 or len(told) == 1:
        return (chosen or told)[0]
    newest = max(one.revision or 0 for one in told)
    last = [one for one in told if (one.revision or 0) == newest]
    return last[0] if clash([stated(one) for one in last]) is None else None


def _fallen(before: Observation, one: Observation) -> Iterator[Finding]:
    now, then = stated(one), stated(before)
    if now is None or then is None or now.value >= then.value or one.quality == "break":
        return
    if not within_rounding(now, then):
        facts: dict[str, Fact] = {
            "value": shown(now.value),
            "other": shown(then.value),
            "period": str(before.period),
        }
        yield finding("J619", one, "value" if one.value is not None else "numerator", **facts)
