"""The national figure lies outside of what all its regions have.

Why:
    A country's rate is a mean of its regions' rates, heavier where more people live: it is never below the
    lowest nor above the highest. Said of rates (per cent, per 1,000) and of means, where all regions of
    that time are given; of other figures only when the country has less than its lowest region.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    value: 6.8
    regions: {XA-01: 6.1, XA-02: 7.4}
    ```

Fails:
    ```yaml
    # plan/example/observations/XA-I-01/2023.yaml
    period: 2023
    source: statistics_2025
    value: 8.6
    regions: {XA-01: 6.1, XA-02: 7.4}  # here
    ```
"""

from collections.abc import Iterator
from decimal import Decimal

from jospar.finding import Finding
from jospar.plan.indicator import Indicator, Observation
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import shown
from jospar.rules.indicators.figures import dated_observations, out_of_range
from jospar.standing.territory import Territory

MEANS = ("mean", "ratio", "none")


def check(case: Case) -> Iterator[Finding]:
    """Report national rates outside the range of their regions."""
    territory = Territory.of(case.plan)
    for one, indicator in dated_observations(case.plan):
        bounds = bounds_missed(one, indicator, territory)
        if bounds is not None:
            low, high = (shown(bound) for bound in bounds)
            yield finding("J616", one, "regions", value=shown(one.figure or Decimal(0)), low=low, high=high)


def bounds_missed(
    one: Observation, indicator: Indicator, territory: Territory
) -> tuple[Decimal, Decimal] | None:
    """Give the lowest and the highest region of an observation whose value lies outside of them."""
    national = one.figure
    if not one.regions or national is None or one.precision != "exact" or _counted(one):
        return None
    if indicator.aggregate.regions not in MEANS or not territory.whole(one.regions, one.period):
        return None
    figures = [figure for cell in one.regions.values() if (figure := one.figure_of(cell)) is not None]
    if len(figures) < len(one.regions) or not out_of_range(national, figures, indicator):
        return None
    return min(figures), max(figures)


def _counted(one: Observation) -> bool:
    """Tell whether numerators are given everywhere: those are added up, by another rule."""
    cells = (one.regions or {}).values()
    return one.numerator is not None and all(cell.numerator is not None for cell in cells)
