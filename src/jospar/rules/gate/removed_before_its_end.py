"""A measure is removed that was neither cancelled nor excluded.

Why:
    A promise that disappears from the folder disappears from every report, and nobody can see that it was
    ever made. A measure ends with ``state: cancelled`` or ``state: excluded`` and its reason; only what has
    ended may be deleted, later and in a change of its own. One whose id is another now says so with
    ``formerly``. No policy and no approval allows it otherwise.

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
    due: 2026-12
    state: excluded
    because: taken over by another programme
    # plan/example/approvals/XA-AP-1.yaml
    id: XA-AP-1
    by: ministry_a
    on: 2026-11-20
    because: the ministry of justice asked for another reading
    act: {number: 12, date: 2026-11-18}
    changes:
      - {record: XA-003, field: state}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml (missing)
    ```
"""

from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding
from jospar.rules.gate.passage import Passage, spot_of
from jospar.rules.gate.ruling import rulings


def check(passage: Passage) -> Iterator[Finding]:
    """Report every measure that went while it was still to be done."""
    for one in rulings(passage):
        if one.rule is None:
            facts = {"value": one.change.subject.id, "fingerprint": one.change.fingerprint}
            yield Finding(Code("J904"), spot_of(one.change), facts)
