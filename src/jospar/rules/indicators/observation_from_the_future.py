"""An observation is of a time that has not come, or was stated on a day that has not.

Why:
    What was measured was measured in the past. Most often a year is mistyped, or a target was written
    as an observation.

Passes:
    ```yaml
    # date: 2026-11-21
    # plan/example/observations/XA-I-01/2026.yaml
    period: 2026
    source: statistics_2025
    value: 6.4
    stated_on: 2026-10-01
    ```

Fails:
    ```yaml
    # date: 2026-11-21
    # plan/example/observations/XA-I-01/2027.yaml
    period: 2027  # here
    source: act_12
    value: 6.4
    stated_on: 2026-10-01
    ```

    ```yaml
    # date: 2026-11-21
    # plan/example/observations/XA-I-01/2025.yaml
    period: 2025
    source: statistics_2025
    value: 6.4
    stated_on: 2027-10-01  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report observations of or from a time after the status date."""
    for one in case.plan.observations:
        if one.stated_on is not None and one.stated_on > case.date:
            yield finding("J606", one, "stated_on", value=one.stated_on, date=case.date, problem="stated")
        elif one.period.first is not None and one.period.first > case.date:
            yield finding("J606", one, "period", value=str(one.period), date=case.date)
