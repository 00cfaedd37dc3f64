"""Tables made elsewhere: values as they stand, faults by their place, nothing left out in silence."""

import io
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

pytest.importorskip("openpyxl")

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from jospar.editing.sheetrows import SheetRows
from jospar.errors import CannotRun
from jospar.exchange.workbook.reading import read_workbook

HEADINGS = ("measure", "status", "done", "note")


def saved(book: Workbook) -> bytes:
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def table(*rows: tuple[Any, ...], headings: tuple[str, ...] = HEADINGS) -> SheetRows:
    """Read a table with these rows below its headings."""
    book = Workbook()
    for row in (headings, *rows):
        book.worksheets[0].append(row)
    return read_workbook("w.xlsx", saved(book))


def changed(change: Callable[[Worksheet], None]) -> SheetRows:
    """Read a table of two rows that was changed."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (HEADINGS, ("XA-001", "on_track", 12, "a"), ("XA-003", "done", None, "b")):
        sheet.append(row)
    change(sheet)
    return read_workbook("w.xlsx", saved(book))


def faults(read: SheetRows) -> list[tuple[int, str, object]]:
    return [(one.line, one.column, one.refusal.facts.get("problem")) for one in read.faults]


def refusal(book: Workbook) -> dict[str, object]:
    with pytest.raises(CannotRun) as caught:
        read_workbook("w.xlsx", saved(book))
    assert caught.value.code == "X775"
    return dict(caught.value.facts)


def test_a_table_with_the_names_of_the_columns() -> None:
    read = table(("XA-001", "on_track", 12.0, "Twelve"), (None,) * 4, ("XA-003", "At risk", "31,5", None))
    assert [(row.line, dict(row.cells)) for row in read.rows] == [
        (2, {"measure": "XA-001", "status": "on_track", "done": "12", "note": "Twelve"}),
        (4, {"measure": "XA-003", "status": "at_risk", "done": "31,5"}),
    ]
    assert read.faults == ()


@pytest.mark.parametrize(
    ("headings", "status", "same"),
    [
        (("Код", "Статус", "Без изменений"), "по графику", "да"),
        (("ID", "STATUS", "No  news"), "On track", True),
        (("коды", "мәртебесі", "өзгеріссіз"), "кесте бойынша", "ИӘ"),
    ],
)
def test_headings_and_words_in_people_s_languages(
    headings: tuple[str, ...], status: str, same: object
) -> None:
    read = table(("XA-001", status, None), ("XA-003", None, same), headings=headings)
    assert [dict(row.cells) for row in read.rows] == [
        {"measure": "XA-001", "status": "on_track"},
        {"measure": "XA-003", "unchanged": "yes"},
    ]
    assert read.shown["status"] == headings[1]


def test_dates_shares_and_rows_that_are_hidden() -> None:
    def change(sheet: Worksheet) -> None:
        sheet["E1"], sheet["E2"] = "forecast", date(2027, 3, 1)
        sheet["C2"] = 0.6
        sheet["C2"].number_format = "0%"
        sheet.row_dimensions[3].hidden = True

    read = changed(change)
    assert read.rows[0].cells["forecast"] == "2027-03-01"
    assert read.rows[0].cells["done"] == "60%"
    assert len(read.rows) == 2


def test_a_stray_cell_far_away_costs_nothing() -> None:
    read = changed(lambda sheet: setattr(sheet["XFD1048576"], "number_format", "0%"))
    assert len(read.rows) == 2
    read = changed(lambda sheet: setattr(sheet["XFD1048576"], "value", "lost"))
    assert faults(read) == [(1_048_576, "XFD", "heading")]


def test_what_cannot_be_taken_is_named_by_its_place() -> None:
    def change(sheet: Worksheet) -> None:
        sheet["C2"] = "=6+6"
        sheet["C3"] = "#REF!"
        sheet["C3"].data_type = "e"
        sheet["D2"] = "='[1]Sheet1'!A1"
        sheet["F3"] = "remark"
        sheet["B3"] = "nearly there"

    assert faults(changed(change)) == [
        (2, "done", "formula"),
        (2, "note", "link"),
        (3, "status", "word"),
        (3, "done", "error"),
        (3, "F", "heading"),
    ]


def test_merged_cells_are_refused_in_the_table_and_not_above_it() -> None:
    assert faults(changed(lambda sheet: sheet.merge_cells("B2:B3"))) == [
        (2, "status", "merged"),
        (3, "status", "merged"),
    ]

    def above(sheet: Worksheet) -> None:
        sheet.insert_rows(1, 2)
        sheet["A1"] = "Report of the week"
        sheet.merge_cells("A1:D1")

    assert [row.line for row in changed(above).rows] == [4, 5]


def test_one_table_and_one_column_of_a_name() -> None:
    book = Workbook()
    assert refusal(book)["problem"] == "headings"
    for sheet in (book.worksheets[0], book.create_sheet()):
        sheet.append(HEADINGS)
    assert refusal(book)["problem"] == "tables"
    book.worksheets[1].sheet_state = "hidden"
    assert read_workbook("w.xlsx", saved(book)).rows == ()
    book.worksheets[0].append(HEADINGS)
    book.worksheets[0]["E1"] = "Status"
    assert (refusal(book)["problem"], refusal(book)["field"]) == ("twice", "status")


def test_without_the_library_the_command_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys  # noqa: PLC0415 -- this test alone

    book = Workbook()
    book.worksheets[0].append(HEADINGS)
    data = saved(book)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(CannotRun) as caught:
        read_workbook("w.xlsx", data)
    assert caught.value.code == "X776"
    assert caught.value.facts["command"] == "python -m pip install 'jospar[sheets]'"
