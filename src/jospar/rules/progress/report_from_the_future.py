"""A report is dated after the status date.

Why:
    What was true on the status date cannot rest on what was said later: such a report is not seen. Most
    often the date is mistyped.

Passes:
    ```yaml
    # date: 2026-11-21
    # plan/example/progress/ministry_a/2026-W47/XA-001.yaml
    date: 2026-11-20
    status: on_track
    ```

Fails:
    ```yaml
    # date: 2026-11-21
    # plan/example/progress/ministry_a/2026-W47/XA-001.yaml
    date: 2026-11-22  # here
    status: on_track
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report what is dated later than the status date."""
    for report in case.plan.shelf.progress():
        if report.date > case.date:
            yield finding("J704", report, "date", value=report.date, date=case.date)
    for verdict in case.plan.shelf.acceptances():
        if verdict.on > case.date:
            yield finding("J704", verdict, "on", value=verdict.on, date=case.date, problem="acceptance")
