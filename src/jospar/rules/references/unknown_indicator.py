"""An indicator is named, or observed, that has no definition.

Why:
    What was measured means nothing without its definition and unit. A folder of observations is
    called by the id of its indicator.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2025.yaml
    period: 2025
    source: statistics_2025
    value: 6.5
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    indicators: [XA-I-10]  # here
    ```

    ```yaml
    # plan/example/observations/XA-I-10/2025.yaml
    period: 2025
    source: statistics_2025
    value: 6.5
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.reading.suggest import nearest
from jospar.rules.case import Case, finding
from jospar.rules.references.following import Target, unknown


def check(case: Case) -> Iterator[Finding]:
    """Report every indicator that is named and not known; a folder of observations once."""
    plan = case.plan
    yield from unknown(case, Target("J205", "IndicatorId", "indicator", plan.indicators))
    first = {(one.programme, one.indicator): one for one in reversed(plan.observations)}
    for (_, name), observation in first.items():
        if name not in plan.indicators and name not in plan.unread["indicator"]:
            near = nearest(name, plan.indicators)
            yield finding("J205", observation, value=name, near=near, problem="folder")
