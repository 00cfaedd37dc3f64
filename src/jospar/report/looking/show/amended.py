"""What acts and corrections have changed of a record, and what stood there first."""

from collections.abc import Iterator
from datetime import date

from jospar.plan.conflict import Written
from jospar.plan.governance import Amendment, PlannedChange
from jospar.plan.measure import Measure
from jospar.reading.paths import plain
from jospar.reading.times import Unreadable, parse_period
from jospar.report.looking.page import Cell, Raw, Table
from jospar.report.looking.pen import column, day_cell, heading, word_cell
from jospar.report.looking.raw import raw
from jospar.report.weekly.desk import Desk
from jospar.standing.asof import effective


def amendments_part(desk: Desk, record: str) -> Table:
    """List every change of a record that an amendment, correction or publication names, the oldest first."""
    rows = tuple(
        (
            Cell(one.id, one.id, "strong"),
            word_cell(desk, "amendment", one.kind),
            day_cell(desk, effective(one) or _dated(one)),
            _what(desk, change),
            _written(change.before),
            _written(change.after),
            word_cell(desk, "amendment_reason", one.reason),
        )
        for one, change in changes_of(desk, record)
    )
    columns = (
        column(desk, "id"),
        column(desk, "kind"),
        column(desk, "effective"),
        column(desk, "field"),
        column(desk, "before", wide=True),
        column(desk, "after", wide=True),
        column(desk, "reason"),
    )
    return Table("amendments", heading(desk, "amendments"), columns, rows)


def changes_of(desk: Desk, record: str) -> Iterator[tuple[Amendment, PlannedChange]]:
    """Give the changes of a record in the order in which they took effect."""
    known = desk.standing.plan.amendments.values()
    for one in sorted(known, key=lambda one: (effective(one) or _dated(one) or date.min, one.id)):
        yield from ((one, change) for change in one.changes if change.record == record)


def original_due(desk: Desk, measure: Measure) -> Cell:
    """Write the due date before the first amendment that moved it, and how often it was moved."""
    moved = [
        change
        for one, change in changes_of(desk, measure.id)
        if one.kind == "amendment" and change.field == "due" and change.before is not None
    ]
    if not moved:
        return Cell()
    first = moved[0].before
    return Cell(
        desk.voice.count("look.moved", len(moved), first=_worded(desk, first)),
        {"due": _raw(first), "moved": len(moved)},
    )


def _worded(desk: Desk, value: Written) -> str:
    """Write a date as the page writes dates; what is none as it stands in the amendment."""
    try:
        return desk.voice.period(parse_period(value)) if isinstance(value, str) else plain(value)
    except Unreadable:
        return plain(value)


def _dated(one: Amendment) -> date | None:
    period = one.act.date if one.act is not None else None
    return period.first if period is not None else None


def _what(desk: Desk, change: PlannedChange) -> Cell:
    if change.action is not None:
        return word_cell(desk, "action", change.action)
    return Cell(change.field or "", change.field)


def _written(value: Written) -> Cell:
    return Cell(plain(value), _raw(value))


def _raw(value: Written) -> Raw:
    return raw(value)
