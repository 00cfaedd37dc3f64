"""An agency ends before it begins.

Why:
    ``since`` and ``until`` say from when to when a body, or a region, has existed. With the two exchanged it
    has never existed, and every measure that it leads is led by nobody.

Passes:
    ```yaml
    # plan/agencies.yaml
    - {id: ministry_a, name: Ministry A, kind: ministry}
    - {id: ministry_b, name: Ministry B, kind: ministry}
    - {id: akimat_01, name: Akimat of Region 1, kind: akimat, region: XA-01}
    - {id: akimat_02, name: Akimat of Region 2, kind: akimat, region: XA-02, since: 2022-06}
    - {id: committee, name: Committee of Health, kind: committee, since: 2021, until: 2024-05}
    ```

Fails:
    ```yaml
    # plan/agencies.yaml
    - {id: ministry_a, name: Ministry A, kind: ministry}
    - {id: ministry_b, name: Ministry B, kind: ministry}
    - {id: akimat_01, name: Akimat of Region 1, kind: akimat, region: XA-01}
    - {id: akimat_02, name: Akimat of Region 2, kind: akimat, region: XA-02, since: 2022-06}
    - {id: committee, name: Committee of Health, kind: committee, since: 2024-05, until: 2021}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report agencies whose last day lies wholly before their first."""
    for agency in case.plan.agencies.values():
        since = agency.since.first if agency.since is not None else None
        until = agency.until.last if agency.until is not None else None
        if since is not None and until is not None and until < since:
            yield finding("J420", agency, "until", value=str(agency.until), since=str(agency.since))
