"""Money of measures by year and fund: planned, paid, saved, not absorbed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jospar.report.looking.page import Cell, Table
from jospar.report.looking.pen import column, heading, number_cell, share_cell, word_cell
from jospar.report.weekly.desk import Desk
from jospar.report.weekly.moneyrows import money_unit
from jospar.standing.measure import MeasureStanding
from jospar.standing.money import money_lines

if TYPE_CHECKING:
    from jospar.plan.progress import Progress


def money_part(desk: Desk, held: Sequence[MeasureStanding], programme: str) -> Table:
    """Add up the money of measures of one programme, in its unit; without those cancelled or excluded."""
    counted = [one for one in held if one.measure.state not in ("cancelled", "excluded")] or held[:1]
    reports: dict[str, Progress] = {
        one.measure.id: one.facts.report for one in counted if one.facts.report is not None
    }
    currency = desk.standing.plan.currency_of(programme)
    rows = tuple(
        (
            Cell(str(line.year), line.year),
            word_cell(desk, "fund", line.fund),
            number_cell(desk, line.planned),
            number_cell(desk, line.paid),
            number_cell(desk, line.savings),
            number_cell(desk, line.unabsorbed),
            share_cell(desk, line.execution),
        )
        for line in money_lines((one.measure for one in counted), reports, currency)
    )
    keys = ("planned", "paid", "savings", "unabsorbed", "execution")
    columns = (
        column(desk, "year"),
        column(desk, "fund"),
        *(column(desk, key, right=True) for key in keys),
    )
    known = desk.standing.plan.programmes.get(programme)
    note = money_unit(desk, known) if known is not None and rows else ""
    return Table("money", heading(desk, "money"), columns, rows, note)
