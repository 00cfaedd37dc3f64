"""An override of a status has expired.

Why:
    A better status than the computed one is granted until a day. After it the computed status is shown
    again; the file no longer does anything, and looks as if it did.

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
    approved_by: ministry_a
    until: 2026-10-31  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every override whose last day is before the status date."""
    for override in case.plan.overrides.values():
        if override.until < case.date:
            yield finding("J411", override, "until", value=override.until, measure=override.measure)
