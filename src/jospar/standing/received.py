"""Reports that leads owe for the current period, and those that are there."""

from collections.abc import Iterable
from datetime import date

from jospar.frozen import frozen
from jospar.plan.period import Period, Week, months
from jospar.plan.plan import Plan
from jospar.plan.programme import Programme
from jospar.reading.times import Unreadable, parse_period, parse_week
from jospar.standing.measure import MeasureStanding

LENGTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}


@frozen
class Received:
    """The measures that an agency owes a report on, and those of them that it has reported."""

    expected: tuple[str, ...]
    received: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """List the measures without a report."""
        return tuple(one for one in self.expected if one not in self.received)


def current_period(programme: Programme, on: date) -> Period:
    """Find the stretch of the programme's reporting cadence that a day lies in."""
    if programme.reporting.cadence == "week":
        week = Week.of(on)
        return Period("span", week.monday, week.sunday)
    length = LENGTHS[programme.reporting.cadence]
    first = (on.month - 1) // length * length + 1
    kinds = {1: "month", 3: "quarter", 6: "half", 12: "year"}
    return months(kinds[length], on.year, first, length)  # type: ignore[arg-type]


def received(
    plan: Plan, programme: Programme, held: Iterable[MeasureStanding], on: date
) -> dict[str, Received]:
    """Compare what leads owe for the current period with what is there, by agency.

    A report is owed on a measure that is under way: begun, not done before the period, not suspended. A
    list of unchanged measures is a report on each of them.
    """
    period = current_period(programme, on)
    owed: dict[str, list[str]] = {}
    for one in held:
        if one.measure.lead is not None and (_under_way(one, on) or _done_in(one, period)):
            owed.setdefault(one.measure.lead, []).append(one.measure.id)
    there = _there(plan, programme.id, period)
    return {
        agency: Received(tuple(ids), tuple(one for one in ids if (agency, one) in there))
        for agency, ids in sorted(owed.items())
    }


def _under_way(one: MeasureStanding, on: date) -> bool:
    facts = one.facts
    begun = facts.started or (facts.start is not None and facts.start <= on)
    return begun and one.status not in ("done", "cancelled", "suspended", "not_assessed")


def _done_in(one: MeasureStanding, period: Period) -> bool:
    """Tell whether the period's own report says that the measure is done: it was still owed."""
    report = one.facts.report
    return one.status == "done" and report is not None and speaks_of(report.week, period)


def _there(plan: Plan, programme: str, period: Period) -> set[tuple[str, str]]:
    shelf = plan.shelf
    reports = (one for one in shelf.progress(programme=programme) if speaks_of(one.week, period))
    told = {(one.agency, one.measure) for one in reports}
    same = {
        (one.agency, str(measure))
        for one in shelf.unchanged(programme=programme)
        if speaks_of(one.week, period)
        for measure in one.measures
    }
    return told | same


def speaks_of(folder: str, period: Period) -> bool:
    """Tell whether a folder's reports come for a period: a week that touches it, a part of it, or itself.

    A report that the act itself demands, on a half-year, comes for none of the weeks that lie in it.
    """
    begin, end = period.first or date.max, period.last or date.min
    try:
        if "-W" in folder:
            week = parse_week(folder)
            return week.monday <= end and week.sunday >= begin
        stated = parse_period(folder)
    except Unreadable:
        return False
    return (stated.first or date.min) >= begin and (stated.last or date.max) <= end
