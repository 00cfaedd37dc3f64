"""The mark stands below what it marks, whatever the letters."""

from unicodedata import category, east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.report.findings.excerpt import Glimpse, draw, glimpse


def columns(text: str) -> int:
    """Count the columns that a terminal needs for a text, one letter at a time."""
    return sum(
        0 if category(one) in {"Mn", "Me"} else 2 if east_asian_width(one) in {"W", "F"} else 1
        for one in text
    )


def seen(line: str, start: int, length: int, *, width: int = 80) -> Glimpse:
    return glimpse(lambda low, high: line[low:high], (0, len(line)), (start, start + length), width=width)


def drawn(line: str, marked: str, *, width: int = 80) -> tuple[str, str]:
    return draw(seen(line, line.index(marked), len(marked), width=width), width=width)


@pytest.mark.parametrize(
    ("line", "marked", "shown", "mark"),
    [
        ("lead: ministy_a", "ministy_a", "lead: ministy_a", "      ^^^^^^^^^"),
        ("тема: дата", "дата", "тема: дата", "      ^^^^"),
        ("城市: x", "x", "城市: x", "      ^"),
        ("a: 城市", "城市", "a: 城市", "   ^^^^"),
        ("и\u0306: x", "x", "и\u0306: x", "   ^"),
        ("\tid: x", "\t", r"\tid: x", "^^"),
        ("\x1b[31m: x", "x", r"\x1b[31m: x", "          ^"),
        ("so\u00adft: x", "\u00ad", r"so\xadft: x", "  ^^^^"),
        ("a: \u202eb", "b", r"a: \u202eb", "         ^"),
    ],
)
def test_the_mark_stands_below(line: str, marked: str, shown: str, mark: str) -> None:
    assert drawn(line, marked) == (shown, mark)


def test_an_empty_place_has_a_mark_of_one() -> None:
    assert draw(seen("id:", 3, 0), width=80) == ("id:", "   ^")


def test_a_long_line_is_cut_around_the_place() -> None:
    shown, mark = drawn("a" * 500 + "HERE" + "b" * 500, "HERE", width=60)
    assert shown.startswith("…a")
    assert shown.endswith("b…")
    assert len(shown) == 60
    assert shown[mark.index("^") : len(mark)] == "HERE"


def test_a_place_longer_than_the_width_is_cut_too() -> None:
    shown, mark = drawn("a: " + "x" * 5000, "x" * 5000, width=60)
    assert len(shown) <= 60
    assert len(mark) <= 60
    assert mark.endswith("^")


def test_only_the_neighbourhood_of_a_place_is_looked_at() -> None:
    line = "a" * 10_000_000
    assert len(seen(line, 5_000_000, 1, width=100).text) <= 1000


LINE = st.text(alphabet="a яж\u0306城é\t\x1b\u202e😀", min_size=1, max_size=200)


@given(LINE, st.data(), st.integers(min_value=20, max_value=120))
def test_nothing_is_wider_than_it_may_be(line: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(min_value=0, max_value=len(line)))
    length = data.draw(st.integers(min_value=0, max_value=len(line) - start))
    shown, mark = draw(seen(line, start, length, width=width), width=width)
    assert columns(shown) <= width
    assert len(mark) <= width
    assert "^" in mark
    assert all(char.isprintable() for char in shown)
