"""Observations were stated after the status date.

Why:
    What was known on the status date cannot rest on what was said later: such observations are not seen.
    That is as it should be where an earlier day is looked at; otherwise ``stated_on``, or the date of a
    source, is mistyped. Of each programme the one that is furthest ahead is named.

Passes:
    ```yaml
    # date: 2026-11-21
    # plan/example/observations/XA-I-01/2025.yaml
    period: 2025
    source: statistics_2025
    value: 6.4
    stated_on: 2026-10-01
    ```

Fails:
    ```yaml
    # date: 2026-11-21
    # plan/example/observations/XA-I-01/2025.yaml
    period: 2025
    source: statistics_2025
    value: 6.4
    stated_on: 2027-10-01  # here
    ```

    ```yaml
    # date: 2025-06-30
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025  # here
    value: 6.8
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.unseen import furthest_ahead
from jospar.standing.asof import stated_on


def check(case: Case) -> Iterator[Finding]:
    """Note the observations that became known only after the status date, once for each programme."""
    known = ((stated_on(one, case.plan.sources), one) for one in case.plan.observations)
    for day, furthest, n in furthest_ahead(known, case.date, lambda one: one.programme):
        key = "source" if furthest.stated_on is None else "stated_on"
        yield finding("J618", furthest, key, value=day, date=case.date, n=n)
