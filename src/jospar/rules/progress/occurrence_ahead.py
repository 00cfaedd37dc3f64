"""An occurrence is reported done before its period has begun.

Why:
    The duty of a half-year can't be done before the half-year. Most often the occurrence is that of the
    period before, or the year is mistyped.

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
    evidence: [{id: letter, kind: report, number: 12-1/7, dated: 2026-07-09}]
    # plan/example/acceptances/ministry_b/2026-W29/XA-003.yaml
    report: ministry_a/2026-W28
    verdict: accepted
    on: 2026-07-15
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Report on nurse visits
    area: health
    lead: ministry_a
    due: {every: year, on: [03-01]}
    start: 2026-06
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: done
    occurrence: 2027  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.progress.occurring import is_of, recurs
from jospar.rules.progress.reports import submitted_by_leads


def check(case: Case) -> Iterator[Finding]:
    """Report occurrences that are done ahead of their time; those that are none have a rule."""
    for (_, occurrence), told in submitted_by_leads(case).items():
        report, measure = told[-1]
        if occurrence is None or occurrence.first is None or report.status != "done" or not recurs(measure):
            continue
        if occurrence.first > report.date and is_of(occurrence, measure, case.plan):
            yield finding("J726", report, "occurrence", value=str(occurrence), date=report.date)
