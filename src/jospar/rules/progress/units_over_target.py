"""More units are reported done than the measure's target.

Why:
    It may be true, and good news; as often the figure counts something else, or the target was raised and
    the plan not. Reports count such a measure as complete and no more.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    done: {units: 40}
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    done: {units: 41}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.progress.reports import last_told


def check(case: Case) -> Iterator[Finding]:
    """Report units above the target in the last report of an agency."""
    for report, measure in last_told(case):
        units = report.done.units if report.done else None
        if units is not None and measure.units is not None and units > measure.units.target > 0:
            yield finding("J701", report, "done", "units", value=units, target=measure.units.target)
