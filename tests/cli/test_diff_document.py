"""``jospar diff --format comparative-docx``: the comparative table as a Word document."""

import pytest

pytest.importorskip("docx")

from docx import Document

from tests.cli.comparing import git, topic
from tests.cli.conftest import Run
from tests.tree.repository import Repository

__all__ = ["git", "topic"]
WORDS = ("diff", "--format", "comparative-docx", "--date", "2026-11-21")


def test_the_table_goes_into_a_file(here: Run, topic: Repository) -> None:
    ended = here(*WORDS, "--lang", "ru", "--out", "table.docx")
    assert (ended.code, ended.err) == (0, "")
    document = Document(str(topic.path / "table.docx"))
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells][2:4] == [
        "Действующая редакция",
        "Предлагаемая редакция",
    ]
    assert [cell.text for cell in table.rows[1].cells][2:4] == ["2028", "2029"]
    record, part = table.rows[1].cells[1].text.split("\n")
    assert (record[:5], part) == ("1.1. ", "срок исполнения")
    first = (topic.path / "table.docx").read_bytes()
    here(*WORDS, "--lang", "ru", "--out", "table.docx")
    assert (topic.path / "table.docx").read_bytes() == first


def test_it_does_not_go_to_the_screen(here: Run, topic: Repository) -> None:
    ended = here(*WORDS)
    assert (ended.code, ended.out) == (2, "")
    assert "error X779" in ended.err
