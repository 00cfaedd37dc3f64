"""A report contradicts the state that the plan gives the measure.

Why:
    Whether a measure is active, suspended or gone is decided by the act, and an amendment says so. An
    agency that reports an active measure as suspended asks for an amendment; one that reports on a measure
    after it was excluded or cancelled has not heard of it.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: at_risk
    reason: budget_late
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: suspended  # here
    reason: budget_late
    ```

    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 20, date: 2026-06-13, effective: 2026-07-01, source: act_12}
    changes:
      - {record: XA-003, action: exclude}
    reason: scope
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2026-12
    state: excluded
    because: Merged into another programme
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: on_track  # here
    ```
"""

from collections.abc import Iterator, Mapping
from datetime import date

from jospar.finding import Finding
from jospar.plan.governance import PlannedChange
from jospar.plan.plan import Plan
from jospar.rules.case import Case, finding
from jospar.rules.progress.reports import last_told

GONE = ("cancelled", "excluded")


def check(case: Case) -> Iterator[Finding]:
    """Report last reports that the measure's state leaves no room for."""
    gone: Mapping[str, date] | None = None
    for report, measure in last_told(case):
        if measure.state == "active" and report.status == "suspended":
            yield finding("J710", report, "status", value=measure.id)
        elif measure.state in GONE:
            gone = _gone_since(case.plan) if gone is None else gone
            since = gone.get(measure.id)
            if since is not None and report.date > since:
                facts = {"value": measure.id, "state": measure.state}
                yield finding("J710", report, "status", since=since, problem="gone", **facts)


def _gone_since(plan: Plan) -> dict[str, date]:
    """Tell from when amendments cancel or exclude records; those of no known date are left out."""
    since: dict[str, date] = {}
    for amendment in plan.amendments.values():
        period = (amendment.act.effective or amendment.act.date) if amendment.act else None
        for change in amendment.changes:
            if period is not None and period.last is not None and _removes(change):
                since[change.record] = max(period.last, since.get(change.record, period.last))
    return since


def _removes(change: PlannedChange) -> bool:
    return change.action == "exclude" or (change.field == "state" and change.after in GONE)
