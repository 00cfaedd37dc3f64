"""A denominator is zero or below.

Why:
    Nothing can be divided by it: the share would have no value, and the sum over regions a wrong one.
    Where nobody was counted, leave the figure out.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    numerator: 0
    denominator: 1000
    ```

Fails:
    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    numerator: 4
    denominator: 0  # here
    ```
"""

from collections.abc import Iterator
from decimal import Decimal

from jospar.finding import Finding, Step
from jospar.plan.indicator import Observation
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report denominators that nothing can be divided by."""
    for one in case.plan.observations:
        for path, denominator in _denominators(one):
            if denominator is not None and denominator <= 0:
                yield finding("J607", one, *path, "denominator", value=denominator)


def _denominators(one: Observation) -> Iterator[tuple[tuple[Step, ...], Decimal | None]]:
    yield (), one.denominator
    for code, cell in (one.regions or {}).items():
        yield ("regions", code), cell.denominator
    for row, group in enumerate(one.groups):
        yield ("groups", row), group.denominator
