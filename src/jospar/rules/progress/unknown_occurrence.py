"""A report speaks of an occurrence that the measure's deadline does not have.

Why:
    ``due: {every: half_year}`` falls due once a half-year, and each time is a duty of its own: its reports
    say ``occurrence: 2026-H1``. A measure that is due once has no occurrences.

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
    status: done
    occurrence: 2026-Q2  # here
    ```

    ```yaml
    # plan/example/progress/ministry_a/2026-W28/XA-001.yaml
    date: 2026-07-10
    status: on_track
    occurrence: 2026-H1  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.due import Recurring
from jospar.rules.case import Case, finding
from jospar.rules.progress.occurring import is_in_time, is_kind
from jospar.rules.progress.reports import seen


def check(case: Case) -> Iterator[Finding]:
    """Report occurrences that no deadline stands for."""
    for report, measure in seen(case):
        occurrence = report.occurrence
        if occurrence is None or measure.access == "restricted":
            continue
        if not isinstance(measure.due, Recurring):
            if measure.due is not None:
                yield finding("J707", report, "occurrence", value=str(occurrence), problem="once")
        elif not is_kind(occurrence, measure.due):
            facts = {"value": str(occurrence), "every": measure.due.every}
            yield finding("J707", report, "occurrence", **facts)
        elif not is_in_time(occurrence, measure, case.plan.programmes.get(measure.programme)):
            yield finding("J707", report, "occurrence", value=str(occurrence), problem="outside")
