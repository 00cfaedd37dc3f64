"""A table as CSV, for spreadsheets: every column, values as programs have them, no formulas."""

import csv
from io import StringIO

from jospar.report.looking.page import Cell, Table

FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings that a spreadsheet takes for a formula."""


def table_csv(table: Table) -> str:
    """Write a table with its keys as the first row; texts in the page's language."""
    written = StringIO()
    sheet = csv.writer(written, lineterminator="\n")
    sheet.writerow([column.key for column in table.columns])
    for row in table.rows:
        sheet.writerow([_value(cell) for cell in row])
    return written.getvalue()


def _value(cell: Cell) -> str | int:
    match cell.raw:
        case None:
            return ""
        case bool():
            return "yes" if cell.raw else "no"
        case int():
            return cell.raw
        case list():
            value = ";".join(str(one) for one in cell.raw)
        case dict():
            value = cell.text
        case _:
            value = cell.raw
    return f"'{value}" if value.startswith(FORMULAS) and not _number(value) else value


def _number(value: str) -> bool:
    return value.lstrip("-").replace(".", "", 1).isdecimal()
