"""A report was sent back, and there is no newer one.

Why:
    What was sent back counts no more, so the measure stands where the report before left it. The author is
    given the length of the programme's reporting cadence to answer; then the question is put here.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W28/XA-001.yaml
    date: 2026-07-10
    status: on_track
    # plan/example/acceptances/ministry_b/2026-W29/XA-001.yaml
    report: ministry_a/2026-W28
    verdict: returned
    on: 2026-07-15
    because: The act of acceptance is of another room
    # plan/example/progress/ministry_a/2026-W30/XA-001.yaml
    date: 2026-07-20
    status: on_track
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W28/XA-001.yaml
    date: 2026-07-10
    status: on_track
    # plan/example/acceptances/ministry_b/2026-W29/XA-001.yaml
    report: ministry_a/2026-W28
    verdict: returned  # here
    on: 2026-07-15
    because: The act of acceptance is of another room
    ```
"""

from collections.abc import Iterator

from jospar.finding import Fact, Finding
from jospar.rules.case import Case, finding
from jospar.rules.progress.reports import submitted_by_leads, unread
from jospar.rules.progress.verdicts import last_verdicts, name_of

DAYS = {"week": 7, "month": 31, "quarter": 92, "half_year": 184, "year": 366}


def check(case: Case) -> Iterator[Finding]:
    """Note the last reports of leads that were sent back longer ago than a reporting period."""
    verdicts = last_verdicts(case)
    if not any(one.verdict == "returned" for one in verdicts.values()):
        return
    for told in submitted_by_leads(case).values():
        report, measure = told[-1]
        verdict = verdicts.get(name_of(report))
        if verdict is None or verdict.verdict != "returned" or report.date > verdict.on:
            continue
        if measure.id in unread(case):
            continue
        patience = DAYS[case.plan.programmes[measure.programme].reporting.cadence]
        if (case.date - verdict.on).days > patience:
            facts: dict[str, Fact] = {"value": verdict.report, "measure": measure.id, "date": verdict.on}
            yield finding("J721", verdict, "verdict", **facts)
