"""The sheet of a week as a file: what stands in its cells, and the words of its lists."""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from jospar.editing.vocabulary import LISTS, offered
from jospar.editing.weekfile import FORM, MARK
from jospar.errors import CannotRun
from jospar.exchange.workbook.celltext import digest
from jospar.exchange.workbook.packing import packed
from jospar.exchange.workbook.places import (
    AGENCY,
    BEGIN,
    DAY,
    FIRST,
    FORM_OF,
    HEADINGS,
    KEYS,
    LEAD,
    TITLE,
    put,
)
from jospar.exchange.workbook.reading import INSTALL
from jospar.exchange.workbook.table import HIDDEN, Cell, Line, Table
from jospar.plan.period import Week
from jospar.words.voice import Voice

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

DIGITS = 15
"""Digits that a spreadsheet keeps of a number."""
LISTING = "lists"
"""The hidden sheet with the words of the lists: a cell's own rule has no room for all of them."""


def write_sheet(table: Table, voice: Voice) -> bytes:
    """Write a sheet as XLSX; the same sheet gives the same bytes.

    Raises:
        CannotRun: X776, the library that writes workbooks is not installed.
    """
    try:
        from openpyxl import Workbook  # noqa: PLC0415 -- an extra, imported where a workbook is written
    except ImportError as missing:
        raise CannotRun("X776", library="openpyxl", command=INSTALL) from missing
    from jospar.exchange.workbook.explaining import explain  # noqa: PLC0415 -- as above
    from jospar.exchange.workbook.look import furnish  # noqa: PLC0415 -- as above

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = str(Week.of(table.day))
    _head(sheet, table, voice)
    for number, line in enumerate(table.lines, FIRST):
        _line(sheet, number, line, table)
    help_sheet = book.create_sheet(voice.heading("sheet.tab"))
    words = _lists(book.create_sheet(LISTING), table.language)
    furnish(sheet, table, voice, words)
    explain(help_sheet, table, voice)
    return packed(book, table.day, table.title)


def _head(sheet: "Worksheet", table: Table, voice: Voice) -> None:
    """Write what stands above the measures: for people, and in hidden cells for the program."""
    week = Week.of(table.day)
    put(sheet, TITLE, BEGIN, voice.heading("sheet.title", week=week, agency=table.title))
    put(sheet, LEAD, BEGIN, voice.heading("sheet.lead"))
    settings = (
        (TITLE, "week", str(week)),
        (FORM_OF, MARK, str(FORM)),
        (LEAD, "language", table.language),
        (AGENCY, "agency", table.agency),
        (DAY, "date", ""),
    )
    for row, key, value in settings:
        put(sheet, row, 1, key)
        put(sheet, row, 2, value)
    for row, key, value in ((AGENCY, "agency", table.title), (DAY, "date", "")):
        put(sheet, row, BEGIN, voice.heading(f"sheet.column.{key}"))
        put(sheet, row, BEGIN + 1, value)
    day = sheet.cell(DAY, BEGIN + 1)
    day.value = table.day
    for number, key in enumerate(HIDDEN, 1):
        put(sheet, KEYS, number, key)
        put(sheet, HEADINGS, number, key)
    for number, column in enumerate(table.columns, BEGIN):
        put(sheet, KEYS, number, "" if column.form == "shown" and column.key != "measure" else column.key)
        put(sheet, HEADINGS, number, column.name)


def _line(sheet: "Worksheet", number: int, line: Line, table: Table) -> None:
    """Write one line; what it was filled with is noted, so that an untouched one is known again."""
    for hidden, text in enumerate((line.revision, digest(line.said()), line.step), 1):
        put(sheet, number, hidden, text)
    for position, column in enumerate(table.columns, BEGIN):
        cell = line.cells.get(column.key, Cell())
        if column.form == "figure" and _put_figure(sheet, number, position, cell.text):
            continue
        put(sheet, number, position, _said(cell, table.language))


def _said(cell: Cell, language: str) -> str:
    """Say a word of a list in the sheet's language."""
    return dict(offered(cell.offers, language)).get(cell.text, cell.text) if cell.offers else cell.text


def _put_figure(sheet: "Worksheet", row: int, column: int, text: str) -> bool:
    """Write a figure as a number; leave it to others where a spreadsheet would not give it back."""
    percent = text.endswith("%")
    try:
        value = Decimal(text.rstrip("%").strip()) / (100 if percent else 1)
    except InvalidOperation:
        return False
    if not value.is_finite() or len(value.as_tuple().digits) > DIGITS or abs(value.adjusted()) > DIGITS:
        return False
    cell = sheet.cell(row, column)
    cell.value = value
    cell.number_format = "0.##########%" if percent and value * 100 % 1 else "0%" if percent else "General"
    return True


def _lists(sheet: "Worksheet", language: str) -> Mapping[str, str]:
    """Write the words of the lists into a hidden sheet; give each list's range as a formula names it."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 -- as above

    sheet.sheet_state = "hidden"
    found: dict[str, str] = {}
    for column, name in enumerate(LISTS, 1):
        words = tuple(_words(name, language))
        for row, word in enumerate(words, 1):
            put(sheet, row, column, word)
        letter = get_column_letter(column)
        found[name] = f"{LISTING}!${letter}$1:${letter}${len(words)}"
    return found


def _words(name: str, language: str) -> Iterator[str]:
    yield from (word for _, word in offered(name, language))
