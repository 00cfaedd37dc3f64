"""A measure is led by an agency that has ended, or that doesn't exist yet.

Why:
    Ministries are merged, split and renamed. A measure whose lead is no more has no owner, until an
    amendment names the successor. What was to be finished in the agency's own time is left alone.

Passes:
    ```yaml
    # plan/agencies.yaml
    - {id: ministry_a, name: Ministry A, abbr: MinA, kind: ministry}
    - {id: ministry_b, name: Ministry B, kind: ministry, until: 2027-12}
    - {id: akimat_01, name: Akimat 1, kind: akimat, region: XA-01}
    - {id: akimat_02, name: Akimat 2, kind: akimat, region: XA-02}
    ```

Fails:
    ```yaml
    # plan/agencies.yaml
    - {id: ministry_a, name: Ministry A, abbr: MinA, kind: ministry}
    - {id: ministry_b, name: Ministry B, kind: ministry}
    - {id: ministry_c, name: Ministry C, kind: ministry, until: 2026-06, successor: ministry_b}
    - {id: akimat_01, name: Akimat 1, kind: akimat, region: XA-01}
    - {id: akimat_02, name: Akimat 2, kind: akimat, region: XA-02}
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_c  # here
    due: 2026-12
    ```

    ```yaml
    # plan/agencies.yaml
    - {id: ministry_a, name: Ministry A, abbr: MinA, kind: ministry}
    - {id: ministry_b, name: Ministry B, kind: ministry}
    - {id: ministry_c, name: Ministry C, kind: ministry, since: 2027}
    - {id: akimat_01, name: Akimat 1, kind: akimat, region: XA-01}
    - {id: akimat_02, name: Akimat 2, kind: akimat, region: XA-02}
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_c  # here
    start: 2026
    due: 2027-12
    ```
"""

from collections.abc import Iterator

from jospar.finding import Fact, Finding
from jospar.plan.agency import Agency
from jospar.plan.measure import Measure
from jospar.plan.period import Period
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every active measure whose lead is not there on the status date."""
    for measure in case.plan.measures.values():
        lead = case.plan.agencies.get(measure.lead or "")
        if lead is not None and measure.state == "active":
            facts = _ended(case, measure, lead) or _ahead(case, measure, lead)
            if facts:
                yield finding("J307", measure, "lead", value=lead.id, **facts)


def _ended(case: Case, measure: Measure, lead: Agency) -> dict[str, Fact]:
    until = lead.until.last if lead.until else None
    due = measure.due.last if isinstance(measure.due, Period) else None
    if until is None or until >= case.date or (due is not None and due <= until):
        return {}
    return {"date": until, "known": lead.successor, "problem": "followed" if lead.successor else "ended"}


def _ahead(case: Case, measure: Measure, lead: Agency) -> dict[str, Fact]:
    since = lead.since.first if lead.since else None
    programme = case.plan.programmes.get(measure.programme)
    begins = measure.start or (programme.period if programme else None)
    first = begins.first if begins else None
    if since is None or since <= case.date or first is None or first >= since:
        return {}
    return {"date": since, "problem": "ahead"} if first <= case.date else {}
