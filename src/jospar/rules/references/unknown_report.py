"""A verdict is given on a report that does not exist.

Why:
    ``report: agency/week`` and the file's own name, the measure's id, say which report is meant. A
    verdict on none proves nothing, and the report it was meant for stays unproved.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-12
    status: on_track
    # plan/example/acceptances/ministry_b/2026-W47/XA-001.yaml
    report: ministry_a/2026-W46
    verdict: accepted
    on: 2026-11-18
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-12
    status: on_track
    # plan/example/acceptances/ministry_b/2026-W47/XA-001.yaml
    report: ministry_a/2026-W45  # here
    verdict: accepted
    on: 2026-11-18
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every verdict whose report is not on the shelf, readable or not."""
    shelf = case.plan.shelf
    reports: dict[tuple[str, str], list[str]] = {}
    for key in shelf.keys:
        if key.kind == "progress":
            reports.setdefault((key.programme, key.measure), []).append(f"{key.agency}/{key.week}")
    for verdict in shelf.acceptances():
        known = reports.get((verdict.programme, verdict.measure), [])
        if verdict.report not in known:
            facts = {"value": verdict.report, "other": verdict.measure}
            yield finding("J213", verdict, "report", known=tuple(known[-5:]), **facts)
