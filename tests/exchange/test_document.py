"""A table as a Word document: read back by the library, and by LibreOffice page by page."""

import io
import shutil
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

pytest.importorskip("docx")

from docx import Document
from docx.enum.section import WD_ORIENT

from jospar.errors import CannotRun
from jospar.exchange.document import TableDocument, write_document
from tests.exchange.workbook.office import convert

DAY = date(2026, 11, 21)
HEADINGS = ("№", "Элемент", "Действующая редакция", "Предлагаемая редакция", "Основание")
ROWS = (
    ("1", "3.1, срок", "2027", "2028", "Приказ 14"),
    ("2", "3.2", "Строка\nдругая", "<b>&amp;\x1b[31m", "=1"),
)


def table(rows: tuple[tuple[str, ...], ...] = ROWS, language: str = "ru", none: str = "") -> TableDocument:
    return TableDocument(
        language, "Сравнительная таблица", "Программа", HEADINGS, (1, 4, 8, 8, 6), rows, none
    )


def test_a_document_says_what_the_table_says() -> None:
    document = Document(io.BytesIO(write_document(table(), DAY)))
    assert [one.text for one in document.paragraphs] == ["Программа", "Сравнительная таблица"]
    (made,) = document.tables
    assert [tuple(cell.text for cell in row.cells) for row in made.rows] == [
        HEADINGS,
        ROWS[0],
        ("2", "3.2", "Строка\nдругая", "<b>&amp;\\x1b[31m", "=1"),
    ]


def test_the_page_lies_and_the_headings_come_again() -> None:
    document = Document(io.BytesIO(write_document(table(), DAY)))
    (section,) = document.sections
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert (section.page_width or 0) > (section.page_height or 0)
    xml = document.tables[0].rows[0]._tr.xml  # noqa: SLF001 -- what a reader of the file sees
    assert "w:tblHeader" in xml
    assert "w:cantSplit" not in document.element.xml


@pytest.mark.parametrize(("language", "tag"), [("ru", "ru-RU"), ("kk", "kk-KZ"), ("en", "en-GB")])
def test_the_language_is_said(language: str, tag: str) -> None:
    document = Document(io.BytesIO(write_document(table(language=language), DAY)))
    assert document.core_properties.language == tag
    assert f'w:lang w:val="{tag}"' in document.styles.element.xml


def test_the_same_table_is_the_same_bytes() -> None:
    data = write_document(table(), DAY)
    assert data == write_document(table(), DAY)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert Document(io.BytesIO(data)).core_properties.author == "jospar"


def test_no_rows_make_no_table() -> None:
    document = Document(io.BytesIO(write_document(table((), none="изменений нет"), DAY)))
    assert document.tables == []
    assert document.paragraphs[-1].text == "изменений нет"


def test_without_the_library_the_command_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(CannotRun) as caught:
        write_document(table(), DAY)
    assert caught.value.code == "X776"
    assert caught.value.facts["command"] == "python -m pip install 'jospar[documents]'"


@pytest.mark.office
def test_each_page_of_a_long_table_has_its_headings(tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    long = tuple((f"{number}", "3.1", "слово " * 40, "другое " * 40, "Приказ") for number in range(1, 31))
    path = tmp_path / "table.docx"
    path.write_bytes(write_document(table(long), DAY))
    pdf = convert(path, "pdf", tmp_path)
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True).stdout
    pages = text.decode().split("\f")[:-1]
    assert len(pages) > 1
    assert all("Основание" in page for page in pages)
