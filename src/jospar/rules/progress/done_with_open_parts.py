"""A measure is reported as done while its milestones or units are not.

Why:
    What counts by milestones or units is done when all of them are: either some are not reported yet, or
    the measure is not done. Cancelled milestones are not waited for; what earlier reports of the agency
    said of a milestone still holds.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: done
    done: {units: 40}
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: done  # here
    done: {units: 38}
    ```

    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-13
    status: done  # here
    done: {milestones: {programme: met, groups: partly_met}}
    ```
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from jospar.finding import Finding
from jospar.plan.measure import Measure
from jospar.plan.progress import Progress
from jospar.rules.case import Case, finding
from jospar.rules.progress.reports import Told, last_told, seen


def check(case: Case) -> Iterator[Finding]:
    """Report measures whose last report says done and whose parts say otherwise."""
    finished = [
        one for one in last_told(case) if one.report.status == "done" and one.report.occurrence is None
    ]
    if not finished:
        return
    before = _by_agency(seen(case))
    for report, measure in finished:
        reports = before[report.measure, report.agency]
        if measure.progress_by == "milestones":
            yield from _milestones(report, measure, reports)
        elif measure.progress_by == "units" and measure.consolidates == "lead_states":
            yield from _units(report, measure, reports)


def _by_agency(told: tuple[Told, ...]) -> defaultdict[tuple[str, str], list[Progress]]:
    reports: defaultdict[tuple[str, str], list[Progress]] = defaultdict(list)
    for report, _ in told:
        reports[report.measure, report.agency].append(report)
    return reports


def _milestones(report: Progress, measure: Measure, reports: list[Progress]) -> Iterator[Finding]:
    states: dict[str, str] = {}
    for one in reports:
        states.update((one.done.milestones or {}) if one.done else {})
    still = tuple(one.id for one in measure.milestones if states.get(one.id) not in ("met", "cancelled"))
    if still:
        yield finding("J705", report, "status", milestones=still)


def _units(report: Progress, measure: Measure, reports: list[Progress]) -> Iterator[Finding]:
    told = [one.done.units for one in reports if one.done is not None and one.done.units is not None]
    units = told[-1] if told else Decimal(0)
    if measure.units is not None and units < measure.units.target:
        yield finding("J705", report, "status", value=units, target=measure.units.target, problem="units")
