"""An observation is of a time that has not come.

Why:
    What was measured was measured in the past. Most often a year is mistyped, or a target was written
    as an observation. What was stated only after the status date is not seen, and nothing is said of it.

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
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.indicators.publication import to_come


def check(case: Case) -> Iterator[Finding]:
    """Report observations that are seen on the status date, of a time after it."""
    for one in case.plan.observations:
        if to_come(one, case):
            yield finding("J606", one, "period", value=str(one.period), date=case.date)
