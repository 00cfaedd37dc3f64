"""A report has figures of a region in which the measure does not run.

Why:
    A measure names its regions, or ``all``; figures of others would enter its total. Either the code is
    mistyped, or the measure's ``regions`` are too few.

Passes:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    regions: [XA-01]
    progress_by: units
    units: {target: 40, unit: room}
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    done: {units: 12}
    regions: {XA-01: {units: 12}}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    regions: [XA-01]
    progress_by: units
    units: {target: 40, unit: room}
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    done: {units: 12}
    regions:
      XA-01: {units: 7}
      XA-02: {units: 5}  # here
    ```
"""

from collections.abc import Iterator
from dataclasses import replace

from jospar.finding import Finding
from jospar.rules.case import Case, finding, spot
from jospar.rules.progress.reports import seen


def check(case: Case) -> Iterator[Finding]:
    """Report figures of regions that are not the measure's."""
    for report, measure in seen(case):
        if not report.regions or not isinstance(measure.regions, tuple):
            continue
        own = set(measure.regions)
        for code in report.regions:
            if code not in own:
                found = finding("J712", report, value=code, measure=measure.id, known=measure.regions)
                yield replace(found, at=replace(spot(report, "regions", code), of_key=True))
