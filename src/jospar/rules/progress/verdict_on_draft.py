"""A verdict is given on a draft.

Why:
    ``state: draft`` says that the report is not sent in yet: no total knows of it, and its author may still
    change every word. Either it was sent in and the state was forgotten, or it was judged too soon.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    # plan/example/acceptances/ministry_b/2026-W46/XA-001.yaml
    report: ministry_a/2026-W46
    verdict: accepted
    on: 2026-11-14
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    state: draft
    # plan/example/acceptances/ministry_b/2026-W46/XA-001.yaml
    report: ministry_a/2026-W46  # here
    verdict: accepted
    on: 2026-11-14
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.references.reported import judged


def check(case: Case) -> Iterator[Finding]:
    """Report verdicts on drafts; a report that was sent back may be a draft again."""
    for verdict, report in judged(case):
        if report.state == "draft" and verdict.verdict == "accepted":
            yield finding("J729", verdict, "report", value=verdict.report)
