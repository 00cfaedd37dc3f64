"""A statutory period as a page: who owes texts by when, what is there, and what is missing."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from jospar.plan.period import Period
from jospar.plan.plan import Plan
from jospar.plan.programme import Programme
from jospar.report.looking.page import Cell, Column, Page, Part, Raw, Table, Tone
from jospar.report.looking.pen import agency_cell, column, day_cell, label, number_cell, text_cell
from jospar.report.weekly.desk import Desk
from jospar.standing.statutory import TextLine, TextState, closed_on, deadlines, statutory_on, text_roll

FORM = "jospar period 1"
TONES: dict[TextState, Tone] = {
    "missing": "bad",
    "draft": "warn",
    "returned": "bad",
    "received": "good",
    "accepted": "good",
}
"""How what became of a text strikes the eye."""


def period_page(desk: Desk, written: Plan, period: Period, *, agency: str = "") -> Page:
    """Make the page of a period, of all agencies or measure by measure of one."""
    on = desk.standing.date
    programmes = statutory_on(desk.standing.plan, period)
    rolls = {str(one.id): text_roll(written, one, period, on) for one in programmes}
    closed = {str(one.id): closed_on(written, one, period, on) for one in programmes}
    parts: list[Part] = [_days(desk, programmes, period, closed)]
    lines = [line for roll in rolls.values() for line in roll]
    if agency:
        lines = [line for line in lines if line.agency == agency]
        parts.append(_measures(desk, lines))
    else:
        parts.append(_agencies(desk, rolls))
    there = sum(one.there for one in lines)
    head: dict[str, Raw] = {"date": str(on), "period": str(period)}
    head |= {"agency": agency} if agency else {}
    said = desk.voice.say("statutory.answer", there=there, owed=len(lines))
    return Page(
        FORM,
        f"{desk.office(agency)}: {said}" if agency else desk.voice.heading("statutory.title", said=said),
        tuple(parts),
        subtitle=f"{period}: {desk.voice.period(period)}",
        head={**head, "owed": len(lines), "there": there},
    )


def _days(
    desk: Desk, programmes: Sequence[Programme], period: Period, closed: Mapping[str, date | None]
) -> Table:
    """List who reports to whom by which day, and whether the lead has accepted all."""
    voice, rows = desk.voice, []
    for programme in programmes:
        for one, day in deadlines(programme, period):
            left = None if day is None else (day - desk.standing.date).days
            rows.append(
                (
                    Cell(programme.id, programme.id, "strong"),
                    Cell(voice.say(f"statutory.who.{one.who}"), one.who),
                    day_cell(desk, day),
                    Cell() if left is None else _left(desk, left),
                    day_cell(desk, closed[str(programme.id)]),
                )
            )
    columns = (
        column(desk, "programme"),
        Column("who", voice.say("statutory.who")),
        column(desk, "due"),
        column(desk, "days", right=True),
        Column("closed", voice.say("statutory.closed")),
    )
    return Table("deadlines", "", columns, tuple(rows))


def _left(desk: Desk, left: int) -> Cell:
    key = "report.in_days" if left >= 0 else "report.past_days"
    return Cell(desk.voice.say(key, days=desk.voice.days(abs(left))), left, "warn" if left < 0 else "")


def _agencies(desk: Desk, rolls: Mapping[str, Sequence[TextLine]]) -> Table:
    rows = [row for name, lines in rolls.items() for row in _of_programme(desk, name, lines)]
    columns = (
        column(desk, "agency"),
        column(desk, "programme", shown=len(rolls) > 1),
        Column("owed", desk.voice.say("statutory.owed"), shown=False),
        Column("there", desk.voice.say("statutory.texts"), right=True),
        Column("drafts", desk.voice.say("weekly.drafts"), right=True),
        Column("accepted", desk.voice.say("statutory.accepted"), right=True),
        Column("missing", label(desk, "missing"), wide=True),
    )
    return Table("agencies", "", columns, tuple(rows))


def _of_programme(desk: Desk, name: str, lines: Sequence[TextLine]) -> Iterator[tuple[Cell, ...]]:
    voice = desk.voice
    for agency in sorted({one.agency for one in lines}, key=lambda one: voice.sort_key(desk.agency(one))):
        mine = [one for one in lines if one.agency == agency]
        there = sum(one.there for one in mine)
        drafts = sum(one.state == "draft" for one in mine)
        missing = [str(one.measure.id) for one in mine if not one.there]
        yield (
            Cell(desk.agency(agency), agency, "strong"),
            Cell(name, name),
            number_cell(desk, len(mine)),
            Cell(f"{there}/{len(mine)}", there, "good" if there == len(mine) else "warn"),
            Cell(voice.number(drafts) if drafts else "–", drafts, "warn" if drafts else "quiet"),
            number_cell(desk, sum(one.state == "accepted" for one in mine)),
            Cell(", ".join(missing), list(missing)),
        )


def _measures(desk: Desk, lines: Sequence[TextLine]) -> Table:
    voice = desk.voice
    rows = tuple(
        (
            Cell(voice.number(number), number, "quiet"),
            Cell(one.measure.id, one.measure.id, "strong"),
            Cell(voice.say(f"statutory.state.{one.state}"), one.state, TONES[one.state]),
            agency_cell(desk, one.agency),
            text_cell(desk, one.measure.title),
        )
        for number, one in enumerate(lines, 1)
    )
    columns = (
        Column("row", "№", right=True),
        column(desk, "id"),
        Column("state", voice.say("statutory.text")),
        column(desk, "agency", shown=False),
        column(desk, "title", wide=True),
    )
    return Table("measures", "", columns, rows)
