"""What is due for an agency: its overdue and coming measures, its reports, and the next command."""

from collections.abc import Iterator
from datetime import date

from jospar.cli.author import known_agency
from jospar.cli.circumstances import Circumstances
from jospar.cli.looking import Sight, sight_of
from jospar.errors import CannotRun, Misused
from jospar.reading.load import load
from jospar.report.looking.page import Cell, Table
from jospar.report.looking.pen import column, days_cell, due_cell, text_cell
from jospar.report.looking.text import table_lines
from jospar.report.weekly.work import COMING
from jospar.standing.measure import MeasureStanding


def duty_lines(here: Circumstances, agency: str) -> Iterator[str]:
    """Say what is due for an agency; raise Misused (X754) for what is none."""
    sight = sight_of(here, load(here.tree).plan)
    name = _known(sight, agency)
    desk, voice = sight.desk, here.voice
    days = voice.days(sight.standing.plan.repository.policy.due_soon_days)
    due = [one for one in sight.standing.measures.values() if one.measure.lead == name and _urgent(one)]
    due.sort(key=lambda one: (one.facts.due or date.max, one.measure.id))
    if due:
        yield voice.count("look.due_for", len(due), agency=desk.office(name), days=days)
        yield from table_lines(_table(sight, due))
    else:
        yield voice.say("look.nothing_due", agency=desk.office(name), days=days)
    expected, missing = _reports(sight, name)
    if expected:
        received = expected - len(missing)
        key = "look.reports_due" if missing else "look.reports_all"
        yield voice.say(key, received=received, expected=expected, missing=missing)
    command = f"jospar show {due[0].measure.id}" if due else f"jospar show {name}"
    if missing:
        command = f"jospar record {missing[0]} --as {name}"
    yield voice.say("look.next_command", command=" ".join([command, *here.asked.options()]))


def _known(sight: Sight, agency: str) -> str:
    try:
        return known_agency(sight.standing.plan, agency)
    except CannotRun as refusal:
        more = {name: refusal.facts[name] for name in ("known", "near")}
        raise Misused("X754", given=agency, **more) from refusal


def _urgent(one: MeasureStanding) -> bool:
    """Tell whether a measure is overdue or its date is near, whatever its lead says of it."""
    facts = one.facts
    near = one.status in COMING and facts.due is not None and facts.due - facts.on <= facts.soon
    return one.status == "overdue" or near


def _table(sight: Sight, due: list[MeasureStanding]) -> Table:
    desk = sight.desk
    rows = tuple(
        (
            Cell(one.measure.id, one.measure.id),
            due_cell(desk, one.measure, one),
            days_cell(desk, one),
            text_cell(desk, one.measure.title),
        )
        for one in due
    )
    keys = ("id", "due", "days", "title")
    return Table("due", "", tuple(column(desk, key) for key in keys), rows)


def _reports(sight: Sight, name: str) -> tuple[int, tuple[str, ...]]:
    """Count the reports that are owed now, and name those that are not there."""
    owed = [
        found[name]
        for one in sight.standing.plan.programmes.values()
        if one.reporting.channel == "here" and name in (found := sight.standing.reports_of(one))
    ]
    return sum(len(one.expected) for one in owed), tuple(id_ for one in owed for id_ in one.missing)
