"""An approval covers none of the changes that it came with.

Why:
    Whoever reads it believes that somebody stands for something. A fingerprint is that of one change, from
    one value to another: if the branch was changed after the approval, the approval is of what is not there
    any more, which is as it should be. ``jospar diff`` prints the new fingerprints. What is forbidden no
    approval covers, and of a change of several fields all have to be named. An approval by an agency that
    the plan did not know before the branch is nobody's, and covers nothing.

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
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-11-13, source: act_12}
    changes:
      - {record: XA-003, field: due, before: 2026-12, after: 2027-06}
    # plan/example/approvals/XA-AP-1.yaml
    id: XA-AP-1
    by: ministry_a
    on: 2026-11-20
    because: the ministry of justice asked for another reading
    act: {number: 12, date: 2026-11-18}
    changes:
      - "0a1b2c3d4e5f"  # here
      - {record: XA-003, field: lead}
    ```
"""

from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding
from jospar.rules.case import spot
from jospar.rules.gate.idling import idle_approvals
from jospar.rules.gate.passage import Passage


def check(passage: Passage) -> Iterator[Finding]:
    """Report every approval of which no line covers a change."""
    for approval, lines in idle_approvals(passage):
        if len(lines) == len(approval.changes):
            known = [one for one in lines if one.problem != "nothing"]
            because = {**known[0].facts, "named": known[0].facts["value"]} if known else {}
            field = "by" if because.get("problem") == "agency" else "changes"
            yield Finding(Code("J905"), spot(approval, field), {**because, "value": approval.id})
