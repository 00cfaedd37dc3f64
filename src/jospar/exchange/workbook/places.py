"""Where everything stands on the sheet: the rows above the measures, hidden columns, cells that are open."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from jospar.exchange.workbook.celltext import TEXT, to_cell
from jospar.exchange.workbook.table import HIDDEN, Cell, Column, Table

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

TITLE, LEAD, AGENCY, DAY, FORM_OF, KEYS, HEADINGS = range(1, 8)
"""The rows above the measures; those of the form and of the keys are hidden."""
FIRST = HEADINGS + 1
BEGIN = len(HIDDEN) + 1
"""The first column that is seen."""
FROZEN = BEGIN + 2
ROW = 15.5
"""Points of a line of text in a cell."""
TALLEST = 400


def put(sheet: "Worksheet", row: int, column: int, text: str) -> None:
    """Write a text into a cell, as a text whatever it looks like; an empty one leaves the cell empty."""
    cell = sheet.cell(row, column)
    if text:
        cell.value = to_cell(text)
        cell.data_type = "s"
        cell.number_format = TEXT


def open_cells(table: Table) -> Iterator[tuple[int, int, Column, Cell]]:
    """List the cells that can be changed: row, column's number, column, and what stands there."""
    for number, line in enumerate(table.lines, FIRST):
        for position, column in enumerate(table.columns, BEGIN):
            cell = line.cells.get(column.key)
            if cell is not None and cell.open:
                yield number, position, column, cell


def height_of(texts: Iterable[tuple[str, int]]) -> float:
    """Estimate in points how high a row has to be for its texts, each with the width of its column.

    Not every program finds out by itself when it opens a file.
    """
    lines = (sum(len(part) // max(width - 2, 1) + 1 for part in text.split("\n")) for text, width in texts)
    return min(max(lines, default=1) * ROW + 2, TALLEST)
