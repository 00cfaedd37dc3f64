"""A sheet with mistakes: all of them are named at once, each by its cell and in the words of the sheet."""

from pathlib import Path

import pytest

pytest.importorskip("openpyxl")

from openpyxl import load_workbook

from tests.cli.conftest import Shell
from tests.cli.weeksheets import FOLDER, fill, places, recorded, sheet


@pytest.fixture
def typing(plan: Path) -> Shell:
    return Shell(plan)


def test_a_sheet_with_mistakes_is_returned_by_row_and_column(typing: Shell) -> None:
    path = sheet(typing, "ministry_a", "--lang", "ru")
    fill(path, {("XA-001", "status"): "почти", ("XA-003", "note"): "=1+1"})
    ended = recorded(typing)
    assert ended.code == 1
    assert "week.xlsx: returned, 2 mistakes" in ended.out
    assert "cell I8 (Статус), XA-001: " in ended.out
    assert "по графику" in ended.out
    assert "cell N9 (Что сделано), XA-003: the formula has no stored value" in ended.out
    path = sheet(typing, "ministry_a", "--lang", "ru")
    fill(path, {("XA-001", "status"): "по графику", ("XA-001", "done"): "много"})
    assert "cell J8 (Сделано с начала), XA-001: " in recorded(typing).out
    assert not (typing.folder / FOLDER).exists()


def test_all_mistakes_of_a_sheet_are_named_at_once_each_by_its_cell(typing: Shell) -> None:
    path = sheet(typing, "ministry_a", "--lang", "ru")
    said = {
        ("XA-001", "status"): "под угрозой срыва",
        ("XA-001", "done"): "четыреста",
        ("XA-001", "paid/republican"): 999_999_999,
        ("XA-001", "forecast"): "декабрь 2026",
        ("XA-001", "reason"): "подрядчик виноват",
        ("XA-003", "status"): "по графику",
        ("XA-003", "forecast"): "весной",
    }
    where = places(path)
    fill(path, said)
    ended = recorded(typing)
    assert "returned, 5 mistakes" in ended.out, ended.out
    for key in (*(("XA-001", one) for one in ("done", "paid/republican", "forecast", "reason")), *said):
        if said[key] not in ("под угрозой срыва", "по графику"):
            assert f"cell {where[key]} (" in ended.out
            assert f"), {key[0]}: " in ended.out
    assert "J503" in ended.out
    assert "декабрь 2026" in ended.out
    assert not (typing.folder / FOLDER).exists()


def test_a_day_that_no_calendar_has_is_named_as_it_was_typed(typing: Shell) -> None:
    path = sheet(typing, "ministry_a", "--lang", "ru")
    fill(path, {("XA-001", "status"): "по графику", ("XA-003", "status"): "по графику"})
    book = load_workbook(path)
    book.worksheets[0]["E4"].value = "32.07.2026"
    book.save(path)
    ended = recorded(typing)
    assert "returned, 1 mistake" in ended.out
    assert 'cell E4 (День отчёта): "32.07.2026"' in ended.out


def test_a_day_that_cannot_be_read_hides_no_other_mistake(typing: Shell) -> None:
    path = sheet(typing, "ministry_a", "--lang", "ru")
    said = {
        ("XA-001", "status"): "по графику",
        ("XA-001", "paid/republican"): 999_999_999,
        ("XA-003", "status"): "по графику",
        ("XA-003", "forecast"): "декабрь 2026",
    }
    where = places(path)
    fill(path, said)
    book = load_workbook(path)
    book.worksheets[0]["E4"].value = "32.07.2026"
    book.save(path)
    ended = recorded(typing)
    assert "returned, 3 mistakes" in ended.out, ended.out
    for cell in ("E4", where["XA-001", "paid/republican"], where["XA-003", "forecast"]):
        assert f"cell {cell} (" in ended.out
    assert not (typing.folder / FOLDER).exists()


def test_what_the_rules_find_is_said_in_the_words_of_the_sheet(typing: Shell) -> None:
    told = ("--status", "on_track", "--done", "9", "--as", "ministry_a", "--date", "2026-07-03")
    assert typing.type("record", "XA-001", *told).code == 0
    path = sheet(typing, "ministry_a", "--lang", "ru")
    said = {("XA-001", "done"): 3, ("XA-001", "paid/republican"): 999_999_999}
    fill(path, {("XA-001", "status"): "срыв сроков", **said})
    out = recorded(typing, "--lang", "ru").out
    assert "сообщите координатору, почему" in out
    assert "республиканский бюджет" in out
    assert ("correction" in out, "«republican»" in out) == (False, False), out
    fill(path, {("XA-001", "done"): 12, ("XA-001", "paid/republican"): None})
    ended = recorded(typing, "--lang", "ru")
    assert ended.code == 0
    assert "статус — «срыв сроков», а причина не указана; укажите причину" in ended.out


def test_what_the_rules_find_keeps_its_codes_for_who_writes_files(typing: Shell) -> None:
    text = "- {measure: XA-001, status: at_risk, spent: [{year: 2026, fund: republican, paid: 9999999}]}\n"
    (typing.folder / "week.yaml").write_text(text, encoding="utf-8")
    words = ("--as", "ministry_a", "--date", "2026-07-10", "--lang", "ru")
    assert "«republican»" in typing.type("record", "--from", "week.yaml", *words).out
