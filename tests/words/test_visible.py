"""What cannot be seen is shown; what can be seen stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.words.visible import HIDDEN, visible

EVERY_CHARACTER = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", r"\x1b[31mred"),
        ("a\u202eb", r"a\u202eb"),
        ("soft\u00adhyphen", r"soft\xadhyphen"),
        ("\ufeffmark", r"\ufeffmark"),
        ("two\nlines\tand a tab\r", r"two\nlines\tand a tab\r"),
        ("\x9bC1", r"\x9bC1"),
        ("lone \ud800", r"lone \ud800"),
        ("tag \U000e0041", r"tag \U000e0041"),
        ("line\u2028paragraph\u2029", r"line\u2028paragraph\u2029"),
    ],
)
def test_hidden_characters_are_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize("text", ["", "Қазақстан балалары", "1\u00a0234,5\u202f₸", "naïve 👶", "\\x1b"])
def test_what_can_be_seen_stays(text: str) -> None:
    assert visible(text) == text


def test_characters_that_are_kept_stay() -> None:
    assert visible("a\nb\x1b", keep="\n") == "a\nb\\x1b"


@given(EVERY_CHARACTER)
def test_no_hidden_character_gets_through(text: str) -> None:
    assert not [char for char in visible(text) if unicodedata.category(char) in HIDDEN]


@given(EVERY_CHARACTER)
def test_what_is_visible_stays_as_it_is(text: str) -> None:
    assert visible(visible(text)) == visible(text)
