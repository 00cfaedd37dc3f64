"""How the sheet looks and behaves: widths, colours, locks, lists, checks, and the printed page."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties

from jospar.exchange.workbook.celltext import TEXT
from jospar.exchange.workbook.places import (
    AGENCY,
    BEGIN,
    DAY,
    FIRST,
    FORM_OF,
    FROZEN,
    HEADINGS,
    KEYS,
    LEAD,
    TITLE,
    height_of,
    open_cells,
)
from jospar.exchange.workbook.table import Cell, Line, Table
from jospar.plan.period import Week
from jospar.words.voice import Voice

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

FACE = "Calibri"
INK, PALE, OPEN, CLOSED, BAND = "FF1F2933", "FF52606D", "FFFFFBE6", "FFF0F2F4", "FF1F4E79"
LINE = Side(style="thin", color="FFBCC4CC")
FRAME = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
UNLOCKED = Protection(locked=False)
DAY_FORM = "dd.mm.yyyy"
A3 = 8
"""The paper, which printers of A4 shrink by themselves."""
PAGE_OF_PAGES = "&P / &N"
FIRST_DAY = date(1899, 12, 30)
"""The day that spreadsheets count from."""
MESSAGE = 255
"""Characters that a check's message can have."""


def furnish(sheet: "Worksheet", table: Table, voice: Voice, words: Mapping[str, str]) -> None:
    """Dress a sheet whose cells are written."""
    _above(sheet)
    _columns(sheet, table)
    _cells(sheet, table)
    _checks(sheet, table, voice, words)
    _protect(sheet)
    sheet.freeze_panes = f"{get_column_letter(FROZEN)}{FIRST}"
    sheet.sheet_view.showGridLines = False
    sheet.sheet_view.zoomScale = 90
    _page(sheet, table)


def _above(sheet: "Worksheet") -> None:
    sheet.cell(TITLE, BEGIN).font = Font(name=FACE, size=16, bold=True, color=INK)
    sheet.cell(LEAD, BEGIN).font = Font(name=FACE, size=11, color=PALE)
    for row in (AGENCY, DAY):
        sheet.cell(row, BEGIN).font = Font(name=FACE, color=PALE)
        sheet.cell(row, BEGIN + 1).font = Font(name=FACE, bold=True, color=INK)
        sheet.cell(row, BEGIN + 1).alignment = Alignment(horizontal="left")
    day = sheet.cell(DAY, BEGIN + 1)
    day.number_format, day.protection, day.border = DAY_FORM, UNLOCKED, FRAME
    day.fill = PatternFill("solid", fgColor=OPEN)
    sheet.row_dimensions[TITLE].height = 26
    sheet.row_dimensions[KEYS].hidden = sheet.row_dimensions[FORM_OF].hidden = True


def _columns(sheet: "Worksheet", table: Table) -> None:
    for number in range(1, BEGIN):
        sheet.column_dimensions[get_column_letter(number)].hidden = True
    for number, column in enumerate(table.columns, BEGIN):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
        heading = sheet.cell(HEADINGS, number)
        heading.font = Font(name=FACE, bold=True, color="FFFFFFFF")
        heading.fill = PatternFill("solid", fgColor=BAND)
        heading.border = FRAME
        heading.alignment = Alignment(wrap_text=True, vertical="center", horizontal="left")
    sheet.row_dimensions[HEADINGS].height = 64


def _cells(sheet: "Worksheet", table: Table) -> None:
    """Colour what is open and what is closed, wrap texts, and indent the milestones."""
    can_change = {(row, column) for row, column, _, _ in open_cells(table)}
    for row, line in enumerate(table.lines, FIRST):
        sheet.row_dimensions[row].height = _height(line, table)
        for number, column in enumerate(table.columns, BEGIN):
            cell = sheet.cell(row, number)
            cell.border = FRAME
            cell.alignment = Alignment(
                wrap_text=True,
                vertical="top",
                horizontal="right" if column.form == "figure" else "left",
                indent=2 if line.step and column.key == "title" else 0,
            )
            if (row, number) in can_change:
                cell.protection = UNLOCKED
                cell.fill = PatternFill("solid", fgColor=OPEN)
                if column.form != "figure":
                    cell.number_format = TEXT
            elif column.form != "shown":
                cell.fill = PatternFill("solid", fgColor=CLOSED)
            else:
                cell.font = Font(name=FACE, color=PALE if line.step or column.key != "title" else INK)


def _height(line: Line, table: Table) -> float:
    """Give the height of a line, in points."""
    texts = ((line.cells.get(column.key, Cell()).text, column.width) for column in table.columns)
    return height_of(texts)


def _checks(sheet: "Worksheet", table: Table, voice: Voice, words: Mapping[str, str]) -> None:
    """Offer the lists, and refuse at once what can't be right; the plan's own rules come later."""
    week = Week.of(table.day)
    monday, sunday = (f"{(day - FIRST_DAY).days}" for day in (week.monday, week.sunday))
    date_check = DataValidation("date", operator="between", formula1=monday, formula2=sunday)
    _say(date_check, voice, "sheet.check.date")
    date_check.add(sheet.cell(DAY, BEGIN + 1).coordinate)
    found = {"date": date_check}
    for (name, number), rows in _runs(table):
        check = found.setdefault(name, _check(name, voice, words))
        letter = get_column_letter(number)
        check.add(f"{letter}{rows[0]}:{letter}{rows[-1]}")
    for check in found.values():
        sheet.add_data_validation(check)


def _runs(table: Table) -> Iterator[tuple[tuple[str, int], list[int]]]:
    """List the rows that follow one another with the same check in a column: one area says it for all."""
    places: dict[tuple[str, int], list[int]] = {}
    for row, number, column, cell in open_cells(table):
        name = cell.offers or ("figure" if column.form == "figure" else "")
        if name:
            places.setdefault((name, number), []).append(row)
    for key, rows in places.items():
        begun = 0
        for position in range(1, len(rows) + 1):
            if position == len(rows) or rows[position] != rows[position - 1] + 1:
                yield key, rows[begun:position]
                begun = position


def _check(name: str, voice: Voice, words: Mapping[str, str]) -> DataValidation:
    if name == "figure":
        check = DataValidation("decimal", operator="greaterThanOrEqual", formula1="0", allow_blank=True)
        return _say(check, voice, "sheet.check.figure")
    check = DataValidation("list", formula1=words[name], allow_blank=True)
    return _say(check, voice, "sheet.check.choice")


def _say(check: DataValidation, voice: Voice, key: str) -> DataValidation:
    check.showErrorMessage = True
    check.error = voice.heading(key)[:MESSAGE]
    return check


def _protect(sheet: "Worksheet") -> None:
    """Lock what is not open, without a password: it keeps a hand from slipping, and keeps nothing secret."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False


def _page(sheet: "Worksheet", table: Table) -> None:
    last = get_column_letter(BEGIN + len(table.columns) - 1)
    sheet.print_area = f"{get_column_letter(BEGIN)}1:{last}{max(HEADINGS, FIRST + len(table.lines) - 1)}"
    sheet.print_title_rows = f"{HEADINGS}:{HEADINGS}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A3
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = 0.3
    margins.top, margins.bottom = 0.4, 0.5
    footer = sheet.oddFooter
    for part, text in () if footer is None else ((footer.left, sheet.title), (footer.right, PAGE_OF_PAGES)):
        if part is not None:
            part.text = text
