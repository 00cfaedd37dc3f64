"""One document closes five measures or more.

Why:
    One act may well finish several measures. Where the same document is the evidence of many, whoever
    checks them will ask what in it proves each. Documents are the same by their digest, their address, or
    by their number and date in one agency. One finding a document, at the last report that names it.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: done
    evidence:
      - {id: order, kind: order, number: 17-04/231, dated: 2026-11-02}
    ```

Fails:
    ```yaml
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood
    instrument: concept
    period: 2026-2030
    money: {currency: XAD, unit: million}
    areas: [{id: safety, title: Safety}, {id: health, title: Health}]
    reporting: {channel: here, cadence: week}
    # plan/example/measures/XA-004.yaml
    {id: XA-004, title: Train the nurses, area: health, lead: ministry_a, due: 2026-12}
    # plan/example/measures/XA-005.yaml
    {id: XA-005, title: Equip the nurses, area: health, lead: ministry_a, due: 2026-12}
    # plan/example/measures/XA-006.yaml
    {id: XA-006, title: Insure the nurses, area: health, lead: ministry_a, due: 2026-12}
    # plan/example/measures/XA-007.yaml
    {id: XA-007, title: House the nurses, area: health, lead: ministry_a, due: 2026-12}
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: done
    evidence: [{id: order, kind: order, number: 17-04/231, dated: 2026-11-02}]
    # plan/example/progress/ministry_a/2026-W46/XA-004.yaml
    date: 2026-11-13
    status: done
    evidence: [{id: order, kind: order, number: 17-04/231, dated: 2026-11-02}]
    # plan/example/progress/ministry_a/2026-W46/XA-005.yaml
    date: 2026-11-13
    status: done
    evidence: [{id: order, kind: order, number: 17-04/231, dated: 2026-11-02}]
    # plan/example/progress/ministry_a/2026-W46/XA-006.yaml
    date: 2026-11-13
    status: done
    evidence: [{id: order, kind: order, number: 17-04/231, dated: 2026-11-02}]
    # plan/example/progress/ministry_a/2026-W46/XA-007.yaml
    date: 2026-11-13
    status: done
    evidence:
      - {id: order, kind: order, number: 17-04/231, dated: 2026-11-02}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Fact, Finding
from jospar.plan.progress import Evidence, Progress
from jospar.rules.case import Case, finding
from jospar.rules.progress.reports import closing, submitted_by_leads

MANY = 5
Named = tuple[Progress, int]
"""A report and the row of its evidence that names a document."""


def check(case: Case) -> Iterator[Finding]:
    """Note documents that close five measures or more."""
    documents: dict[object, dict[str, Named]] = {}
    for told in submitted_by_leads(case).values():
        for report, measure in closing(told):
            for row, evidence in enumerate(report.evidence):
                for key in _keys(report, evidence):
                    documents.setdefault(key, {})[measure.id] = report, row
    said: set[tuple[str, int]] = set()
    for named in documents.values():
        report, row = max(named.values(), key=lambda one: (one[0].date, one[0].file))
        if len(named) >= MANY and (report.file, row) not in said:
            said.add((report.file, row))
            evidence = report.evidence[row]
            facts: dict[str, Fact] = {
                "value": evidence.number or evidence.id,
                "measures": tuple(sorted(named))[:MANY],
            }
            yield finding("J722", report, "evidence", row, n=len(named), **facts)


def _keys(report: Progress, evidence: Evidence) -> Iterator[object]:
    if evidence.sha256 is not None:
        yield "sha256", evidence.sha256
    if evidence.url is not None:
        yield "url", evidence.url
    if evidence.number is not None:
        yield "number", report.agency, evidence.number.casefold(), evidence.dated
