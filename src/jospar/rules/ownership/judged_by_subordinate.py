"""A report is accepted by an agency that is subordinate to its author.

Why:
    A committee answers to its ministry, so its word on the ministry's own report is hardly another party's.
    A ministry may well accept the report of its committee. Somebody outside of the two should see it.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    # plan/example/acceptances/ministry_b/2026-W46/XA-001.yaml
    report: ministry_a/2026-W46
    verdict: accepted
    on: 2026-11-14
    ```

Fails:
    ```yaml
    # plan/agencies.yaml
    - {id: ministry_a, name: Ministry A, kind: ministry}
    - {id: ministry_b, name: Ministry B, kind: ministry}
    - {id: akimat_01, name: Akimat of Region 1, kind: akimat, region: XA-01}
    - {id: akimat_02, name: Akimat of Region 2, kind: akimat, region: XA-02, since: 2022-06}
    - {id: committee_a, name: Committee of Ministry A, kind: committee, parent: ministry_a}
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    # plan/example/acceptances/committee_a/2026-W46/XA-001.yaml
    report: ministry_a/2026-W46  # here
    verdict: accepted
    on: 2026-11-14
    ```
"""

from collections.abc import Iterator, Mapping

from jospar.finding import Finding
from jospar.plan.agency import Agency
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report acceptances by whoever is below the author, directly or by way of others."""
    agencies = case.plan.agencies
    for verdict in case.plan.shelf.acceptances():
        author = verdict.report.partition("/")[0]
        if verdict.verdict == "accepted" and _below(verdict.agency, author, agencies):
            yield finding("J314", verdict, "report", value=verdict.agency, author=author)


def _below(agency: str, author: str, agencies: Mapping[str, Agency]) -> bool:
    seen: set[str] = {agency}
    above = agencies[agency].parent if agency in agencies else None
    while above is not None and above not in seen:
        if above == author:
            return True
        seen.add(above)
        above = agencies[above].parent if above in agencies else None
    return False
