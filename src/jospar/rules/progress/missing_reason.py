"""A report says that a measure is in trouble, and not why.

Why:
    Whoever reads "at risk" asks for the reason first; ``reason`` lets the same obstacles be seen across
    measures. Only the last report of an agency on a measure is asked.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: at_risk
    reason: procurement
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: at_risk  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.progress.reports import last_told

IN_ORDER = (None, "not_started", "on_track", "done")


def check(case: Case) -> Iterator[Finding]:
    """Note troubles without a reason."""
    for report, _ in last_told(case):
        if report.status not in IN_ORDER and report.reason is None:
            yield finding("J708", report, "status", value=str(report.status))
