"""An approval covers less than it says.

Why:
    One of its lines names no change of this comparison: a fingerprint of another value, a field that nobody
    has changed, a record that is spelled otherwise, or one of another programme than the approval's own
    folder. Or it covers nothing of the change that it names: one that is forbidden, or one that touches other
    fields too, as money does that moves from one line to another. The other lines hold. Take the line out, or
    correct it, so that the approval says what was approved.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml (committed)
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_a
    due: 2026-12
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_b
    due: 2027-06
    # plan/example/approvals/XA-AP-1.yaml
    id: XA-AP-1
    by: ministry_a
    on: 2026-11-20
    because: the ministry of justice asked for another reading
    act: {number: 12, date: 2026-11-18}
    changes:
      - {record: XA-003, field: due}
      - {record: XA-003, field: lead}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml (committed)
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_a
    due: 2026-12
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_a
    due: 2027-06
    # plan/example/approvals/XA-AP-1.yaml
    id: XA-AP-1
    by: ministry_a
    on: 2026-11-20
    because: the ministry of justice asked for another reading
    act: {number: 12, date: 2026-11-18}
    changes:
      - {record: XA-003, field: due}
      - {record: XA-003, field: lead}  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml (committed)
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_a
    due: 2026-12
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_a
    due: 2027-06
    # plan/example/approvals/XA-AP-1.yaml
    id: XA-AP-1
    by: ministry_a
    on: 2026-11-20
    because: the ministry of justice asked for another reading
    act: {number: 12, date: 2026-11-18}
    changes:
      - {record: XA-003, field: due}
      - "0a1b2c3d4e5f"  # here
    ```
"""

from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding
from jospar.rules.case import spot
from jospar.rules.gate.idling import idle_approvals
from jospar.rules.gate.passage import Passage


def check(passage: Passage) -> Iterator[Finding]:
    """Report every line of an approval that covers no change, where another of its lines does."""
    for approval, lines in idle_approvals(passage):
        for one in lines if len(lines) < len(approval.changes) else ():
            yield Finding(Code("J906"), spot(approval, "changes", one.part.row), one.facts)
