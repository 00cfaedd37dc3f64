"""A better status is approved by the measure's own lead.

Why:
    A better status than the computed one needs a reason, an approver and an expiry. When the lead
    approves it itself, nobody has looked.

Passes:
    ```yaml
    # plan/example/overrides/XA-O-01.yaml
    id: XA-O-01
    measure: XA-002
    status: on_track
    because: the groups are trained, the papers follow
    approved_by: ministry_a
    until: 2026-12-31
    ```

Fails:
    ```yaml
    # plan/example/overrides/XA-O-01.yaml
    id: XA-O-01
    measure: XA-002
    status: on_track
    because: the groups are trained, the papers follow
    approved_by: ministry_b  # here
    until: 2026-12-31
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every override that is approved by the agency that leads the measure."""
    for override in case.plan.overrides.values():
        measure = case.plan.measures.get(override.measure)
        if measure is not None and measure.lead == override.approved_by:
            yield finding("J313", override, "approved_by", value=override.approved_by, measure=measure.id)
