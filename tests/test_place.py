"""Offsets become lines and columns as an editor counts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.place import Place, line_column


@pytest.mark.parametrize(
    ("text", "offset", "at"),
    [
        ("", 0, (1, 1)),
        ("abc", 2, (1, 3)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb\r\nc", 3, (2, 1)),
        ("a\r\nb\r\nc", 7, (3, 2)),
        ("a\rb", 2, (2, 1)),
        ("a\r\rb", 3, (3, 1)),
        ("😀😀x", 2, (1, 3)),
        ("a\n", 2, (2, 1)),
        ("a", 99, (1, 2)),
    ],
)
def test_lines_and_columns_are_counted_from_one(text: str, offset: int, at: tuple[int, int]) -> None:
    assert line_column(text, offset) == at


@given(
    st.lists(st.text(alphabet="aә😀 ", max_size=4), min_size=1, max_size=5),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.data(),
)
def test_a_column_points_into_its_line(lines: list[str], ending: str, data: st.DataObject) -> None:
    text = ending.join(lines)
    number = data.draw(st.integers(0, len(lines) - 1))
    column = data.draw(st.integers(0, len(lines[number])))
    offset = sum(len(line) + len(ending) for line in lines[:number]) + column
    assert line_column(text, offset) == (number + 1, column + 1)


def test_places_come_in_the_order_of_files_and_offsets() -> None:
    places = [Place("b", 1, 2), Place("a", 9, 10), Place("a", 2, 5), Place("a", 2, 3)]
    assert sorted(places) == [Place("a", 2, 3), Place("a", 2, 5), Place("a", 9, 10), Place("b", 1, 2)]
    assert Place("a") == Place("a", 0, 0)
