"""An observation was published before the period that it is of had begun.

Why:
    A value of 2026 in a release of 2025 is a plan or a forecast, not a measurement; or the period is
    mistyped. The day is ``stated_on``, else the dates of all its sources.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2025.yaml
    period: 2025
    source: statistics_2025
    value: 6.4
    ```

Fails:
    ```yaml
    # plan/example/observations/XA-I-01/2026.yaml
    period: 2026  # here
    source: statistics_2025
    value: 6.4
    ```
"""

from collections.abc import Iterator
from datetime import date

from jospar.finding import Finding
from jospar.plan.indicator import Observation
from jospar.plan.plan import Plan
from jospar.rules.case import Case, finding
from jospar.rules.indicators.publication import to_come


def check(case: Case) -> Iterator[Finding]:
    """Report observations that are older than their period, but for those that J606 speaks of."""
    for one in case.plan.observations:
        first = one.period.first
        if first is None or to_come(one, case):
            continue
        published = _published(one, case.plan)
        if published is not None and published < first:
            yield finding("J617", one, "period", value=str(one.period), published=published)


def _published(one: Observation, plan: Plan) -> date | None:
    """Tell the last day on which the observation can have been published; None where a source has no date."""
    if one.stated_on is not None:
        return one.stated_on
    latest = None
    for name in one.source:
        source = plan.sources.get(name)
        day = source.date.last if source is not None and source.date is not None else None
        if day is None:
            return None
        latest = day if latest is None else max(latest, day)
    return latest
