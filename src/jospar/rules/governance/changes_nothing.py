"""An amendment gives a field the value that it had.

Why:
    Such a change explains nothing: most often ``before`` was copied and ``after`` not yet written, and
    the real change of the record stays unexplained. Correct one of the two, or delete the line.

Passes:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}
    changes:
      - {record: XA-001, field: due, before: 2027, after: 2028}
    ```

Fails:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}
    changes:
      - {record: XA-001, field: due, before: 2028, after: 2028}  # here
    ```

    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}
    changes:
      - {record: XA-001, field: number}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.references.amended import shown


def check(case: Case) -> Iterator[Finding]:
    """Report every change of a field whose ``before`` and ``after`` are written alike."""
    for amendment in case.plan.amendments.values():
        for index, change in enumerate(amendment.changes):
            if change.field is None or change.action is not None or change.before != change.after:
                continue
            facts = {"field": change.field, "owner": change.record, "value": shown(change.after)}
            facts |= {"problem": "empty"} if change.after is None else {}
            yield finding("J815", amendment, "changes", index, **facts)
