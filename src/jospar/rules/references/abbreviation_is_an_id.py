"""An agency's abbreviation is another agency's id.

Why:
    Wherever that id is written, the abbreviation is understood: every measure of the one agency goes to
    the other.

Passes:
    ```yaml
    # plan/agencies.yaml
    - {id: ministry_a, name: Ministry A, abbr: MinA, kind: ministry}
    - {id: ministry_b, name: Ministry B, kind: ministry}
    - {id: akimat_01, name: Akimat 1, kind: akimat, region: XA-01}
    - {id: akimat_02, name: Akimat 2, kind: akimat, region: XA-02}
    ```

Fails:
    ```yaml
    # plan/agencies.yaml
    - {id: ministry_a, name: Ministry A, abbr: akimat_02, kind: ministry}  # here
    - {id: ministry_b, name: Ministry B, kind: ministry}
    - {id: akimat_01, name: Akimat 1, kind: akimat, region: XA-01}
    - {id: akimat_02, name: Akimat 2, kind: akimat, region: XA-02}
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every abbreviation that is the id of another agency."""
    agencies = case.plan.agencies
    for agency in agencies.values():
        for name in sorted({text for _, text in agency.abbr.by_language} if agency.abbr else ()):
            if name in agencies and name != agency.id:
                yield finding("J220", agency, "abbr", value=name)
