"""The page on the format is what the records give, and says something of each of them."""

from pathlib import Path

import pytest

from jospar.cli.formatpage.__main__ import PAGE, main
from jospar.cli.formatpage.closed import closed_lists, term
from jospar.cli.formatpage.hints import HINTS
from jospar.cli.formatpage.opening import LAYOUT
from jospar.cli.formatpage.page import PATHS, format_page, records
from jospar.reading.layout import KINDS, REPORTS, ROOMS, SINGLE, address
from jospar.words.voice import Voice
from tests.house.markdown import headings
from tests.manual.blocks import text_of

PARTS = {"<programme>": "example", "<ID>": "XA-001", "<period>": "2026", "<agency>": "ministry_a"}


def test_the_page_is_current() -> None:
    assert PAGE.read_text("utf-8") == format_page()


def test_check_tells_a_page_that_is_not_current(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "format.md"
    assert main(["--check"], page) == 1
    assert "python -m jospar.cli.formatpage" in capsys.readouterr().err
    assert main([], page) == 0
    assert main(["--check"], page) == 0


def test_every_kind_of_file_is_on_the_page() -> None:
    assert PATHS.keys() == KINDS.keys()


@pytest.mark.parametrize(("cls", "path"), [(cls, path) for cls, paths in PATHS.items() for path in paths])
def test_a_path_leads_to_its_record(cls: type, path: str) -> None:
    for name, example in {**PARTS, "<week>": "2026-W46"}.items():
        path = path.replace(name, example)
    found = address(path)
    assert found is not None
    assert found.record is cls


@pytest.mark.parametrize("name", [*SINGLE, *ROOMS, *REPORTS, "observations", "templates", "unchanged.yaml"])
def test_the_layout_shows_every_room(name: str) -> None:
    assert name in LAYOUT


@pytest.mark.parametrize("place", HINTS)
def test_no_hint_outlives_its_field(place: str) -> None:
    written = {f"{cls.__name__}.{field.name}" for cls, fields in records().items() for field in fields}
    assert place in written


def test_every_key_of_every_record_has_a_row() -> None:
    text = text_of("format.md")
    for fields in records().values():
        assert [field.name for field in fields if f"| `{field.name}` |" not in text] == []


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_every_closed_word_is_said(language: str) -> None:
    voice = Voice(language)
    silent = [
        term(one.prefix, word)
        for one in closed_lists(records())
        for word in one.words
        if not voice.has(term(one.prefix, word))
    ]
    assert silent == []


def test_headings_are_different() -> None:
    words = [words for _, words in headings(text_of("format.md"))]
    assert [one for one in words if words.count(one) > 1] == []
