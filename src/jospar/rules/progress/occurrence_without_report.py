"""An occurrence of a recurring duty has fallen due, and no report of the lead speaks of it.

Why:
    Each occurrence is a duty of its own, and nothing shows whether this one was done: it may well have
    been. Asked only where agencies have agreed to report, of active measures, from the day that their lead
    first reported on anything; weekly duties, and those of which some report names no occurrence or a wrong
    one, are left alone. One finding a measure: the last occurrence without a report, and how many there are.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Report on nurse visits
    area: health
    lead: ministry_a
    due: {every: half_year, by: {day: 15, of: next_month}}
    # plan/example/progress/ministry_a/2026-W28/XA-003.yaml
    date: 2026-07-10
    status: on_track
    occurrence: 2026-H1
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W28/XA-001.yaml
    date: 2026-07-10
    status: on_track
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Report on nurse visits
    area: health
    lead: ministry_a
    due: {every: half_year, by: {day: 15, of: next_month}}  # here
    ```
"""

from collections.abc import Iterator, Sequence
from datetime import MAXYEAR, date, timedelta

from jospar.finding import Finding
from jospar.plan.due import Recurring
from jospar.plan.measure import Measure
from jospar.plan.progress import Progress
from jospar.rules.case import Case, finding
from jospar.rules.deadlines.impossible_occasion import comes_every_time
from jospar.rules.progress.occurring import is_of
from jospar.rules.progress.reports import seen, unread
from jospar.standing.occurrences import occurrence_day, occurrences

DAYS = {"month": 27, "quarter": 89, "half_year": 180, "year": 364}
"""So many days at least lie between the first and the last day of a period."""
Duty = tuple[Measure, Recurring]


def check(case: Case) -> Iterator[Finding]:
    """Note the occurrences past their day of which nothing is reported, once a measure."""
    duties = list(_duties(case))
    asked = {measure.id for measure, _ in duties}
    told: dict[str, list[Progress]] = {}
    first: dict[tuple[str, str], date] = {}
    for report, measure in seen(case) if duties else ():
        if report.agency == measure.lead and report.state == "submitted":
            first.setdefault((report.programme, report.agency), report.date)
            if measure.id in asked:
                told.setdefault(measure.id, []).append(report)
    for measure, due in duties:
        since = first.get((measure.programme, str(measure.lead)))
        missing = _missing(measure, due, case, told.get(measure.id, ()))
        missing = [day for day in missing if since is not None and day >= since]
        if missing and measure.id not in unread(case):
            yield finding("J727", measure, "due", value=missing[-1], measure=measure.id, n=len(missing))


def _duties(case: Case) -> Iterator[Duty]:
    for measure in case.plan.measures.values():
        due = measure.due
        if not isinstance(due, Recurring) or due.every == "week" or not comes_every_time(due):
            continue
        programme = case.plan.programmes.get(measure.programme)
        if programme is None or programme.reporting.channel != "here" or measure.lead is None:
            continue
        if measure.state == "active" and measure.access == "open":
            yield measure, due


def _missing(measure: Measure, due: Recurring, case: Case, told: Sequence[Progress]) -> list[date]:
    """List the days that the duty fell due on, before the status date, of which no report speaks."""
    days: set[date] = set()
    for report in told:
        named = report.occurrence
        day = occurrence_day(due, named) if named is not None and is_of(named, measure, case.plan) else None
        if day is None:
            return []
        days.add(day)
    return [day for day in _past(measure, due, case) if day not in days]


def _past(measure: Measure, due: Recurring, case: Case) -> list[date]:
    """List the days that the duty fell due on before the status date, of periods that it ran all through."""
    period = case.plan.programmes[measure.programme].period
    first = measure.start.first if measure.start and measure.start.first else period.first
    if first is None or first > case.date:
        return []
    end = min(case.date, period.last or case.date)
    whole = timedelta(0 if due.on else DAYS[due.every])
    days = sorted(occurrences(due, first.year, min(end.year, MAXYEAR - 1)))
    return [day for day in days if first <= day < case.date and day - first >= whole]
