"""Money of measures by year and fund: planned, paid, saved, not absorbed."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from jospar.plan.programme import Programme
from jospar.report.looking.page import Cell, Table
from jospar.report.looking.pen import column, heading, number_cell, share_cell, word_cell
from jospar.report.weekly.desk import Desk
from jospar.report.weekly.moneyrows import money_unit, worth_of
from jospar.standing.measure import MeasureStanding
from jospar.standing.money import ForeignSum, foreign_sums, money_lines

if TYPE_CHECKING:
    from jospar.plan.progress import Progress


def money_parts(desk: Desk, held: Sequence[MeasureStanding], programme: str) -> Iterator[Table]:
    """Add up the money of measures of one programme; without those cancelled or excluded.

    What is in another currency than the programme's stands apart, with what it is worth by the rates.
    """
    counted = [one for one in held if one.measure.state not in ("cancelled", "excluded")] or held[:1]
    yield _own(desk, counted, programme)
    yield _foreign(desk, counted, programme)


def _own(desk: Desk, counted: Sequence[MeasureStanding], programme: str) -> Table:
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


def _foreign(desk: Desk, counted: Sequence[MeasureStanding], programme: str) -> Table:
    known = desk.standing.plan.programmes.get(programme)
    currency = desk.standing.plan.currency_of(programme)
    rows = tuple(
        (
            Cell(str(one.year), one.year),
            word_cell(desk, "fund", one.fund),
            Cell(_written(desk, known, one), str(one.planned)),
            Cell(one.currency, one.currency),
        )
        for one in foreign_sums((each.measure for each in counted), currency)
    )
    columns = (
        column(desk, "year"),
        column(desk, "fund"),
        column(desk, "planned"),
        column(desk, "currency", shown=False),
    )
    return Table("money_aside", heading(desk, "money_aside"), columns, rows)


def _written(desk: Desk, programme: Programme | None, one: ForeignSum) -> str:
    if programme is None:
        return f"{desk.number(one.planned)} {one.currency}"
    return worth_of(desk, programme, one)
