"""A report is accepted, or returned, by its own author.

Why:
    Evidence counts when somebody else has seen it.

Passes:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    # plan/example/acceptances/ministry_a/2026-W47/XA-002.yaml
    report: ministry_b/2026-W46
    verdict: accepted
    on: 2026-11-18
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    # plan/example/acceptances/ministry_b/2026-W47/XA-002.yaml
    report: ministry_b/2026-W46  # here
    verdict: accepted
    on: 2026-11-18
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every verdict in the folder of the agency that wrote the report."""
    for verdict in case.plan.shelf.acceptances():
        if verdict.report.partition("/")[0] == verdict.agency:
            yield finding("J304", verdict, "report", value=verdict.agency)
