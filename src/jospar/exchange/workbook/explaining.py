"""The second sheet: how to fill in the first, column by column, and what becomes of it."""

from typing import TYPE_CHECKING

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.properties import PageSetupProperties

from jospar.editing.vocabulary import offered
from jospar.exchange.workbook.look import BAND, FACE, FRAME, INK, PALE
from jospar.exchange.workbook.places import height_of, put
from jospar.exchange.workbook.table import Table
from jospar.words.voice import Voice

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

STEPS = ("fill", "same", "figures", "save", "send")
"""What to do, in order."""
NARROW, WIDE = 34, 100


def explain(sheet: "Worksheet", table: Table, voice: Voice) -> None:
    """Write the page for those who have never seen such a sheet."""
    put(sheet, 1, 1, voice.heading("sheet.help"))
    sheet.cell(1, 1).font = Font(name=FACE, size=16, bold=True, color=INK)
    row = 3
    for number, name in enumerate(STEPS, 1):
        put(sheet, row, 1, f"{number}.")
        said = voice.heading(f"sheet.help.{name}")
        put(sheet, row, 2, said)
        sheet.row_dimensions[row].height = height_of([(said, WIDE)])
        row += 1
    row += 1
    for position, name in enumerate(("column", "meaning"), 1):
        put(sheet, row, position, voice.heading(f"sheet.help.{name}"))
        sheet.cell(row, position).font = Font(name=FACE, bold=True, color="FFFFFFFF")
        sheet.cell(row, position).fill = PatternFill("solid", fgColor=BAND)
    kinds = tuple(word for _, word in offered("evidence", voice.language))
    for column in table.columns:
        key = f"sheet.help.of.{column.key.partition('/')[0]}"
        if voice.has(key):
            row += 1
            said = voice.heading(key, kinds=kinds)
            put(sheet, row, 1, column.name)
            put(sheet, row, 2, said)
            sheet.row_dimensions[row].height = height_of(((column.name, NARROW), (said, WIDE)))
            sheet.cell(row, 1).border = sheet.cell(row, 2).border = FRAME
    sheet.column_dimensions["A"].width = NARROW
    sheet.column_dimensions["B"].width = WIDE
    for cells in sheet.iter_rows(min_row=3, max_row=row, max_col=2):
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    put(sheet, row + 2, 1, voice.heading("sheet.help.program"))
    sheet.cell(row + 2, 1).font = Font(name=FACE, color=PALE)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.sheet_view.showGridLines = False
    sheet.protection.sheet = True
