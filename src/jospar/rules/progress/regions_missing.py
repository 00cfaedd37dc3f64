"""A lead's table of regions has most regions of the measure, and not all.

Why:
    With ``consolidates: executors`` the regions make the measure's figure, and are reported by name. Whether
    a row was lost, or that region has nothing yet, can't be seen: zero is written as 0. Asked where more
    than half of the regions are given, of the lead's last report.

Passes:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    regions: [XA-01, XA-02]
    progress_by: units
    units: {target: 40, unit: room}
    consolidates: executors
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    done: {units: 12}
    regions: {XA-01: {units: 12}, XA-02: {units: 0}}
    ```

Fails:
    ```yaml
    # plan/agencies.yaml
    - {id: ministry_a, name: Ministry A, kind: ministry}
    - {id: ministry_b, name: Ministry B, kind: ministry}
    - {id: akimat_01, name: Akimat of Region 1, kind: akimat, region: XA-01}
    - {id: akimat_02, name: Akimat of Region 2, kind: akimat, region: XA-02, since: 2022-06}
    - {id: akimat_03, name: Akimat of Region 3, kind: akimat, region: XA-03}
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    regions: all
    progress_by: units
    units: {target: 40, unit: room}
    consolidates: executors
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    done: {units: 12}
    regions: {XA-01: {units: 5}, XA-02: {units: 7}}  # here
    ```
"""

from collections.abc import Iterator
from datetime import date

from jospar.finding import Finding
from jospar.plan.measure import Measure
from jospar.plan.period import day
from jospar.rules.case import Case, finding
from jospar.rules.progress.reports import submitted_by_leads
from jospar.standing.territory import Territory


def check(case: Case) -> Iterator[Finding]:
    """Note the tables of the leads' last reports that lack some of the measure's regions."""
    territory = Territory.of(case.plan)
    for told in submitted_by_leads(case).values():
        report, measure = told[-1]
        if not report.regions or measure.consolidates != "executors":
            continue
        whole, given = whole_of(measure, territory, report.date), report.regions.keys()
        missing = tuple(sorted(whole - given))
        if missing and given <= whole and len(whole) < 2 * len(given):
            yield finding("J730", report, "regions", n=len(missing), given=len(given), missing=missing)


def whole_of(measure: Measure, territory: Territory, on: date) -> frozenset[str]:
    """Give the regions that a measure runs in on a day; none where they are not known."""
    if measure.regions == "all":
        return next(iter(territory.at_ends(day(on))), frozenset())
    return frozenset(measure.regions or ())
