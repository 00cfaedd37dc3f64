"""Two observations of one period really differ, and none of them is chosen.

Why:
    Sources may disagree; a series needs one figure a period, and readers must see that there are others.
    Figures that are the same within rounding do not differ, nor do those whose period nobody states, nor a
    revision from what it revises. A source is not compared with itself (J629). One finding a period.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2024_press.yaml
    period: 2024
    source: act_12
    value: 7
    precision: about
    ```

Fails:
    ```yaml
    # plan/example/observations/XA-I-01/2024_press.yaml
    period: 2024
    source: act_12
    value: 5.9  # here
    ```
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from jospar.finding import Finding
from jospar.plan.indicator import Observation
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import shown
from jospar.rules.indicators.contradiction import clash
from jospar.rules.indicators.statement import statement
from jospar.standing.agreement import stated


def check(case: Case) -> Iterator[Finding]:
    """Report periods whose observations contradict each other undecided."""
    periods: defaultdict[tuple[str, str], list[Observation]] = defaultdict(list)
    for one in case.plan.observations:
        if one.period.known and one.figure is not None:
            periods[one.indicator, str(one.period)].append(one)
    for told in periods.values():
        if len(told) > 1 and not any(one.chosen for one in told):
            yield from _contradiction(_latest(told))


def _contradiction(told: list[Observation]) -> Iterator[Finding]:
    pair = clash([stated(one) for one in told])
    if pair is None:
        return
    other, one = (told[place] for place in pair)
    if one.figure is not None and other.figure is not None:
        facts = {"value": shown(one.figure), "other": shown(other.figure)}
        yield finding("J611", one, "value", file=other.file, **facts)


def _latest(told: Iterable[Observation]) -> list[Observation]:
    """Leave out what the same source has revised since, and what it says again."""
    last: dict[tuple[str, ...], Observation] = {}
    kept: list[Observation] = []
    said: set[object] = set()
    for one in told:
        if one.revision is None:
            key = statement(one)
            if key is None or key not in said:
                kept.append(one)
            said.add(key)
            continue
        known = last.get(one.source)
        if known is None or (known.revision or 0) < one.revision:
            last[one.source] = one
    return [*(one for one in kept if one.source not in last), *last.values()]
