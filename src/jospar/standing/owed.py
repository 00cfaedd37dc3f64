"""What an agency owes on a day: the measures it is asked about, each with the reasons why."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from jospar.frozen import frozen
from jospar.plan.due import Recurring
from jospar.plan.measure import Measure
from jospar.plan.programme import Programme, StatutoryReport
from jospar.standing.measure import MeasureStanding
from jospar.standing.occurrences import next_occurrence
from jospar.standing.received import current_period, speaks_of
from jospar.standing.standing import Standing

Cause = Literal["overdue", "due_soon", "occurrence", "not_reported", "region", "statutory"]
CAUSES: tuple[Cause, ...] = ("overdue", "due_soon", "occurrence", "not_reported", "region", "statutory")
"""Why an agency is asked about a measure, the urgent first."""
ENDED = ("done", "cancelled", "not_assessed")
"""Statuses in which nothing is owed any more, or nothing can be."""
RESTING = (*ENDED, "suspended")
"""Statuses in which no count moves."""


@frozen
class Owed:
    """A measure that an agency is asked about, and why.

    ``day`` is the nearest day of what is owed: the measure's due day, or the act's own reporting date;
    None where only the current period's report is.
    """

    standing: MeasureStanding
    causes: tuple[Cause, ...]
    day: date | None

    @property
    def measure(self) -> Measure:
        """Give the measure itself."""
        return self.standing.measure


def owed(standing: Standing, agency: str) -> tuple[Owed, ...]:
    """List the measures that an agency is asked about on a date, the urgent first, then by id."""
    found = [
        Owed(one, causes, min(days.values(), default=None))
        for programme in standing.plan.programmes.values()
        if programme.reporting.channel == "here"
        for one, days, causes in _of(standing, programme, agency)
    ]
    return tuple(sorted(found, key=lambda one: (CAUSES.index(one.causes[0]), one.measure.id)))


def statutory_days(programme: Programme, on: date) -> Iterator[tuple[StatutoryReport, date]]:
    """List the programme's reports by its own act, each with the next day from a date on that it is due."""
    for one in programme.reporting.statutory:
        day = next_occurrence(Recurring(every=one.every, on=one.on, by=one.by), on)
        if day is not None:
            yield one, day


def statutory_day(programme: Programme, agency: str, on: date) -> date | None:
    """Give the next day from a date on by which the act itself wants a report of an agency."""
    days = (
        day
        for one, day in statutory_days(programme, on)
        if one.who == "executors" or agency == programme.lead
    )
    return min(days, default=None)


def _of(
    standing: Standing, programme: Programme, agency: str
) -> Iterator[tuple[MeasureStanding, dict[Cause, date], tuple[Cause, ...]]]:
    reports = standing.reports_of(programme).get(agency)
    missing = frozenset() if reports is None else frozenset(reports.missing)
    expected = frozenset() if reports is None else frozenset(reports.expected)
    statutory = statutory_day(programme, agency, standing.date)
    told = _told_of_region(standing, programme, agency)
    regional = frozenset(asked_of_regions(standing, programme, agency))
    for one in standing.of(programme):
        facts, days = one.facts, dict[Cause, date]()
        causes: set[Cause] = set()
        if one.measure.lead == agency and one.status not in ENDED:
            if one.status == "overdue" and facts.due is not None:
                days["overdue"] = facts.due
            elif one.status != "suspended" and facts.due is not None and facts.due - facts.on <= facts.soon:
                days["occurrence" if isinstance(one.measure.due, Recurring) else "due_soon"] = facts.due
        if one.measure.id in missing:
            causes.add("not_reported")
        if one.measure.id in expected and statutory is not None and statutory - facts.on <= facts.soon:
            days["statutory"] = statutory
        if one.measure.id in regional and one.measure.id not in told:
            causes.add("region")
        causes.update(days)
        if causes:
            yield one, days, tuple(cause for cause in CAUSES if cause in causes)


def asked_of_regions(standing: Standing, programme: Programme, agency: str) -> tuple[str, ...]:
    """Name the measures that others lead and an akimat counts a part of, while work on them is under way."""
    found = standing.plan.agencies.get(agency)
    region = None if found is None else found.region
    return tuple(
        one.measure.id
        for one in standing.of(programme)
        if one.measure.lead != agency and _asked_of_region(one, region)
    )


def _asked_of_region(one: MeasureStanding, region: str | None) -> bool:
    if region is None or one.measure.units is None or not one.facts.started or one.status in RESTING:
        return False
    regions = one.measure.regions
    return regions == "all" or (regions is not None and region in regions)


def _told_of_region(standing: Standing, programme: Programme, agency: str) -> frozenset[str]:
    """Name the measures that an agency reported on in the current period, with news or without."""
    period, shelf = current_period(programme, standing.date), standing.plan.shelf
    told = (
        one.measure
        for one in shelf.progress(programme=programme.id)
        if one.agency == agency and speaks_of(one.week, period)
    )
    same = (
        str(measure)
        for one in shelf.unchanged(programme=programme.id)
        if one.agency == agency and speaks_of(one.week, period)
        for measure in one.measures
    )
    return frozenset((*told, *same))
