"""Two overrides of one measure are in force at the same time.

Why:
    Each gives the measure another status, and nothing says which of them holds. Let the older one end, or
    delete it.

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
    until: 2026-12-31
    # plan/example/overrides/XA-O-02.yaml
    id: XA-O-02
    measure: XA-002  # here
    status: minor_delay
    because: the groups are trained, the papers follow
    approved_by: ministry_a
    until: 2026-12-31
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every override in force after the first one of its measure, in the order of the files."""
    first: dict[str, str] = {}
    for override in case.plan.overrides.values():
        if override.until < case.date:
            continue
        other = first.setdefault(override.measure, override.id)
        if other != override.id:
            yield finding("J814", override, "measure", value=override.measure, other=other)
