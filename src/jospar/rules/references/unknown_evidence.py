"""A verdict names evidence that the report does not have.

Why:
    What counts as proved is the evidence that somebody has seen. A name that the report doesn't know
    proves nothing.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-12
    status: on_track
    evidence:
      - {id: act17, kind: acceptance_act, number: 17-04/231, dated: 2026-11-02}
    # plan/example/acceptances/ministry_b/2026-W47/XA-001.yaml
    report: ministry_a/2026-W46
    verdict: accepted
    on: 2026-11-18
    evidence: [act17]
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-12
    status: on_track
    evidence:
      - {id: act17, kind: acceptance_act, number: 17-04/231, dated: 2026-11-02}
    # plan/example/acceptances/ministry_b/2026-W47/XA-001.yaml
    report: ministry_a/2026-W46
    verdict: accepted
    on: 2026-11-18
    evidence: [act71]  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.reading.suggest import nearest
from jospar.rules.case import Case, finding
from jospar.rules.references.reported import judged


def check(case: Case) -> Iterator[Finding]:
    """Report every piece of evidence that a verdict names and its report lacks."""
    for verdict, report in judged(case):
        known = tuple(one.id for one in report.evidence)
        for index, name in enumerate(verdict.evidence):
            if name not in known:
                facts = {"value": name, "near": nearest(name, known), "other": verdict.report}
                yield finding("J214", verdict, "evidence", index, known=known, **facts)
