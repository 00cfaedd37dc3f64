"""The sheet of a week: what is written into it comes back, and what nobody touched does not."""

import io
import sys
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any

import pytest

pytest.importorskip("openpyxl")

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from jospar.editing.sheetrows import SheetRows
from jospar.editing.told import REASONS, STATES, STATUSES
from jospar.editing.vocabulary import is_nothing
from jospar.errors import CannotRun
from jospar.exchange.workbook.places import BEGIN, FIRST, HEADINGS, KEYS
from jospar.exchange.workbook.reading import read_workbook
from jospar.exchange.workbook.table import Cell, Column, Form, Line, Table
from jospar.exchange.workbook.writing import write_sheet
from jospar.words.voice import Voice

DAY = date(2026, 7, 10)
FORMS: Mapping[str, Form] = {
    "measure": "shown",
    "title": "shown",
    "unchanged": "choice",
    "status": "choice",
    "done": "figure",
    "paid/republican": "figure",
    "reason": "choice",
    "note": "text",
}
COLUMNS = tuple(Column(key, key.capitalize(), 20, form) for key, form in FORMS.items())
LETTERS = {column.key: chr(ord("A") + BEGIN - 1 + number) for number, column in enumerate(COLUMNS)}


def line(measure: str, step: str = "", **said: str) -> Line:
    """Make a line; a milestone has a word for its state alone."""
    cells = {"measure": Cell(measure), "title": Cell("=Title")}
    for key, form in FORMS.items():
        if form != "shown" and (key == "status" or not step):
            offers = "milestone" if step else key if form == "choice" else ""
            cells[key] = Cell(said.get(key, ""), open=True, offers=offers)
    return Line(measure, "" if step else "abc", cells, step)


def table(*lines: Line, language: str = "ru") -> Table:
    return Table("ministry_a", "Ministry A", DAY, language, COLUMNS, lines)


def written(*lines: Line, language: str = "ru") -> bytes:
    return write_sheet(table(*lines, language=language), Voice(language))


def filled(data: bytes, cells: Mapping[str, Any]) -> SheetRows:
    """Type into cells, save and read."""
    book = load_workbook(io.BytesIO(data))
    for place, value in cells.items():
        book.worksheets[0][place].value = value
    made = io.BytesIO()
    book.save(made)
    return read_workbook("week.xlsx", made.getvalue())


def at(key: str, number: int = 0) -> str:
    return f"{LETTERS[key]}{FIRST + number}"


TEXTS = st.text(min_size=1, max_size=60).map(str.strip).filter(bool)
FIGURES = st.decimals(min_value=0, max_value=10**9, places=2).map(lambda number: f"{number}") | st.integers(
    0, 100
).map(lambda share: f"{share}%")
SAID = st.fixed_dictionaries(
    {},
    optional={
        "status": st.sampled_from(STATUSES),
        "reason": st.sampled_from(REASONS),
        "done": FIGURES,
        "paid/republican": FIGURES.filter(lambda text: "%" not in text),
        "note": TEXTS,
    },
)


@settings(max_examples=60, deadline=None)
@given(st.lists(SAID, min_size=1, max_size=5), st.sampled_from(["ru", "kk", "en"]))
def test_what_is_written_comes_back_and_the_untouched_does_not(
    said: list[dict[str, str]], language: str
) -> None:
    lines = tuple(line(f"XA-{number:03}", **one) for number, one in enumerate(said))
    data = written(*lines, language=language)
    assert read_workbook("week.xlsx", data).rows == ()
    news = {at("note", number): f"news {number}" for number in range(len(said))}
    rows = filled(data, news).rows
    assert len(rows) == len(said)
    for number, (row, one) in enumerate(zip(rows, said, strict=True)):
        cells = dict(row.cells)
        for key in ("done", "paid/republican"):
            assert same_figure(cells.pop(key, ""), one.get(key, ""))
        assert cells == {
            **{key: text for key, text in one.items() if key in ("status", "reason")},
            "measure": f"XA-{number:03}",
            "revision": "abc",
            "note": f"news {number}",
            "agency": "ministry_a",
            "date": "2026-07-10",
            "language": language,
        }


def same_figure(one: str, other: str) -> bool:
    """Tell whether two figures are the same, however many noughts they have."""
    if not one or not other or one[-1:] != other[-1:] == "%":
        return one == other
    return float(one.rstrip("%")) == float(other.rstrip("%"))


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_every_text_that_says_something_comes_back(text: str) -> None:
    data = written(line("XA-001", note=text))
    (row,) = filled(data, {at("status"): "по графику"}).rows
    assert row.cells.get("note", text if is_nothing(text) else "") == text


def test_the_same_sheet_is_the_same_bytes() -> None:
    lines = (line("XA-001", status="on_track"), line("XA-002"))
    assert written(*lines) == written(*lines)
    with zipfile.ZipFile(io.BytesIO(written(*lines))) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-07-10T00:00:00Z</dcterms:modified>" in archive.read("docProps/core.xml")
        assert not any("vba" in name.lower() for name in archive.namelist())


def test_ids_are_locked_and_answers_are_open() -> None:
    sheet = load_workbook(io.BytesIO(written(line("XA-001"), line("XA-001", "site")))).worksheets[0]
    assert sheet.protection.sheet
    assert not sheet.protection.password
    assert [sheet[at(key)].protection.locked for key in ("measure", "title", "status", "note")] == [
        *(True, True, False, False)
    ]
    assert [sheet[at(key, 1)].protection.locked for key in ("status", "note")] == [False, True]
    assert all(sheet.column_dimensions[letter].hidden for letter in "ABC")
    assert sheet[f"A{FIRST}"].protection.locked
    assert sheet.row_dimensions[KEYS].hidden
    assert sheet.freeze_panes == f"F{FIRST}"
    assert sheet.print_title_rows == f"${HEADINGS}:${HEADINGS}"
    assert sheet[at("title")].value == "'=Title"
    assert sheet[at("title")].data_type == "s"


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_each_list_offers_the_words_of_the_language(language: str) -> None:
    book = load_workbook(io.BytesIO(written(line("XA-001"), line("XA-001", "site"), language=language)))
    lists = {}
    for check in book.worksheets[0].data_validations.dataValidation:
        if check.type == "list":
            name, _, area = str(check.formula1).partition("!")
            words = [str(row[0].value) for row in book[name][area.replace("$", "")]]
            lists.update({cell: words for area in check.sqref.ranges for cell in coordinates(area)})
    voice = Voice(language)
    assert lists[at("status")] == [voice.say(f"status.{word}") for word in STATUSES]
    assert lists[at("reason")] == [voice.say(f"reason.{word}") for word in REASONS]
    assert lists[at("status", 1)] == [voice.say(f"milestone.{word}") for word in STATES]
    assert lists[at("unchanged")] == [voice.say("sheet.yes")]
    assert book["lists"].sheet_state == "hidden"


def coordinates(area: Any) -> list[str]:  # noqa: ANN401 -- the library does not name it
    return [f"{get_column_letter(column)}{row}" for row, column in area.cells]


def test_milestones_are_said_of_their_measure() -> None:
    data = written(line("XA-002", status="on_track"), line("XA-002", "site"), line("XA-002", "plan"))
    (row,) = filled(data, {at("status", 2): "достигнуто частично"}).rows
    assert (row.line, row.cells["milestone/plan"]) == (FIRST, "partly_met")
    assert "milestone/site" not in row.cells


def test_no_news_is_no_news() -> None:
    data = written(line("XA-001", status="on_track", done="5"))
    (row,) = filled(data, {at("unchanged"): "да"}).rows
    assert {key: row.cells[key] for key in ("measure", "unchanged")} == {
        "measure": "XA-001",
        "unchanged": "yes",
    }
    assert "status" not in row.cells
    (fault,) = filled(data, {at("unchanged"): "да", at("done"): 6}).faults
    assert (fault.line, fault.column, fault.refusal.facts["problem"]) == (FIRST, "Unchanged", "unchanged")


@pytest.mark.parametrize(
    ("cells", "column", "problem"),
    [
        ({at("status"): "почти готово"}, "Status", "word"),
        ({at("done"): "=1+1"}, "Done", "formula"),
        ({at("note"): "#N/A"}, "Note", "error"),
    ],
)
def test_a_mistake_is_named_by_row_and_column(cells: dict[str, str], column: str, problem: str) -> None:
    read = filled(written(line("XA-001")), cells)
    (fault,) = read.faults
    assert (fault.line, fault.column, fault.refusal.facts["problem"]) == (FIRST, column, problem)
    if problem == "word":
        assert "по графику" in str(fault.refusal.facts["known"])


@pytest.mark.parametrize("typed", ["08.07.2026", date(2026, 7, 8), "2026-07-08"])
def test_the_day_of_the_report_can_be_changed(typed: object) -> None:
    (row,) = filled(written(line("XA-001")), {"E4": typed, at("note"): "news"}).rows
    assert row.cells["date"] == "2026-07-08"


def test_without_the_library_the_command_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(CannotRun) as caught:
        written(line("XA-001"))
    assert (caught.value.code, caught.value.facts["library"]) == ("X776", "openpyxl")


def test_a_day_of_another_week_is_refused() -> None:
    with pytest.raises(CannotRun) as caught:
        filled(written(line("XA-001")), {"E4": date(2026, 7, 13), at("note"): "news"})
    assert (caught.value.code, caught.value.facts["week"]) == ("X773", "2026-W28")


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_damage_makes_more_than_a_refusal(data: st.DataObject) -> None:
    parts = unpacked(SAMPLE)
    name = data.draw(st.sampled_from([name for name in parts if name.endswith((".xml", ".rels"))]))
    part = parts[name]
    start = data.draw(st.integers(0, len(part) - 1))
    length = data.draw(st.integers(0, 30))
    noise = data.draw(st.binary(max_size=10) | st.sampled_from([b"<f>1</f>", b"99999999999", b"&amp;", b'"']))
    parts[name] = part[:start] + noise + part[start + length :]
    with suppress(CannotRun):
        read_workbook("week.xlsx", packed_again(parts))


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed_again(parts: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


SAMPLE = written(line("XA-001", status="on_track", done="60%"), line("XA-001", "site"))
