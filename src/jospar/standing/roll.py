"""The roll of a period: what an agency is asked to report on now, and what became of each of it."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from jospar.frozen import frozen
from jospar.plan.measure import Measure
from jospar.plan.period import Period
from jospar.plan.plan import Plan
from jospar.plan.programme import Programme
from jospar.plan.progress import Progress
from jospar.standing.measure import MeasureStanding
from jospar.standing.owed import Cause, Owed, asked_of_regions, owed
from jospar.standing.received import current_period, speaks_of
from jospar.standing.standing import Standing

State = Literal["received", "unchanged", "draft", "missing"]
STATES: tuple[State, ...] = ("missing", "draft", "unchanged", "received")
"""What became of a report that is asked for, what is to be done first."""


@frozen
class Line:
    """One measure on the roll.

    ``counted`` tells whether the weekly report counts it among those expected of the agency, ``regional``
    whether the agency is asked for its region's part of what another leads. Others stand there because they
    are overdue or near, or have a draft.
    ``file`` is that of the report or the draft, "" without any.
    """

    standing: MeasureStanding
    state: State
    counted: bool
    regional: bool
    causes: tuple[Cause, ...]
    day: date | None
    file: str

    @property
    def measure(self) -> Measure:
        """Give the measure itself."""
        return self.standing.measure

    @property
    def there(self) -> bool:
        """Tell whether it was reported, or listed as unchanged."""
        return self.state in ("received", "unchanged")


def roll(standing: Standing, written: Plan, agency: str) -> tuple[Line, ...]:
    """Call the roll of an agency, by id; ``written`` is the plan with its drafts, as it was read."""
    asked = {str(one.measure.id): one for one in owed(standing, agency)}
    lines = [
        line
        for programme in standing.plan.programmes.values()
        if programme.reporting.channel == "here"
        for line in _lines(standing, written, (programme, agency), asked)
    ]
    return tuple(sorted(lines, key=lambda one: one.measure.id))


def drafts(written: Plan, programme: Programme, on: date) -> dict[str, tuple[str, ...]]:
    """Name the measures on which there is a draft for the current period, by agency."""
    period = current_period(programme, on)
    found: dict[str, list[str]] = {}
    for one in written.shelf.progress(programme=programme.id):
        if one.state == "draft" and speaks_of(one.week, period):
            found.setdefault(one.agency, []).append(one.measure)
    return {agency: tuple(sorted(set(ids))) for agency, ids in sorted(found.items())}


def _lines(
    standing: Standing, written: Plan, whose: tuple[Programme, str], asked: dict[str, Owed]
) -> Iterator[Line]:
    programme, agency = whose
    period = current_period(programme, standing.date)
    reports = standing.reports_of(programme).get(agency)
    expected = () if reports is None else reports.expected
    regional = asked_of_regions(standing, programme, agency)
    told = {one.measure: one.file for one in _mine(standing.plan, whose, period)}
    laid_out = {one.measure: one.file for one in _mine(written, whose, period) if one.state == "draft"}
    same = _unchanged(standing, whose, period)
    for one in standing.of(programme):
        name = one.measure.id
        if name not in {*expected, *regional, *asked, *laid_out}:
            continue
        causes = asked[name].causes if name in asked else ()
        day = one.facts.due or (asked[name].day if name in asked else None)
        state, file = _state(name, told, same, laid_out)
        yield Line(one, state, name in expected, name in regional, causes, day, file)


def _state(
    name: str, told: dict[str, str], same: dict[str, str], laid_out: dict[str, str]
) -> tuple[State, str]:
    if name in told:
        return "received", told[name]
    if name in same:
        return "unchanged", same[name]
    return ("draft", laid_out[name]) if name in laid_out else ("missing", "")


def _mine(plan: Plan, whose: tuple[Programme, str], period: Period) -> Iterator[Progress]:
    programme, agency = whose
    for one in plan.shelf.progress(programme=programme.id):
        if one.agency == agency and speaks_of(one.week, period):
            yield one


def _unchanged(standing: Standing, whose: tuple[Programme, str], period: Period) -> dict[str, str]:
    programme, agency = whose
    return {
        str(measure): one.file
        for one in standing.plan.shelf.unchanged(programme=programme.id)
        if one.agency == agency and speaks_of(one.week, period)
        for measure in one.measures
    }


def is_now(standing: Standing, agency: str, file: str) -> bool:
    """Tell by its name whether a file is one of an agency's reports for the current period."""
    parts = file.split("/")
    programme = standing.plan.programmes.get(parts[1]) if len(parts) > len(ROOM) else None
    if programme is None or parts[2:4] != ["progress", agency]:
        return False
    return speaks_of(parts[4], current_period(programme, standing.date))


ROOM = ("plan", "programme", "progress", "agency", "week")
"""The folders that a report lies in."""
