"""A tolerance or a delay of an indicator is below zero.

Why:
    ``tolerance`` is how far from a target a figure may lie, and ``lag`` how many days after its period a
    figure is published: neither can be less than none. With a tolerance below zero even a target that is
    hit would be missed.

Passes:
    ```yaml
    # plan/example/indicators/XA-I-01.yaml
    id: XA-I-01
    title: Infant mortality
    unit: per 1,000 live births
    level: context
    tolerance: 0.1
    lag: 240
    ```

Fails:
    ```yaml
    # plan/example/indicators/XA-I-01.yaml
    id: XA-I-01
    title: Infant mortality
    unit: per 1,000 live births
    level: context
    tolerance: -0.1  # here
    ```

    ```yaml
    # plan/example/indicators/XA-I-01.yaml
    id: XA-I-01
    title: Infant mortality
    unit: per 1,000 live births
    level: context
    lag: -240  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report tolerances and delays below zero."""
    for indicator in case.plan.indicators.values():
        if indicator.tolerance < 0:
            yield finding("J626", indicator, "tolerance", value=indicator.tolerance)
        if indicator.lag is not None and indicator.lag < 0:
            yield finding("J626", indicator, "lag", value=indicator.lag)
