"""The regions' units are together more than the units that the report states.

Why:
    With ``consolidates: executors`` the measure's figure is made of its regions': the lead's ``done`` cannot
    be less than what stands in its own table of regions.

Passes:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    consolidates: executors
    progress_by: units
    units: {target: 40, unit: room}
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    done: {units: 12}
    regions: {XA-01: {units: 7}, XA-02: {units: 5}}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    consolidates: executors
    progress_by: units
    units: {target: 40, unit: room}
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    done: {units: 12}
    regions: {XA-01: {units: 7}, XA-02: {units: 6}}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import total
from jospar.rules.progress.reports import seen


def check(case: Case) -> Iterator[Finding]:
    """Report tables of regions above their own total."""
    for report, measure in seen(case):
        stated = report.done.units if report.done else None
        if measure.consolidates != "executors" or not report.regions or stated is None:
            continue
        regions = total(done.units for done in report.regions.values() if done.units is not None)
        if regions > stated:
            yield finding("J713", report, "regions", sum=regions, value=stated)
