"""A measure is both unchanged and reported in one week.

Why:
    The two contradict each other: a report says something new, "unchanged" says that there is nothing.

Passes:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    # plan/example/progress/ministry_b/2026-W46/unchanged.yaml
    measures: [XA-001]
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    # plan/example/progress/ministry_b/2026-W46/unchanged.yaml
    measures: [XA-001, XA-002]  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Fact, Finding
from jospar.plan.progress import Progress
from jospar.rules.case import Case, finding
from jospar.rules.ownership.weeks import days_of


def check(case: Case) -> Iterator[Finding]:
    """Report every unchanged measure of which the agency has a report, not a draft, in the same folder."""
    shelf = case.plan.shelf
    reported = {
        (key.programme, key.agency, key.week, key.measure): key
        for key in shelf.keys
        if key.kind == "progress"
    }
    for unchanged in shelf.unchanged():
        for index, name in enumerate(unchanged.measures):
            other = reported.get((unchanged.programme, unchanged.agency, unchanged.week, name))
            if other is not None and not _is_draft(shelf.fetch(other)):
                days = days_of(unchanged.week)
                facts: dict[str, Fact] = {"value": name, "week": unchanged.week, "other": other.file}
                facts |= {} if days is None else {"first": days.first, "last": days.last, "variant": "dated"}
                yield finding("J312", unchanged, "measures", index, **facts)


def _is_draft(report: object) -> bool:
    return isinstance(report, Progress) and report.state == "draft"
