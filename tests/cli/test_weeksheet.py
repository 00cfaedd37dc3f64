"""The sheet of a week from the command to the plan: made, filled in, and recorded."""

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("openpyxl")

from openpyxl import load_workbook

from tests.cli.conftest import Shell
from tests.cli.weeksheets import DAY, FOLDER, fill, places, recorded, sheet
from tests.exchange.workbook.office import fill_in, insist_on_office


@pytest.fixture
def typing(plan: Path) -> Shell:
    return Shell(plan)


def test_the_sheet_is_made_and_what_to_do_with_it_is_said(typing: Shell) -> None:
    ended = typing.type("week", "sheet", "--as", "MinA", *DAY, "--lang", "ru")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        "week-ministry_a-2026-W28.xlsx: к отчёту 2 мероприятия\n"
        "заполните его, затем наберите: jospar record --from week-ministry_a-2026-W28.xlsx\n"
    )
    first = (typing.folder / "week-ministry_a-2026-W28.xlsx").read_bytes()
    typing.type("week", "sheet", "--as", "MinA", *DAY, "--lang", "ru", "-q")
    assert (typing.folder / "week-ministry_a-2026-W28.xlsx").read_bytes() == first


def test_who_it_is_for_has_to_be_said(typing: Shell) -> None:
    ended = typing.type("week", "sheet", *DAY)
    assert (ended.code, "X774" in ended.err) == (2, True)
    assert typing.type("week", "sheet", "--as", "nobody", *DAY).code == 3
    assert typing.type("week", "sheet", "--as", "ministry_a", "-o", "plan/w.xlsx", *DAY).code == 2


def test_an_agency_that_owes_nothing_gets_no_sheet(typing: Shell) -> None:
    ended = typing.type("week", "sheet", "--as", "akimat_02", "-o", "week.xlsx", *DAY)
    assert (ended.code, "owes no report" in ended.out) == (0, True)
    assert not (typing.folder / "week.xlsx").exists()


def test_a_sheet_filled_in_is_recorded(typing: Shell) -> None:
    path = sheet(typing)
    said = {
        ("XA-001", "status"): "at risk",
        ("XA-001", "done"): 12,
        ("XA-001", "paid/republican"): 31.499999999999996,
        ("XA-001", "forecast"): "2029-03",
        ("XA-001", "reason"): "contract",
        ("XA-001", "note"): "=Twelve rooms are open",
        ("XA-001", "evidence"): "order:17-04/231",
        ("XA-003", "unchanged"): "yes",
    }
    fill(path, {key: value if key[1] != "note" else f"'{value}" for key, value in said.items()})
    ended = recorded(typing)
    assert (ended.code, ended.err) == (0, "")
    assert "week.xlsx: accepted, 2 reports" in ended.out
    assert (typing.folder / FOLDER / "XA-001.yaml").read_text("utf-8") == (
        "date: 2026-07-10\nstatus: at_risk\ndone: {units: 12}\nspent:\n"
        "  - {year: 2026, fund: republican, paid: 31.5}\nforecast: 2029-03\nreason: contract\n"
        "note:\n  en: =Twelve rooms are open\n"
        "evidence:\n  - id: e1\n    kind: order\n    number: 17-04/231\n"
    )
    assert (typing.folder / FOLDER / "unchanged.yaml").read_text() == "measures: [XA-003]\n"


@pytest.mark.parametrize("said", ["order:17-04/231; протокол: 5", "Приказ: 17-04/231\nхаттама:5;"])
def test_several_documents_of_a_cell_are_several(typing: Shell, said: str) -> None:
    fill(sheet(typing), {("XA-001", "status"): "on track", ("XA-001", "evidence"): said})
    assert recorded(typing).code == 0
    text = (typing.folder / FOLDER / "XA-001.yaml").read_text("utf-8")
    assert "kind: order\n    number: 17-04/231\n" in text
    assert "kind: protocol\n    number: 5\n" in text


def test_no_in_the_column_for_no_news_is_nothing(typing: Shell) -> None:
    fill(sheet(typing), {("XA-001", "unchanged"): "Нет", ("XA-003", "unchanged"): "yes"})
    ended = recorded(typing)
    assert (ended.code, "accepted, 1 report" in ended.out) == (0, True)
    assert (typing.folder / FOLDER / "unchanged.yaml").read_text() == "measures: [XA-003]\n"


@pytest.mark.parametrize("nothing", ["-", "—", "нет", "Жоқ.", "none"])
def test_a_cell_that_says_there_is_nothing_counts_as_empty(typing: Shell, nothing: str) -> None:
    optional = ("status", "done", "paid/republican", "reason", "note", "next", "evidence")
    path = sheet(typing)
    fill(path, {(name, key): nothing for name, key in places(path) if name == "XA-003" and key in optional})
    fill(path, {("XA-001", key): nothing for key in optional[1:]} | {("XA-001", "status"): "on track"})
    ended = recorded(typing)
    assert (ended.code, "accepted, 1 report" in ended.out) == (0, True), ended.out
    written = (typing.folder / FOLDER / "XA-001.yaml").read_text("utf-8")
    assert written == "date: 2026-07-10\nstatus: on_track\n"


def test_the_sheet_names_the_kinds_of_documents_in_its_language(typing: Shell) -> None:
    book = load_workbook(sheet(typing, "ministry_a", "--lang", "ru"))
    said = [str(row[1].value) for row in book.worksheets[1].iter_rows() if row[0].value == "Документы"]
    assert "приказ: 17-04/231" in said[0]
    assert "акт приёмки" in said[0]


def test_milestones_are_recorded(typing: Shell) -> None:
    path = sheet(typing, "ministry_b", "--lang", "kk")
    fill(path, {("XA-002", "status"): "кесте бойынша", ("programme", "status"): "орындалды"})
    ended = recorded(typing)
    assert (ended.code, ended.err) == (0, "")
    text = (typing.folder / FOLDER.replace("_a", "_b") / "XA-002.yaml").read_text("utf-8")
    assert "milestones: {programme: met}" in text


def test_a_sheet_made_before_the_last_report_is_returned(typing: Shell) -> None:
    path = sheet(typing)
    typing.type("record", "XA-001", "--status", "on_track", "--done", "3", "--as", "ministry_a", *DAY)
    fill(path, {("XA-001", "status"): "on track", ("XA-001", "done"): 2})
    ended = recorded(typing)
    assert ended.code == 1
    assert "row 8: the report on XA-001 has changed" in ended.out
    assert "make a new one: jospar week sheet --as ministry_a" in ended.out


@pytest.mark.parametrize("row", [6, 7])
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_a_sheet_without_a_row_of_its_headings_is_returned_in_one_sentence(
    typing: Shell, row: int, language: str
) -> None:
    words = ("--as", "ministry_a", "-o", "week.xlsx", "--lang", language, *DAY)
    assert typing.type("week", "sheet", *words).code == 0
    book = load_workbook(typing.folder / "week.xlsx")
    book.worksheets[0].delete_rows(row)
    book.save(typing.folder / "week.xlsx")
    ended = recorded(typing)
    assert ended.code == 1
    said = ended.out.splitlines()[1:]
    assert ["has lost a row of its headings" in line for line in said if line.strip()] == [True]


def test_a_sheet_that_nobody_touched_is_no_report(typing: Shell) -> None:
    sheet(typing)
    ended = recorded(typing)
    assert (ended.code, "there is no report in it" in ended.out) == (1, True)


def test_a_sheet_comes_through_a_pipe(typing: Shell) -> None:
    path = sheet(typing)
    fill(path, {("XA-003", "unchanged"): "yes"})
    command = [sys.executable, "-m", "jospar", "record", "--from", "-", *DAY]
    with path.open("rb") as given:
        ended = subprocess.run(command, cwd=typing.folder, stdin=given, capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_all_measures_can_be_asked_about(typing: Shell) -> None:
    typing.type("record", "XA-001", "--status", "on_track", "--as", "ministry_a", *DAY)
    assert {name for name, _ in places(sheet(typing))} == {"XA-003"}
    assert {name for name, _ in places(sheet(typing, "ministry_a", "--all"))} == {"XA-001", "XA-003"}


def test_a_workbook_of_another_form_is_returned_with_what_to_do(typing: Shell) -> None:
    (typing.folder / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    ended = typing.type("record", "--from", "old.xls", "--as", "ministry_a", *DAY)
    assert (ended.code, "old.xls: returned, 1 mistake" in ended.out) == (1, True)
    assert "save it as an XLSX workbook" in ended.out


def test_a_folder_of_sheets_is_taken_without_what_lies_beside_open_ones(typing: Shell) -> None:
    path = sheet(typing)
    fill(path, {("XA-003", "unchanged"): "yes"})
    (typing.folder / "in").mkdir()
    path.rename(typing.folder / "in" / "a.xlsx")
    (typing.folder / "in" / "~$a.xlsx").write_bytes(b"somebody")
    ended = typing.type("record", "--from", "in", *DAY)
    assert (ended.code, ended.err) == (0, "")
    assert "a.xlsx: accepted, 1 report" in ended.out


@pytest.mark.office
def test_a_sheet_filled_in_by_libreoffice_is_recorded(typing: Shell) -> None:
    insist_on_office()
    path = sheet(typing, "ministry_a", "--lang", "ru")
    said: dict[tuple[str, str], str | float] = {
        ("XA-001", "status"): "под угрозой срыва",
        ("XA-001", "done"): "=6*2",
        ("XA-001", "paid/republican"): 31.1 + 0.4,
        ("XA-001", "reason"): "заключение договора",
        ("XA-001", "note"): "Введены 12 кабинетов;\nпо трём идёт закуп",
        ("XA-001", "forecast"): "2029-03",
        ("XA-003", "unchanged"): "да",
    }
    where = places(path)
    saved = typing.folder / "saved.xlsx"
    fill_in(path, saved, {where[key]: value for key, value in said.items()})
    ended = typing.type("record", "--from", "saved.xlsx", *DAY)
    assert (ended.code, ended.err) == (0, ""), ended.out
    assert "saved.xlsx: accepted, 2 reports" in ended.out
    text = (typing.folder / FOLDER / "XA-001.yaml").read_text("utf-8")
    assert text.startswith(
        "date: 2026-07-10\nstatus: at_risk\ndone: {units: 12}\nspent:\n"
        "  - {year: 2026, fund: republican, paid: 31.5}\nforecast: 2029-03\nreason: contract\nnote:\n  ru: "
    )
    assert "по трём идёт закуп" in text
    assert (typing.folder / FOLDER / "unchanged.yaml").read_text() == "measures: [XA-003]\n"
    assert typing.type("validate").code == 0
