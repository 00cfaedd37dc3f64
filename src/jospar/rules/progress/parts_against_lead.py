"""What the akimats report of their regions and what the lead reports of the whole do not agree.

Why:
    Units are counted so far: the regions that akimats have reported are a part of the lead's figure, and
    where the measure ``consolidates: executors`` all of them make it. Each akimat's last figure of its own
    region up to the day of the lead's report counts. Neither is taken for the right one: both are asked
    to compare.

Passes:
    ```yaml
    # plan/example/progress/akimat_01/2026-W45/XA-001.yaml
    date: 2026-11-06
    regions: {XA-01: {units: 9}}
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    done: {units: 12}
    ```

Fails:
    ```yaml
    # plan/example/progress/akimat_01/2026-W45/XA-001.yaml
    date: 2026-11-06
    regions: {XA-01: {units: 13}}
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    done: {units: 12}  # here
    ```

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
    # plan/example/progress/akimat_01/2026-W45/XA-001.yaml
    date: 2026-11-06
    regions: {XA-01: {units: 9}}
    # plan/example/progress/akimat_02/2026-W45/XA-001.yaml
    date: 2026-11-06
    regions: {XA-02: {units: 2}}
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    done: {units: 12}  # here
    ```

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
    # plan/example/progress/akimat_01/2026-W45/XA-001.yaml
    date: 2026-11-06
    regions: {XA-01: {units: 9}}
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    done: {units: 12}
    regions:
      XA-01: {units: 8}  # here
    ```
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from jospar.finding import Fact, Finding
from jospar.plan.measure import Measure
from jospar.plan.plan import Plan
from jospar.plan.progress import Progress
from jospar.plan.references import RegionCode
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import total
from jospar.rules.progress.regions_missing import whole_of
from jospar.rules.progress.reports import Duty, Told, seen, submitted_by_leads
from jospar.rules.progress.verdicts import returned
from jospar.standing.territory import Territory


def check(case: Case) -> Iterator[Finding]:
    """Report the last figure of each lead that its akimats' figures contradict."""
    parts = _parts(case)
    duties = submitted_by_leads(case) if parts else {}
    for duty, own in parts.items():
        lead = _stated(case, duties.get(duty, ()))
        if lead is not None:
            figures = {region: units for on, region, units in own if on <= lead.report.date}
            yield from _compared(lead, figures, case.plan)


def _parts(case: Case) -> dict[Duty, list[tuple[date, str, Decimal]]]:
    """List what akimats have sent in of their own regions, the oldest first: day, region, units."""
    regions = {str(one.id): one.region for one in case.plan.agencies.values() if one.kind == "akimat"}
    found: dict[Duty, list[tuple[date, str, Decimal]]] = {}
    for report, measure in seen(case):
        region = regions.get(report.agency)
        if not report.regions or region is None or report.agency == measure.lead:
            continue
        done = report.regions.get(RegionCode(region))
        if done is None or done.units is None or report.state == "draft" or returned(case, report):
            continue
        found.setdefault((measure.id, report.occurrence), []).append((report.date, region, done.units))
    return found


def _stated(case: Case, told: Sequence[Told]) -> Told | None:
    """Find the lead's last report with units that was not sent back."""
    for one in reversed(told):
        if one.report.done is not None and one.report.done.units is not None:
            return None if returned(case, one.report) else one
    return None


def _compared(lead: Told, figures: Mapping[str, Decimal], plan: Plan) -> Iterator[Finding]:
    report, measure = lead
    stated = report.done.units if report.done else None
    if stated is None or not figures:
        return
    whole = total(figures.values())
    facts: dict[str, Fact] = {"value": stated, "sum": whole, "measure": measure.id, "n": len(figures)}
    if whole > stated:
        yield finding("J723", report, "done", "units", **facts)
    elif measure.consolidates == "executors":
        if whole < stated and _complete(measure, figures, report, plan):
            yield finding("J723", report, "done", "units", problem="less", **facts)
        else:
            yield from _cells(report, figures)


def _complete(measure: Measure, figures: Mapping[str, Decimal], report: Progress, plan: Plan) -> bool:
    """Tell whether every region of the measure has reported."""
    whole = whole_of(measure, Territory.of(plan), report.date)
    return bool(whole) and figures.keys() >= whole


def _cells(report: Progress, figures: Mapping[str, Decimal]) -> Iterator[Finding]:
    for region, done in (report.regions or {}).items():
        own = figures.get(region)
        if own is not None and done.units is not None and own != done.units:
            facts: dict[str, Fact] = {"value": done.units, "other": own, "region": region}
            yield finding("J723", report, "regions", region, problem="region", **facts)
