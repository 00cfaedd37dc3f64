"""A baseline or a target names no source.

Why:
    Every figure from outside says where it is from, so that it can be looked up and corrected there.
    ``source`` stands beside the figure, or ``sources`` at the indicator for all of them. One finding an
    indicator.

Passes:
    ```yaml
    # plan/example/indicators/XA-I-01.yaml
    id: XA-I-01
    title: Infant mortality
    unit: per 1,000 live births
    level: context
    baseline: {period: 2024, value: 6.8}
    sources: [statistics_2025]
    ```

Fails:
    ```yaml
    # plan/example/indicators/XA-I-01.yaml
    id: XA-I-01
    title: Infant mortality
    unit: per 1,000 live births
    level: impact
    direction: decrease
    baseline: {period: 2024, value: 6.8, source: statistics_2025}
    targets:
      - {period: 2030, value: 5.8}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding, Step
from jospar.plan.indicator import Indicator
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Note the first figure of each indicator that nobody is named for, and how many there are."""
    for indicator in case.plan.indicators.values():
        bare = [] if indicator.sources else list(_bare(indicator))
        if bare:
            yield finding("J628", indicator, *bare[0], value=indicator.id, n=len(bare))


def _bare(indicator: Indicator) -> Iterator[tuple[Step, ...]]:
    if indicator.baseline is not None and not indicator.baseline.source:
        yield ("baseline",)
    for row, target in enumerate(indicator.targets):
        if not target.source:
            yield "targets", row
