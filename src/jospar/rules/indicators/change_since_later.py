"""A change is counted since a time that is not before the one it was measured for.

Why:
    ``change`` says how much a figure has moved from ``since`` to ``period``. From a time to itself nothing
    moves, and back from a later one the sign would turn. Most often the two are exchanged.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    {period: 2024, source: statistics_2025, change: -0.4, since: 2023}
    ```

Fails:
    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    change: -0.4
    since: 2025  # here
    ```

    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    value: 6.8
    regions:
      XA-01: {value: 6.1, change: -0.3, since: 2024}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.indicator import Group
from jospar.plan.period import Period
from jospar.rules.case import Case, finding
from jospar.rules.shape.figures import figures


def check(case: Case) -> Iterator[Finding]:
    """Report changes since the observation's own period, or a later one."""
    for one in case.plan.observations:
        for path, figure in figures(one):
            since = None if isinstance(figure, Group) else figure.since
            if since is not None and _late(since, one.period):
                yield finding("J625", one, *path, "since", value=str(since), period=str(one.period))


def _late(since: Period, period: Period) -> bool:
    if since.first is None or period.last is None:
        return False
    return since == period or since.first > period.last
