"""A region's code is one that no akimat has.

Why:
    The regions of a plan are those of the akimats in ``agencies.yaml``, by their ISO 3166-2 codes.
    A figure under another code is missing from its region and from every total.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2025.yaml
    period: 2025
    source: statistics_2025
    value: 6.5
    regions: {XA-01: 6.0, XA-02: 7.0}
    ```

Fails:
    ```yaml
    # plan/example/observations/XA-I-01/2025.yaml
    period: 2025
    source: statistics_2025
    value: 6.5
    regions:
      XA-01: 6.0
      XA-20: 7.0  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case
from jospar.rules.references.following import Target, unknown


def check(case: Case) -> Iterator[Finding]:
    """Report every region that is named and not known; nothing while an agency can't be read."""
    plan = case.plan
    if not plan.unread["agency"]:
        known = {one.region for one in plan.agencies.values() if one.kind == "akimat" and one.region}
        yield from unknown(case, Target("J206", "RegionCode", "agency", known))
