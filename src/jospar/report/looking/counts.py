"""Counts of measures by status, as bars and as columns."""

from collections.abc import Iterable, Sequence

from jospar.report.looking.page import Bar, Bars, Cell, Column
from jospar.report.looking.pen import TONES, heading, label
from jospar.report.weekly.desk import Desk
from jospar.standing.measure import STATUSES, MeasureStanding, Status

GROUPS: dict[str, tuple[Status, ...]] = {
    "overdue": ("overdue",),
    "worse": ("off_track", "at_risk"),
    "due_soon": ("due_soon",),
    "going": ("on_track", "not_due"),
    "done": ("done",),
}
"""The columns of a table of counts, and the statuses that each counts; what is left is in the total alone."""

LABELS = {"measures": "all", "done": "finished"}
"""Columns whose heading is another than that of a fact of their name."""


def status_bars(desk: Desk, held: Iterable[MeasureStanding]) -> Bars:
    """Count measures by status, the urgent first; what none has is left out."""
    statuses = [one.status for one in held]
    counts = ((status, statuses.count(status)) for status in STATUSES)
    rows = tuple(
        Bar(status, desk.voice.say(f"status.{status}"), n, desk.voice.number(n), TONES[status])
        for status, n in counts
        if n
    )
    return Bars("counts", heading(desk, "counts"), rows)


def count_columns(desk: Desk) -> tuple[Column, ...]:
    """Make the columns of a table of counts."""
    return tuple(Column(key, label(desk, LABELS.get(key, key)), right=True) for key in ("measures", *GROUPS))


def count_cells(desk: Desk, held: Sequence[MeasureStanding]) -> tuple[Cell, ...]:
    """Count measures for the columns; a nought is written as a dash, as it is nothing to look at."""
    cells = [Cell(desk.voice.number(len(held)), len(held))]
    for statuses in GROUPS.values():
        n = sum(one.status in statuses for one in held)
        cells.append(Cell(desk.voice.number(n), n, TONES[statuses[0]]) if n else Cell("–", 0, "quiet"))
    return tuple(cells)
