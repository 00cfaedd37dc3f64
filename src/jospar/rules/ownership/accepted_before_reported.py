"""A verdict is older than the report it is given on.

Why:
    Nobody can accept what isn't written yet. Either a date is mistyped, or the report was rewritten after
    it had been accepted, and must be seen again.

Passes:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    # plan/example/acceptances/ministry_a/2026-W46/XA-002.yaml
    report: ministry_b/2026-W46
    verdict: accepted
    on: 2026-11-12
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    # plan/example/acceptances/ministry_a/2026-W46/XA-002.yaml
    report: ministry_b/2026-W46
    verdict: accepted
    on: 2026-11-10  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.references.reported import judged


def check(case: Case) -> Iterator[Finding]:
    """Report every verdict dated before its report."""
    for verdict, report in judged(case):
        if verdict.on < report.date:
            yield finding("J310", verdict, "on", value=verdict.on, date=report.date, other=verdict.report)
