"""A figure in per cent is below 0 or above 100, or a numerator is greater than its denominator.

Why:
    A share of something is between none and all of it. Coverage by registers may truly exceed 100 % where
    the denominator is an estimate: then say so in ``note`` and except the finding. Changes (``change``,
    or a title or unit that speaks of one) are not shares. One finding a record.

Passes:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Children in preschool
    unit: '%'
    level: context
    # plan/example/observations/XA-I-02/2024.yaml
    period: 2024
    source: statistics_2025
    value: 98.2
    ```

Fails:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Children in preschool
    unit: '%'
    level: context
    # plan/example/observations/XA-I-02/2024.yaml
    period: 2024
    source: statistics_2025
    value: 982  # here
    ```

    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Children in preschool
    unit: per cent
    level: context
    # plan/example/observations/XA-I-02/2024.yaml
    period: 2024
    source: statistics_2025
    numerator: 1200  # here
    denominator: 1000
    ```
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from jospar.finding import Finding, Step
from jospar.plan.indicator import Cell, Group, Indicator, Observation
from jospar.plan.percent import is_share
from jospar.rules.case import Case, finding
from jospar.rules.indicators.figures import dated_observations

ALL = Decimal(100)
Written = tuple[tuple[Step, ...], Decimal | None]


def check(case: Case) -> Iterator[Finding]:
    """Report the first figure of each record that is no share."""
    shares = {one.id: one for one in case.plan.indicators.values() if is_share(one.unit, one.title)}
    for indicator in shares.values():
        for path, value in _aims(indicator):
            if value is not None and not 0 <= value <= ALL:
                yield finding("J608", indicator, *path, value=value)
                break
    for one, indicator in dated_observations(case.plan):
        if indicator.id in shares:
            yield from _measured(one)


def _aims(indicator: Indicator) -> Iterator[Written]:
    if indicator.baseline is not None:
        yield ("baseline", "value"), indicator.baseline.value
    for row, target in enumerate(indicator.targets):
        yield ("targets", row, "value"), target.value
        yield ("targets", row, "low"), target.low
        yield ("targets", row, "high"), target.high


def _measured(one: Observation) -> Iterator[Finding]:
    for path, cell in _cells(one):
        above, below = cell.numerator, cell.denominator
        if cell.value is not None and not 0 <= cell.value <= ALL:
            yield finding("J608", one, *path, "value", value=cell.value)
            return
        if above is not None and below is not None and below > 0 and not 0 <= above <= below:
            yield finding("J608", one, *path, "numerator", value=above, other=below, problem="numerator")
            return


def _cells(one: Observation) -> Iterable[tuple[tuple[Step, ...], Observation | Cell | Group]]:
    yield (), one
    for code, cell in (one.regions or {}).items():
        yield ("regions", code), cell
    for row, group in enumerate(one.groups):
        yield ("groups", row), group
