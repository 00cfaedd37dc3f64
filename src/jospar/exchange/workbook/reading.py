"""Rows of reports out of a workbook: the only table, its values as they are shown, faults by their place."""

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from jospar.editing.sheetrows import SheetRows
from jospar.editing.vocabulary import DAYS, column_of, meaning_of
from jospar.editing.weekfile import FORM, INHERITED, MARK, Row, under_head
from jospar.errors import CannotRun
from jospar.exchange.workbook.celltext import read_value
from jospar.exchange.workbook.guard import inspect
from jospar.exchange.workbook.places import BEGIN
from jospar.exchange.workbook.understanding import Header, Setting, letters_of, understood
from jospar.frozen import frozen

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

INSTALL = "python -m pip install 'jospar[sheets]'"
REFUSED = {"xls": "old", "xlsm": "macros", "xltm": "macros", "xlsb": "binary", "ods": "ods"}
"""Names of workbooks that are not taken, and why."""
HEAD = (MARK, "week", *INHERITED)
"""What lines above the headings may say of all rows, as the first line of a form's file does."""
BEGINNING = 40
"""Rows in which the headings have to stand."""
ELSEWHERE = re.compile(r"(?<![\w\]])\[\d+\]")
"""How a formula names another file."""


@frozen
class Seen:
    """What a sheet shows in one of its rows, by the number of the column, and what is wrong there."""

    line: int
    texts: Mapping[int, str]
    problems: Mapping[int, str]


def read_workbook(name: str, data: bytes) -> SheetRows:
    """Read the reports of a workbook's only table: the first visible sheet with a column for the measures.

    Raises:
        CannotRun: X775, it is of a form that is not taken, or no table can be found; X776, the library that
            reads workbooks is not installed.
    """
    end = name.rpartition(".")[2].lower()
    if end in REFUSED:
        raise CannotRun("X775", file=name, problem=REFUSED[end])
    formulas = inspect(name, data)
    values = _open(name, data, values=True)
    meant = _open(name, data, values=False) if formulas else None
    found = [
        (header, rows)
        for sheet in values.worksheets
        if sheet.sheet_state == "visible"
        for rows in [tuple(_seen(sheet, None if meant is None else meant[sheet.title]))]
        for header in [_header(name, rows)]
        if header is not None
    ]
    if len(found) != 1:
        problem = "tables" if found else "headings"
        raise CannotRun("X775", file=name, problem=problem)
    ((header, rows),) = found
    below = ((one.line, one.texts, one.problems) for one in rows if one.line > header.line)
    read = understood(header, below)
    if not header.ours:
        return read
    head = Row(0, {MARK: FORM, **{key: one.text for key, one in header.above.items()}})
    return replace(read, rows=under_head(name, (head, *read.rows)))


def _open(name: str, data: bytes, *, values: bool) -> "Workbook":
    """Open a workbook for its values or for its formulas; nothing in it is calculated, ever."""
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 -- an extra, imported where a workbook is read
    except ImportError as missing:
        raise CannotRun("X776", library="openpyxl", command=INSTALL) from missing
    import warnings  # noqa: PLC0415 -- as above

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_workbook(io.BytesIO(data), data_only=values, keep_links=False)
    except Exception as problem:  # the library raises whatever a damaged file leads it into
        raise CannotRun("X775", file=name, problem="damaged") from problem


def _seen(sheet: "Worksheet", meant: "Worksheet | None") -> Iterator[Seen]:
    """Read the rows that say something; one stray format at the end of a sheet makes no million of them."""
    merged = {
        (row, column)
        for one in sheet.merged_cells.ranges
        for row in range(one.min_row, min(one.max_row, one.min_row + BEGINNING) + 1)
        for column in range(one.min_col, min(one.max_col, one.min_col + BEGINNING) + 1)
    }
    cells = sorted(sheet._cells.items())  # noqa: SLF001 -- the public ways make every empty cell as well
    for line, row in groupby(cells, key=lambda one: one[0][0]):
        texts: dict[int, str] = {}
        problems: dict[int, str] = {}
        for (_, column), cell in row:
            problem = _problem(cell, None if meant is None else meant.cell(line, column))
            texts[column] = "" if problem else read_value(cell.value, str(cell.number_format))
            if problem or (line, column) in merged:
                problems[column] = problem or "merged"
        if problems or any(texts.values()):
            yield Seen(line, texts, problems)


def _problem(cell: "Cell | MergedCell", meant: "Cell | MergedCell | None") -> str:
    """Tell what keeps a cell from being read: an error, or a formula without a value or of another file."""
    if cell.data_type == "e":
        return "error"
    if meant is None or meant.data_type != "f":
        return ""
    formula = meant.value if isinstance(meant.value, str) else getattr(meant.value, "text", None) or ""
    if ELSEWHERE.search(str(formula)):
        return "link"
    return "formula" if cell.value is None and cell.data_type == "n" else ""


def _header(name: str, rows: Iterable[Seen]) -> Header | None:
    """Find the headings: the first row that has one for the measures.

    Raises:
        CannotRun: X775, two columns are called alike, or a sheet made here has lost a row of its headings.
    """
    above: dict[str, Setting] = {}
    following = iter(rows)
    for row in following:
        if row.line > BEGINNING:
            break
        columns = {number: column_of(text) for number, text in sorted(row.texts.items()) if text}
        if "measure" in columns.values() and len(columns) > 1:
            twice = {key for key in columns.values() if list(columns.values()).count(key) > 1}
            below = next(following, None)
            if MARK in above and not _names_measures(below, columns):
                raise CannotRun("X775", file=name, problem="beheaded")
            if twice:
                raise CannotRun("X775", file=name, problem="twice", field=min(twice))
            return _named(row, columns, below, above)
        _note_setting(row, above)
    return None


def _names_measures(below: Seen | None, columns: Mapping[int, str]) -> bool:
    """Tell whether a row has a heading for the measures where the row above it has one."""
    number = next(number for number, key in columns.items() if key == "measure")
    return below is not None and column_of(below.texts.get(number, "")) == "measure"


def _named(row: Seen, columns: Mapping[int, str], below: Seen | None, above: Mapping[str, Setting]) -> Header:
    """Take the names that people see, if they stand in a row of their own below those for the program."""
    names = {key: row.texts[number] for number, key in columns.items()}
    if below is None or not _names_measures(below, columns):
        return Header(row.line, columns, names, above, ours=False)
    names |= {key: text for number, key in columns.items() if (text := below.texts.get(number, ""))}
    return Header(below.line, columns, names, above, ours=True)


def _note_setting(row: Seen, above: dict[str, Setting]) -> None:
    """Remember what a line above the headings says of all rows: a name that is known, then the value."""
    key = row.texts.get(1, "")
    column = 2 if row.texts.get(2) else BEGIN + 1
    value = row.texts.get(column, "")
    if key in HEAD and value:
        said = meaning_of(key, value) if key in DAYS else value
        above[key] = Setting(said, row.texts.get(BEGIN, ""), f"{letters_of(column)}{row.line}")
