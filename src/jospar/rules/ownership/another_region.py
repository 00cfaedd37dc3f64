"""An akimat's report speaks of another region.

Why:
    Each akimat answers for its own region. A figure of another region comes twice, or from somebody who
    doesn't know it.

Passes:
    ```yaml
    # plan/example/progress/akimat_01/2026-W46/XA-001.yaml
    date: 2026-11-12
    regions: {XA-01: {units: 5}}
    ```

Fails:
    ```yaml
    # plan/example/progress/akimat_01/2026-W46/XA-001.yaml
    date: 2026-11-12
    regions:
      XA-02: {units: 5}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case
from jospar.rules.ownership.roles import roles
from jospar.rules.references.following import key_finding


def check(case: Case) -> Iterator[Finding]:
    """Report every region in an akimat's report that is another akimat's; a lead may speak of all."""
    plan = case.plan
    known = roles(plan)
    for report in plan.shelf.progress():
        agency = plan.agencies.get(report.agency)
        if not report.regions or agency is None or agency.kind != "akimat" or agency.region is None:
            continue
        measure = plan.measures.get(report.measure)
        if measure is not None and agency.id in known.leads(measure):
            continue
        for region in report.regions:
            if region != agency.region and region in known.akimats:
                facts = {"value": region, "agency": agency.id, "own": agency.region}
                yield key_finding("J306", report, "regions", region, **facts)
