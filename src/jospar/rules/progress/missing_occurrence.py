"""A report on a recurring measure does not say which occurrence it speaks of.

Why:
    Each time that such a measure falls due is a duty of its own; without ``occurrence`` nobody can tell
    which of them is done.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Report on nurse visits
    area: health
    lead: ministry_a
    due: {every: half_year, by: {day: 15, of: next_month}}
    # plan/example/progress/ministry_a/2026-W28/XA-003.yaml
    date: 2026-07-10
    status: done
    occurrence: 2026-H1
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Report on nurse visits
    area: health
    lead: ministry_a
    due: {every: half_year, by: {day: 15, of: next_month}}
    # plan/example/progress/ministry_a/2026-W28/XA-003.yaml
    date: 2026-07-10
    status: done  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.due import Recurring
from jospar.rules.case import Case, finding
from jospar.rules.progress.reports import last_told


def check(case: Case) -> Iterator[Finding]:
    """Note last reports on recurring measures that name no occurrence."""
    for report, measure in last_told(case):
        if isinstance(measure.due, Recurring) and report.occurrence is None and report.status is not None:
            facts = {"measure": measure.id, "every": measure.due.every}
            yield finding("J715", report, "status", **facts)
