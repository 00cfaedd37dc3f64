"""Evidence is dated after the measure was closed.

Why:
    A document that was signed later cannot be what the measure was closed by. Either it was finished only
    then, and ``finished`` should say so, or another document proves it. The closing is the day in
    ``finished``, else the date of the first report that says done. One finding a measure; a recurring duty
    whose reports name no occurrence is left alone.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: done
    finished: 2026-11-10
    evidence:
      - {id: order, kind: order, number: 17-04/231, dated: 2026-11-10}
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: done
    finished: 2026-11-10
    evidence:
      - {id: order, kind: order, number: 17-04/231, dated: 2026-11-12}  # here
    ```

    ```yaml
    # plan/example/progress/ministry_a/2026-W45/XA-003.yaml
    date: 2026-11-06
    status: done
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: done
    evidence:
      - {id: order, kind: order, number: 17-04/231, dated: 2026-11-12}  # here
    ```
"""

from collections.abc import Iterator, Sequence
from datetime import date

from jospar.finding import Fact, Finding
from jospar.plan.progress import Progress
from jospar.rules.case import Case, finding
from jospar.rules.deadlines.actual import limit_of
from jospar.rules.progress.occurring import is_named
from jospar.rules.progress.reports import closing, submitted_by_leads


def check(case: Case) -> Iterator[Finding]:
    """Report the first document of each done measure that is younger than the closing."""
    for (_, occurrence), told in submitted_by_leads(case).items():
        reports = [one.report for one in closing(told)]
        if reports and is_named(occurrence, told[-1].measure, case.plan):
            yield from _younger(reports, case.date)


def _younger(reports: Sequence[Progress], on: date) -> Iterator[Finding]:
    """Say it of the last report; what is dated after its own report is another rule's."""
    stated = [one.finished.last for one in reports if one.finished is not None]
    closed = next((day for day in reversed(stated) if day is not None), None)
    facts: dict[str, Fact] = {"date": closed or reports[0].date}
    facts |= {} if closed else {"problem": "reported"}
    for report in reversed(reports):
        for row, evidence in enumerate(report.evidence):
            dated = evidence.dated
            if dated is not None and (closed or reports[0].date) < dated <= limit_of(report, on):
                path = ("evidence", row, "dated")
                yield finding("J417", report, *path, value=dated, evidence=evidence.id, **facts)
                return
