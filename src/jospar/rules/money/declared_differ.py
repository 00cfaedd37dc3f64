"""Declared totals really differ, and none of them is chosen.

Why:
    Sources may disagree; a report needs one figure to count by, and readers must see that there are
    others. Figures that are the same within rounding do not differ, nor does "over 1300" from 1350;
    sums in another currency are compared through ``rates``.

Passes:
    ```yaml
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood
    instrument: concept
    period: 2026-2030
    money: {currency: XAD, unit: million}
    declared:
      measures:
        - {value: 3, source: act_12, chosen: true}
        - {value: 5, source: statistics_2025}
      budget:
        - {value: 1302.5, source: act_12}
        - {value: 1300, source: statistics_2025, precision: about}
    areas: [{id: safety, title: Safety}, {id: health, title: Health}]
    reporting: {channel: here, cadence: week}
    ```

Fails:
    ```yaml
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood
    instrument: concept
    period: 2026-2030
    money: {currency: XAD, unit: million}
    declared:
      measures:
        - {value: 3, source: act_12}
        - {value: 5, source: statistics_2025}  # here
    areas: [{id: safety, title: Safety}, {id: health, title: Health}]
    reporting: {channel: here, cadence: week}
    ```
"""

from collections.abc import Iterator

from jospar.finding import Fact, Finding
from jospar.plan.programme import Programme
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import shown
from jospar.rules.indicators.contradiction import clash
from jospar.rules.money.totals import choices, counts, sums
from jospar.standing.agreement import Stated


def check(case: Case) -> Iterator[Finding]:
    """Report lists of declared totals that contradict each other undecided."""
    for programme in case.plan.programmes.values():
        for total, chosen in choices(programme):
            if not any(chosen):
                yield from _clashing(programme, total, _stated(programme, total))


def _stated(programme: Programme, total: str) -> tuple[Stated | None, ...]:
    return sums(programme) if total == "budget" else counts(getattr(programme.declared, total))


def _clashing(programme: Programme, total: str, stated: tuple[Stated | None, ...]) -> Iterator[Finding]:
    pair = clash(stated)
    if pair is None:
        return
    first, second = (stated[place] for place in pair)
    if first is not None and second is not None:
        facts: dict[str, Fact] = {"value": shown(second.value), "other": shown(first.value), "total": total}
        yield finding("J509", programme, "declared", total, pair[1], "value", **facts)
