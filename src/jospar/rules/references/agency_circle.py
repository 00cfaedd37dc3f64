"""Agencies are each other's parent, or each other's successor, in a circle.

Why:
    A committee belongs to one ministry, and an office that has ended is followed by another. Going up,
    or on, must come to an end: otherwise no owner can be found.

Passes:
    ```yaml
    # plan/agencies.yaml
    - {id: ministry_a, name: Ministry A, abbr: MinA, kind: ministry}
    - {id: ministry_b, name: Ministry B, kind: ministry}
    - {id: committee_b, name: Committee B, kind: committee, parent: ministry_b}
    - {id: akimat_01, name: Akimat 1, kind: akimat, region: XA-01}
    - {id: akimat_02, name: Akimat 2, kind: akimat, region: XA-02}
    ```

Fails:
    ```yaml
    # plan/agencies.yaml
    - {id: ministry_a, name: Ministry A, abbr: MinA, kind: ministry}
    - {id: ministry_b, name: Ministry B, kind: ministry, parent: committee_b}
    - {id: committee_b, name: Committee B, kind: committee, parent: ministry_b}  # here
    - {id: akimat_01, name: Akimat 1, kind: akimat, region: XA-01}
    - {id: akimat_02, name: Akimat 2, kind: akimat, region: XA-02}
    ```

    ```yaml
    # plan/agencies.yaml
    - {id: ministry_a, name: Ministry A, abbr: MinA, kind: ministry}
    - {id: ministry_b, name: Ministry B, kind: ministry, successor: ministry_b}  # here
    - {id: akimat_01, name: Akimat 1, kind: akimat, region: XA-01}
    - {id: akimat_02, name: Akimat 2, kind: akimat, region: XA-02}
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.references.cycles import cycles, drawn


def check(case: Case) -> Iterator[Finding]:
    """Report every circle of parents and every circle of successors, at its smallest id."""
    agencies = case.plan.agencies
    parents = {name: (one.parent,) if one.parent else () for name, one in agencies.items()}
    successors = {name: one.successor for name, one in agencies.items()}
    for key, leads_to in (("parent", parents), ("successor", successors)):
        for circle in cycles(leads_to):
            yield finding("J217", agencies[circle[0]], key, value=drawn(circle), problem=key)
