"""A measure is reported as not started, with something done or paid.

Why:
    Units, milestones, payments and a day of the start all say that work has begun. Either the status was
    left as it was, or the figures belong to another measure.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: not_started
    done: {units: 0}
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: not_started  # here
    done: {units: 3}
    ```

    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: not_started  # here
    spent: [{year: 2026, fund: republican, paid: 12}]
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.progress import Done, Progress
from jospar.rules.case import Case, finding
from jospar.rules.progress.reports import submitted_by_leads


def check(case: Case) -> Iterator[Finding]:
    """Report last reports of leads that say not started beside what has begun."""
    for told in submitted_by_leads(case).values():
        report = told[-1].report
        if report.status == "not_started":
            keys = tuple(_begun(report))
            if keys:
                yield finding("J718", report, "status", keys=keys)


def _begun(report: Progress) -> Iterator[str]:
    """Name the keys that speak of work."""
    if report.started is not None:
        yield "started"
    if report.finished is not None:
        yield "finished"
    if report.done is not None and _something(report.done):
        yield "done"
    if any(line.paid for line in report.spent):
        yield "spent"


def _something(done: Done) -> bool:
    states = (done.milestones or {}).values()
    return bool(done.units or done.percent) or any(state in ("met", "partly_met") for state in states)
