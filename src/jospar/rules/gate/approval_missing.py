"""A change needs an approval that nobody has given.

Why:
    The policy of the plan that is to be changed says which changes somebody has to stand for. Where it says
    nothing it is those that touch what an act promises and that no amendment, correction or publication
    explains. ``jospar diff`` prints the file of the approval, ready to be filled in and saved; an act that
    explains the change does as well. That the file says so proves nothing by itself: the forge does, where
    those who own ``approvals/`` have to agree before it is merged.

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
    due: 2027-06  # here
    ```
"""

from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding
from jospar.rules.gate.passage import Passage, spot_of
from jospar.rules.gate.ruling import rulings


def check(passage: Passage) -> Iterator[Finding]:
    """Report every change that needs an approval and has none."""
    for one in rulings(passage):
        if one.missing:
            facts = {"value": str(one.change.code), "owner": one.change.subject.id}
            facts["fingerprint"] = one.change.fingerprint
            yield Finding(Code("J901"), spot_of(one.change), facts)
