"""The week as a page: whose reports are expected, received and missing, and what one agency is asked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from jospar.plan.period import Week
from jospar.plan.plan import Plan
from jospar.plan.programme import Programme
from jospar.report.findings.sighting import Sighting
from jospar.report.looking.page import Cell, Column, Page, Part, Raw, Table, Tone
from jospar.report.looking.pen import column, day_cell, label, number_cell, text_cell
from jospar.report.weekly.desk import Desk
from jospar.standing.owed import statutory_day
from jospar.standing.received import Received, current_period
from jospar.standing.roll import Line, State, drafts

FORM = "jospar week 1"
TONES: dict[State, Tone] = {"missing": "warn", "draft": "warn", "unchanged": "quiet", "received": "good"}
"""How what became of a report strikes the eye."""


def week_page(desk: Desk, written: Plan) -> Page:
    """Make the page of all agencies; ``written`` is the plan with its drafts, as it was read."""
    programmes = [one for one in desk.standing.plan.programmes.values() if one.reporting.channel == "here"]
    table = _agencies(desk, written, programmes)
    return Page(
        FORM,
        desk.voice.heading("weekly.title"),
        (table,) if programmes else (),
        subtitle=_week(desk),
        notice="" if programmes else desk.voice.heading("weekly.nobody"),
        head=_head(desk),
    )


def agency_page(desk: Desk, agency: str, lines: Sequence[Line], errors: Sequence[Sighting]) -> Page:
    """Make the page of one agency: the answer in a sentence, what stands in its way, and its measures."""
    parts: list[Part] = [_measures(desk, agency, lines)]
    if errors:
        parts.insert(0, _errors(desk, lines, errors))
    verdict = _verdict(lines, errors)
    head: dict[str, Raw] = {**_head(desk), "agency": agency, "verdict": verdict}
    head |= {"expected": sum(one.counted for one in lines)}
    head |= {"received": sum(one.there for one in lines if one.counted)}
    return Page(
        FORM,
        f"{desk.office(agency)}: {_answer(desk, verdict, lines, errors)}",
        tuple(parts),
        subtitle=_week(desk),
        head=head,
    )


def letter_page(desk: Desk, agency: str, lines: Sequence[Line]) -> Page:
    """Make the text of a merge request: what an agency is asked, until when, and how to answer."""
    week = Week.of(desk.standing.date)
    title = desk.voice.say("weekly.letter", agency=desk.office(agency), week=week)
    table = replace(
        _measures(desk, agency, lines), note=desk.voice.heading("weekly.letter.how", agency=agency)
    )
    until = desk.voice.heading("weekly.letter.until", date=week.sunday)
    return Page(FORM, title, (table,), subtitle=until, head=_head(desk))


def row_of(lines: Sequence[Line], file: str) -> int:
    """Number the row of the measure that a file is called by, from one; 0 where none is."""
    name = file.rpartition("/")[2].removesuffix(".yaml")
    return next((row for row, one in enumerate(lines, 1) if one.measure.id == name), 0)


def _verdict(lines: Sequence[Line], errors: Sequence[Sighting]) -> str:
    if errors:
        return "returned"
    if not lines:
        return "nothing"
    wanting = (one.state == "draft" or ((one.counted or one.regional) and not one.there) for one in lines)
    return "open" if any(wanting) else "accepted"


def _answer(desk: Desk, verdict: str, lines: Sequence[Line], errors: Sequence[Sighting]) -> str:
    own = [one for one in lines if one.counted]
    regional = [one for one in lines if one.regional]
    if verdict != "returned":
        counted = own or regional
        said = desk.voice.say(
            f"weekly.{verdict}", received=sum(one.there for one in counted), expected=len(counted)
        )
        if own and regional:
            told = sum(one.there for one in regional)
            said += "; " + desk.voice.say("weekly.regions", received=told, expected=len(regional))
        return said
    rows = sorted({row_of(lines, one.file) for one in errors} - {0})
    if not rows:
        return desk.voice.say("weekly.returned_whole")
    return desk.voice.count("weekly.returned", len(rows), rows=tuple(str(row) for row in rows))


def _week(desk: Desk) -> str:
    week = Week.of(desk.standing.date)
    return desk.voice.week(week.year, week.number)


def _head(desk: Desk) -> Mapping[str, Raw]:
    week = Week.of(desk.standing.date)
    days = {"monday": str(week.monday), "sunday": str(week.sunday)}
    return {"date": str(desk.standing.date), "week": str(week), **days}


def _agencies(desk: Desk, written: Plan, programmes: Sequence[Programme]) -> Table:
    rows = [row for one in programmes for row in _of_programme(desk, written, one)]
    columns = (
        column(desk, "agency"),
        column(desk, "programme", shown=len(programmes) > 1),
        column(desk, "period", shown=any(one.reporting.cadence != "week" for one in programmes)),
        Column("expected", label(desk, "expected_reports"), shown=False),
        Column("received", label(desk, "received_of"), right=True),
        Column("drafts", desk.voice.say("weekly.drafts"), right=True),
        column(desk, "missing", wide=True),
    )
    return Table("agencies", "", columns, tuple(rows), note=desk.voice.say("weekly.drafts_note"))


def _of_programme(desk: Desk, written: Plan, programme: Programme) -> Iterator[tuple[Cell, ...]]:
    voice, period = desk.voice, current_period(programme, desk.standing.date)
    reports = desk.standing.reports_of(programme)
    laid_out = drafts(written, programme, desk.standing.date)
    for name in sorted({*reports, *laid_out}, key=lambda name: voice.sort_key(desk.agency(name))):
        owed = reports.get(name, Received((), ()))
        there, n = len(owed.received), len(owed.expected)
        held = [one for one in laid_out.get(name, ()) if one not in owed.received]
        yield (
            Cell(desk.agency(name), name, "strong"),
            Cell(programme.id, programme.id),
            Cell(voice.period(period), str(period)),
            number_cell(desk, n),
            Cell(f"{there}/{n}", there, "good" if there == n else "warn"),
            Cell(voice.number(len(held)) if held else "–", list(held), "warn" if held else "quiet"),
            Cell(", ".join(owed.missing), list(owed.missing)),
        )


def _causes(desk: Desk, agency: str, one: Line) -> str:
    programme = desk.standing.plan.programmes[one.measure.programme]
    act = statutory_day(programme, agency, desk.standing.date)
    return ", ".join(desk.voice.say(f"weekly.cause.{cause}", date=act or "") for cause in one.causes)


def _measures(desk: Desk, agency: str, lines: Sequence[Line]) -> Table:
    voice = desk.voice
    rows = tuple(
        (
            Cell(voice.number(number), number, "quiet"),
            Cell(one.measure.id, one.measure.id, "strong"),
            Cell(voice.say(f"weekly.state.{one.state}"), one.state, TONES[one.state]),
            Cell(_causes(desk, agency, one), list(one.causes)),
            day_cell(desk, one.day),
            text_cell(desk, one.measure.title),
            Cell(one.file, one.file),
        )
        for number, one in enumerate(lines, 1)
    )
    columns = (
        Column("row", "№", right=True),
        column(desk, "id"),
        Column("state", voice.say("weekly.report")),
        Column("causes", voice.say("weekly.why"), wide=True),
        column(desk, "due"),
        column(desk, "title", wide=True),
        column(desk, "file", shown=False),
    )
    return Table("measures", "", columns, rows)


def _errors(desk: Desk, lines: Sequence[Line], errors: Sequence[Sighting]) -> Table:
    rows = []
    for one in errors:
        row = row_of(lines, one.file)
        measure = lines[row - 1].measure.id if row else ""
        place = Cell(f"{one.file}:{one.span.line}", one.file)
        number = Cell(desk.voice.number(row) if row else "", row or None, "bad")
        rows.append(
            (
                number,
                Cell(measure, measure or None),
                Cell(one.code, one.code, "bad"),
                Cell(one.message, one.message),
                place,
            )
        )
    columns = (
        Column("row", "№", right=True),
        column(desk, "id"),
        Column("code", desk.voice.say("weekly.code")),
        Column("message", desk.voice.say("weekly.problem"), wide=True),
        column(desk, "file"),
    )
    return Table("errors", desk.voice.heading("weekly.errors"), columns, tuple(rows))
