"""Prose, plain strings and booleans; and what another YAML reader would make of them."""

import contextlib
import datetime as dt

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from jospar.plan.text import LANGUAGES, Text
from jospar.reading.shape import Prose, Single
from jospar.reading.texts import read_otherwise
from tests.reading.decoding import codes, decoded, run, scalar

PROSE, STRING, BOOL = Prose(), Single(str), Single(bool)
OTHERWISE = """~ null Null y n yes No TRUE False on Off 024 00 -0 08 0o7 0x1F 0b11 1_000 1.10 1.0e3 1e3 .5 5.
    +5 +0 -.5 12:30 190:20:30.15 .inf -.INF .nan 1.123456789012345678 100000000000000000000.0"""
ALIKE = """0 7 -5 2026 1.1 5.8 12.0 0.5 XA-001 17-04/231 2026-Q3 3.2.1 1:2:x нет жоқ nope
    . .. - + .x _ 0x 1_x e3 nULL"""


def loaded(text: str) -> object:
    """Read a plain scalar as PyYAML does by default; the text itself where it is no scalar or no YAML."""
    with contextlib.suppress(yaml.YAMLError, ValueError):
        value = yaml.safe_load(text)
        # a date is written as a date, and a collection is no scalar
        return text if isinstance(value, (dt.date, list, dict)) else value
    return text


@pytest.mark.parametrize("text", OTHERWISE.split())
def test_a_text_that_others_read_otherwise_is_told_apart(text: str) -> None:
    assert read_otherwise(text)


@pytest.mark.parametrize("text", ["", *ALIKE.split()])
def test_a_text_that_all_read_alike_is_left_alone(text: str) -> None:
    assert not read_otherwise(text)


@given(st.text(alphabet="0123456789_.:+-eExobaAfFnN~", min_size=1, max_size=10))
def test_whatever_the_usual_reader_changes_is_noted(text: str) -> None:
    value = loaded(text)
    if not isinstance(value, str) and str(value) != text and text not in {"---", "..."}:
        assert read_otherwise(text), value


def test_a_note_is_made_only_of_what_stands_without_quotes() -> None:
    assert decoded(STRING, "1.10") == ("1.10", [("J021", {"value": "1.10"})])
    assert decoded(STRING, "'1.10'") == ("1.10", [])
    assert decoded(PROSE, "no") == (Text((("en", "no"),)), [("J021", {"value": "no"})])
    assert codes(decoded(PROSE, "{ru: да, en: yes}")[1]) == ["J021"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Open rooms", (("en", "Open rooms"),)),
        ("ru: Открыть\nkk: Ашу\n", (("ru", "Открыть"), ("kk", "Ашу"))),
        (">-\n  one\n  two\n", (("en", "one two"),)),
        ("en: |\n  one\n  two\n", (("en", "one\ntwo"),)),
        ("en: >\n  one\n\n", (("en", "one"),)),
    ],
)
def test_prose_is_plain_or_by_language(text: str, value: tuple[tuple[str, str], ...]) -> None:
    assert decoded(PROSE, text) == (Text(value), [])


@pytest.mark.parametrize(
    ("text", "code", "facts"),
    [
        ("''", "J116", {}),
        ("'  '", "J116", {}),
        ("{}", "J116", {}),
        ("{en: }", "J116", {}),
        ("{en: '', ru: x}", "J116", {}),
        ("[a]", "J103", {"wanted": "text"}),
        ("{en: [a]}", "J103", {"wanted": "text"}),
        ("{en: {ru: x}}", "J103", {"wanted": "text"}),
        ("en: a\nen: b\n", "J012", {"key": "en", "line": 1}),
        ("de: a\n", "J120", {"value": "de", "known": LANGUAGES}),
        ("? [a]\n: b\n", "J120", {"value": "", "known": LANGUAGES}),
        ("{en: one, two}", "J117", {"value": "two"}),
        ("{de: one}", "J120", {"value": "de", "known": LANGUAGES}),
    ],
)
def test_prose_that_is_none_is_explained(text: str, code: str, facts: dict[str, object]) -> None:
    assert decoded(PROSE, text)[1] == [(code, facts)]


def test_all_that_is_wrong_with_a_prose_is_said() -> None:
    assert codes(decoded(PROSE, "de: a\nen: []\nru: ''\nru: x\n")[1]) == ["J120", "J103", "J116"]


@pytest.mark.parametrize("text", ["yes", "no", "True", "1", "on", "да", "~"])
def test_yes_is_no_boolean(text: str) -> None:
    assert run(BOOL, scalar(text))[1] == [("J121", {"value": text})]


def test_true_and_false_are_read() -> None:
    assert [run(BOOL, scalar(text)) for text in ("true", "false")] == [(True, []), (False, [])]
