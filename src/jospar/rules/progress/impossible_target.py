"""A measure counts units, and its target is none or below zero.

Why:
    Progress is what is done of the target. Of nothing, or of less, there is no share: the measure would
    stand at no per cent for ever, or be done before it began.

Passes:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    progress_by: units
    units: {target: 0.5, unit: room}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    progress_by: units
    units: {target: 0, unit: room}  # here
    ```

    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    progress_by: units
    units:
      target: -4  # here
      unit: room
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report targets of units that are not above zero."""
    for measure in case.plan.measures.values():
        if measure.units is not None and measure.units.target <= 0:
            yield finding("J716", measure, "units", "target", value=measure.units.target)
