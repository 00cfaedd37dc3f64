"""The areas of a programme with their measures counted."""

from collections.abc import Sequence

from jospar.plan.programme import Programme
from jospar.report.looking.counts import count_cells, count_columns
from jospar.report.looking.page import Cell, Table
from jospar.report.looking.pen import column, heading, number_cell, text_cell
from jospar.report.weekly.desk import Desk
from jospar.standing.measure import MeasureStanding


def areas_part(desk: Desk, programme: Programme, held: Sequence[MeasureStanding]) -> Table:
    """Count measures by area; where nobody reports, only how many are on record."""
    judged = programme.reporting.channel == "here"
    names = [*((str(area.id), text_cell(desk, area.title)) for area in programme.areas), ("", Cell("–"))]
    rows = []
    for name, title in names:
        own = [one for one in held if (one.measure.area or "") == name]
        if name or own:
            counts = count_cells(desk, own) if judged else (number_cell(desk, len(own)),)
            rows.append((Cell(name, name or None, "strong"), title, *counts))
    numbers = count_columns(desk)
    columns = (column(desk, "id"), column(desk, "title", wide=True), *(numbers if judged else numbers[:1]))
    return Table("areas", heading(desk, "areas"), columns, tuple(rows))
