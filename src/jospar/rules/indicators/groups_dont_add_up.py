"""The groups of an observation cannot make its value.

Why:
    Girls and boys, or town and village, are together everybody: a rate of all lies between theirs, a
    count of all (``aggregate: {regions: sum}``) is their sum. Checked where both groups of a pair are
    given, within the digits that the figures are written with. Nothing is said where the value contradicts
    its regions as well: that is one cause, and another finding.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    value: 6.8
    groups:
      - {sex: female, value: 6.1}
      - {sex: male, value: 7.4}
    ```

Fails:
    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    value: 6.8
    groups:
      - {sex: female, value: 7.1}  # here
      - {sex: male, value: 7.4}
    ```
"""

from collections.abc import Iterator
from decimal import Decimal

from jospar.finding import Finding
from jospar.plan.indicator import Group, Indicator, Observation
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import shown
from jospar.rules.indicators.figures import adds_up, dated_observations, out_of_range
from jospar.rules.indicators.outside_the_regions import bounds_missed
from jospar.standing.territory import Territory

PAIRS = (("sex", frozenset({"female", "male"})), ("residence", frozenset({"urban", "rural"})))
DIMENSIONS = ("sex", "age", "residence", "category")


def check(case: Case) -> Iterator[Finding]:
    """Report observations whose two halves contradict the whole."""
    territory = Territory.of(case.plan)
    for one, indicator in dated_observations(case.plan):
        national = one.figure
        if not one.groups or national is None or one.precision != "exact":
            continue
        for dimension, names in PAIRS:
            pair = _pair(one, dimension, names)
            if pair is None or not _contradict(national, [figure for _, figure in pair], indicator):
                continue
            if bounds_missed(one, indicator, territory) is None:
                first, second = sorted(figure for _, figure in pair)
                facts = {"value": shown(national), "low": shown(first), "high": shown(second)}
                yield finding("J603", one, "groups", pair[0][0], **facts)


def _pair(one: Observation, dimension: str, names: frozenset[str]) -> list[tuple[int, Decimal]] | None:
    """Find the two groups that are told apart by one dimension alone; None unless each is there once."""
    rows = [(row, group) for row, group in enumerate(one.groups) if _alone(group, dimension)]
    if len(rows) != len(names) or {getattr(group, dimension) for _, group in rows} != names:
        return None
    known = [(row, figure) for row, group in rows if (figure := one.figure_of(group)) is not None]
    return known if len(known) == len(names) else None


def _alone(group: Group, dimension: str) -> bool:
    return [name for name in DIMENSIONS if getattr(group, name) is not None] == [dimension]


def _contradict(national: Decimal, figures: list[Decimal], indicator: Indicator) -> bool:
    if indicator.aggregate.regions == "sum":
        return not adds_up(national, figures, indicator)
    return out_of_range(national, figures, indicator)
