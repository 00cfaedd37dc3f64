"""A report gives the day a measure was finished, and a status other than done.

Why:
    What is finished is done. Either ``finished`` was meant to be ``forecast``, or the status was
    forgotten.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: done
    finished: 2026-11-12
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: on_track
    finished: 2026-11-12  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.progress.reports import submitted_by_leads

AGREES = (None, "done", "not_started")
"""What is finished and not started is another rule's."""


def check(case: Case) -> Iterator[Finding]:
    """Report last reports of leads that name a day of the end and no end."""
    for told in submitted_by_leads(case).values():
        report = told[-1].report
        if report.finished is not None and report.status not in AGREES:
            yield finding("J717", report, "finished", value=str(report.finished), status=str(report.status))
