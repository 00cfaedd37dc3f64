"""A report states an actual date that lies ahead of it.

Why:
    What was really started or finished has happened by the day it is reported. A day ahead is a plan, and
    belongs under ``forecast``. Nor can a document prove anything before it is signed.

Passes:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    started: 2026-03
    forecast: 2027-05
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    started: 2026-12  # here
    ```

    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    evidence:
      - {id: order_7, kind: order, number: 7-A, dated: 2026-12-11}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.deadlines.actual import actual


def check(case: Case) -> Iterator[Finding]:
    """Report the first actual date of each report, and its documents, that lie after what it can know."""
    for one in actual(case):
        report = one.report
        for key in ("started", "finished"):
            if one.ahead(key):
                facts = {"value": str(getattr(report, key)), "key": key}
                yield finding("J406", report, key, date=report.date, **facts)
                break
        for row, document in enumerate(report.evidence):
            if document.dated is not None and document.dated > one.limit:
                yield finding(
                    "J406",
                    report,
                    *("evidence", row, "dated"),
                    value=document.dated,
                    evidence=document.id,
                    date=report.date,
                    problem="evidence",
                )
