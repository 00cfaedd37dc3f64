"""Agencies with what they lead counted, and the reports expected of them and received."""

from collections.abc import Sequence

from jospar.plan.programme import Programme
from jospar.report.looking.counts import count_cells, count_columns
from jospar.report.looking.page import Cell, Column, Table
from jospar.report.looking.pen import column, day_cell, heading, label, number_cell
from jospar.report.weekly.desk import Desk
from jospar.report.weekly.work import COMING
from jospar.standing.measure import MeasureStanding


def agencies_part(desk: Desk, programmes: Sequence[Programme], held: Sequence[MeasureStanding]) -> Table:
    """Count the measures of each agency that leads any, its reports of the current period, its next date."""
    led: dict[str, list[MeasureStanding]] = {}
    for one in held:
        if one.measure.lead is not None:
            led.setdefault(one.measure.lead, []).append(one)
    expected, received = _reports(desk, programmes, {one.measure.id for one in held})
    rows = []
    for name in sorted(led, key=lambda name: desk.voice.sort_key(desk.agency(name))):
        dates = [
            one.facts.due
            for one in led[name]
            if one.facts.due is not None and one.status in COMING and one.facts.due >= one.facts.on
        ]
        owed, there = expected.get(name, 0), received.get(name, 0)
        rows.append(
            (
                Cell(desk.agency(name), name, "strong"),
                *count_cells(desk, led[name]),
                number_cell(desk, owed),
                Cell(f"{there}/{owed}", there, "good" if there == owed else "warn"),
                day_cell(desk, min(dates, default=None)),
            )
        )
    columns = (
        column(desk, "agency"),
        *count_columns(desk),
        column(desk, "expected_reports", shown=False),
        Column("received", label(desk, "received_of"), right=True),
        column(desk, "next_due"),
    )
    return Table("agencies", heading(desk, "agencies"), columns, tuple(rows))


def _reports(
    desk: Desk, programmes: Sequence[Programme], ids: set[str]
) -> tuple[dict[str, int], dict[str, int]]:
    """Count the reports on some measures that are expected of each agency now, and those received."""
    expected: dict[str, int] = {}
    received: dict[str, int] = {}
    for programme in programmes:
        for agency, owed in desk.standing.reports_of(programme).items():
            expected[agency] = expected.get(agency, 0) + sum(one in ids for one in owed.expected)
            received[agency] = received.get(agency, 0) + sum(one in ids for one in owed.received)
    return expected, received
