"""A measure is reported finished before it was to begin.

Why:
    It was finished before the start that the plan gives it, or before its programme began where it has
    none. Either a year is mistyped, or the measure was done before anybody planned it.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: done
    finished: 2026-01
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: done
    finished: 2025-11-12  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.deadlines.dates import begins
from jospar.rules.progress.reports import submitted_by_leads


def check(case: Case) -> Iterator[Finding]:
    """Report last reports of leads whose end lies before the measure's start, not before ``started``."""
    for told in submitted_by_leads(case).values():
        report, measure = told[-1]
        last = report.finished.last if report.finished is not None else None
        begun = report.started.first if report.started is not None else None
        start = begins(measure, case.plan)
        if last is None or start is None or (begun is not None and begun > last):
            continue
        if last < start:
            yield finding("J419", report, "finished", value=str(report.finished), start=start)
