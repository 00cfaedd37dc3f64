"""What a record is bound to: measures before and after it, decisions it waits for, risks, overrides."""

from collections.abc import Iterator, Sequence

from jospar.report.looking.lists import list_table
from jospar.report.looking.page import Cell, Part, Table
from jospar.report.looking.pen import (
    agency_cell,
    column,
    day_cell,
    due_cell,
    heading,
    status_cell,
    text_cell,
    word_cell,
)
from jospar.report.weekly.desk import Desk


def links_part(desk: Desk, key: str, ids: Sequence[str]) -> Table:
    """List measures shortly: what they are, whose, when due and how they stand."""
    held = [desk.standing.measures[one] for one in ids if one in desk.standing.measures]
    rows = tuple(
        (
            Cell(one.measure.id, one.measure.id, "strong"),
            text_cell(desk, one.measure.title),
            agency_cell(desk, one.measure.lead),
            due_cell(desk, one.measure, one),
            status_cell(desk, one),
        )
        for one in held
    )
    columns = (
        column(desk, "id"),
        column(desk, "title", wide=True),
        column(desk, "lead"),
        column(desk, "due"),
        column(desk, "status", wide=True),
    )
    return Table(key, heading(desk, key), columns, rows)


def waiting_parts(desk: Desk, measure: str) -> Iterator[Part]:
    """List the decisions, risks and overrides of a measure; nothing of them is for the public."""
    plan = desk.standing.plan
    if plan.repository.audience == "public":
        return
    decisions = [one for one in plan.decisions.values() if measure in map(str, one.measures)]
    risks = [one for one in plan.risks.values() if measure in map(str, one.measures)]
    yield _unnoted(
        list_table(desk, "decisions", decisions, key="decisions", heading=heading(desk, "decisions"))
    )
    yield _unnoted(list_table(desk, "risks", risks, key="risks", heading=heading(desk, "risks")))
    yield _overrides(desk, measure)


def _unnoted(table: Table) -> Table:
    """Leave out the count below a table, which nobody needs on a page of one record."""
    return Table(table.key, table.heading, table.columns, table.rows)


def _overrides(desk: Desk, measure: str) -> Table:
    rows = tuple(
        (
            Cell(one.id, one.id, "strong"),
            word_cell(desk, "status", one.status),
            agency_cell(desk, one.approved_by),
            day_cell(desk, one.until),
            text_cell(desk, one.because),
        )
        for one in desk.standing.plan.overrides.values()
        if str(one.measure) == measure
    )
    columns = (
        column(desk, "id"),
        column(desk, "status"),
        column(desk, "approved_by"),
        column(desk, "until"),
        column(desk, "because", wide=True),
    )
    return Table("overrides", heading(desk, "overrides"), columns, rows)
