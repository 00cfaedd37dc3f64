"""The state of all: counts, programmes, areas, agencies, what falls due, what is an exception."""

from collections.abc import Iterator, Sequence

from jospar.plan.period import Week
from jospar.plan.programme import Programme
from jospar.report.looking.agencies import agencies_part
from jospar.report.looking.counts import count_cells, count_columns, status_bars
from jospar.report.looking.page import Cell, Column, Page, Part, Table
from jospar.report.looking.pen import (
    agency_cell,
    column,
    day_cell,
    days_cell,
    heading,
    number_cell,
    status_cell,
    text_cell,
    word_cell,
)
from jospar.report.weekly.desk import Desk
from jospar.report.weekly.work import COMING, exceptions
from jospar.standing.measure import MeasureStanding

FORM = "jospar status 1"
MOST = 15
"""Rows that people are shown of a long table; programs get all."""
Held = Sequence[MeasureStanding]


def status_page(desk: Desk, held: Held, *, where: str = "") -> Page:
    """Make the page of the state of some measures, those that a filter has chosen."""
    standing, voice = desk.standing, desk.voice
    programmes = list(standing.plan.programmes.values())
    here = [one for one in programmes if one.reporting.channel == "here"]
    silent = [one for one in programmes if one.reporting.channel == "none"]
    week = Week.of(standing.date)
    notice = voice.say("report.banner", date=standing.searched) if silent else ""
    title = standing.plan.repository.title
    return Page(
        FORM,
        voice.text(title) if title is not None else voice.heading("look.state_of_all"),
        (*_judged(desk, here, held), *_on_record(desk, silent, held)),
        subtitle=f"{voice.date(standing.date)} · {voice.week(week.year, week.number)}",
        notice=notice,
        head={"date": str(standing.date), "where": where, "measures": len(held)},
    )


def _judged(desk: Desk, programmes: Sequence[Programme], held: Held) -> Iterator[Part]:
    """Make the parts about programmes that report here; without any, nothing is called on time either."""
    if not programmes:
        return
    ids = {str(one.id) for one in programmes}
    judged = [one for one in held if one.measure.programme in ids]
    yield status_bars(desk, judged)
    yield _programmes(desk, programmes, judged)
    yield _areas(desk, programmes, judged)
    yield agencies_part(desk, programmes, judged)
    yield _exceptions(desk, judged)
    yield _due(desk, judged)


def _programmes(desk: Desk, programmes: Sequence[Programme], held: Held) -> Table:
    rows = []
    for one in programmes:
        own = [each for each in held if each.measure.programme == one.id]
        rows.append((Cell(one.id, one.id, "strong"), text_cell(desk, one.title), *count_cells(desk, own)))
    columns = (column(desk, "id"), column(desk, "title", wide=True), *count_columns(desk))
    return Table("programmes", heading(desk, "programmes"), columns, tuple(rows))


def _areas(desk: Desk, programmes: Sequence[Programme], held: Held) -> Table:
    rows = []
    for one in programmes:
        for area in one.areas:
            own = [
                each
                for each in held
                if each.measure.programme == one.id and each.measure.area == str(area.id)
            ]
            cells = (Cell(area.id, area.id, "strong"), text_cell(desk, area.title), *count_cells(desk, own))
            rows.append((*cells, Cell(one.id, one.id)))
    columns = (
        column(desk, "id"),
        column(desk, "title", wide=True),
        *count_columns(desk),
        column(desk, "programme", shown=len(programmes) > 1),
    )
    return Table("areas", heading(desk, "areas"), columns, tuple(rows))


def _exceptions(desk: Desk, held: Held) -> Table:
    """List what is overdue and what its lead reports worse, the longest overdue first."""
    rows = []
    for one in exceptions(held):
        report = one.facts.report
        rows.append(
            (
                *_named(desk, one),
                status_cell(desk, one),
                days_cell(desk, one),
                word_cell(desk, "reason", report.reason if report is not None else None),
            )
        )
    columns = (
        *_names(desk),
        column(desk, "status"),
        column(desk, "days", right=True),
        column(desk, "reason", wide=True),
    )
    note = "" if rows else desk.voice.heading("look.no_exceptions")
    more = _more(desk, len(rows))
    return Table("exceptions", heading(desk, "exceptions"), columns, tuple(rows), note, MOST, more)


def _due(desk: Desk, held: Held) -> Table:
    """List what falls due within the last of the days that the policy names, each with the first it is in."""
    horizons = sorted(desk.standing.plan.repository.policy.due_within)
    found = []
    for one in held:
        due = one.facts.due
        if due is not None and one.status in COMING:
            left = (due - one.facts.on).days
            within = next((days for days in horizons if 0 <= left <= days), None)
            if within is not None:
                found.append((within, due, one))
    found.sort(key=lambda row: (row[1], row[2].measure.id))
    rows = tuple(
        (
            number_cell(desk, within),
            *_named(desk, one),
            day_cell(desk, due),
            days_cell(desk, one),
            status_cell(desk, one),
        )
        for within, due, one in found
    )
    columns = (
        column(desk, "within", shown=False),
        *_names(desk),
        column(desk, "due"),
        column(desk, "days", right=True),
        column(desk, "status"),
    )
    counts = [
        desk.voice.count("report.due_within", days, rows=sum(row[0] == days for row in found))
        for days in horizons
    ]
    return Table(
        "due", heading(desk, "deadlines"), columns, rows, " · ".join(counts), MOST, _more(desk, len(rows))
    )


def _on_record(desk: Desk, programmes: Sequence[Programme], held: Held) -> Iterator[Part]:
    """Count what is on public record of programmes that nobody reports on here; nothing of it is judged."""
    rows = []
    for one in programmes:
        own = [each for each in held if each.measure.programme == one.id]
        dated = sum(each.facts.due is not None for each in own)
        led = sum(each.measure.lead is not None for each in own)
        counts = (number_cell(desk, count) for count in (len(own), led, dated))
        rows.append((Cell(one.id, one.id, "strong"), text_cell(desk, one.title), *counts))
    columns = (
        column(desk, "id"),
        column(desk, "title", wide=True),
        *(column(desk, key, right=True) for key in ("on_record", "with_lead", "with_due")),
    )
    yield Table("on_record", heading(desk, "public_record"), columns, tuple(rows))


def _named(desk: Desk, one: MeasureStanding) -> tuple[Cell, ...]:
    measure = one.measure
    return (
        Cell(measure.id, measure.id, "strong"),
        text_cell(desk, measure.title),
        agency_cell(desk, measure.lead),
    )


def _names(desk: Desk) -> tuple[Column, ...]:
    return column(desk, "id"), column(desk, "title", wide=True), column(desk, "lead")


def _more(desk: Desk, rows: int) -> str:
    return desk.voice.count("look.more", rows - MOST) if rows > MOST else ""
