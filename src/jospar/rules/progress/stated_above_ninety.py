"""More than 90 per cent is stated for a measure whose progress is only stated.

Why:
    Where nothing is counted (``progress_by: manual``), a stated share counts as 90 per cent at most (or what
    the policy's ``stated_at_most`` says): the last step is to finish, and is reported as ``status: done``.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2026-12
    progress_by: manual
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: on_track
    done: {percent: 90}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2026-12
    progress_by: manual
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: on_track
    done: {percent: 95}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.progress.reports import last_told

WHOLE = 100


def check(case: Case) -> Iterator[Finding]:
    """Note stated shares that count for less."""
    counted = 100 * case.plan.repository.policy.stated_at_most
    for report, measure in last_told(case):
        percent = report.done.percent if report.done else None
        if percent is None or measure.progress_by != "manual" or report.status == "done":
            continue
        if counted < percent <= WHOLE:
            yield finding("J714", report, "done", "percent", value=percent, counted=counted.normalize())
