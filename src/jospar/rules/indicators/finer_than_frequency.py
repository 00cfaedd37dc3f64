"""An observation is of a shorter period than its indicator is measured in.

Why:
    A month's figure between yearly ones is rarely the same thing. Often the period is that of the
    statement: then write ``period: unknown`` and the day in ``stated_on``.

Passes:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Children in preschool
    unit: '%'
    level: context
    frequency: year
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
    frequency: year
    # plan/example/observations/XA-I-02/2024-06.yaml
    period: 2024-06  # here
    source: statistics_2025
    value: 98.2
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.indicators.figures import dated_observations

MONTHS = {"month": 1, "quarter": 3, "half": 6, "half_year": 6, "year": 12}
"""How long a period, or the time between two observations, is; days and weeks are moments."""


def check(case: Case) -> Iterator[Finding]:
    """Note observations of a part of the usual period."""
    for one, indicator in dated_observations(case.plan):
        usual = MONTHS.get(indicator.frequency or "", 0)
        if MONTHS.get(one.period.kind, usual) < usual:
            facts = {"value": str(one.period), "frequency": str(indicator.frequency)}
            yield finding("J610", one, "period", **facts)
