"""All the evidence that a measure is done is older than the measure.

Why:
    What was signed before the measure began, or before its programme where it has no start of its own,
    proves something else. Most often a year is mistyped. Nothing is said where some document is of the
    measure's own time, or has no date.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: done
    evidence:
      - {id: contract, kind: contract, number: 8, dated: 2025-12-20}
      - {id: order, kind: order, number: 17-04/231, dated: 2026-11-10}
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: done
    evidence:
      - {id: order, kind: order, number: 17-04/231, dated: 2025-11-10}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Fact, Finding
from jospar.rules.case import Case, finding
from jospar.rules.deadlines.dates import begins
from jospar.rules.progress.reports import closing, submitted_by_leads


def check(case: Case) -> Iterator[Finding]:
    """Report done measures whose every document is from before the start, at the first of the last report."""
    for told in submitted_by_leads(case).values():
        reports = [report for report, _ in closing(told)]
        dates = [evidence.dated for report in reports for evidence in report.evidence]
        start = begins(told[-1].measure, case.plan) if dates else None
        if start is None or any(day is None or day >= start for day in dates):
            continue
        last = next(report for report in reversed(reports) if report.evidence)
        dated = last.evidence[0].dated
        if dated is not None:
            facts: dict[str, Fact] = {"value": dated, "evidence": last.evidence[0].id, "start": start}
            yield finding("J418", last, "evidence", 0, "dated", **facts)
