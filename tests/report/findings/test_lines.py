"""Lines found once agree with those counted one by one."""

from hypothesis import given
from hypothesis import strategies as st

from jospar.place import line_column, line_text
from jospar.report.findings.lines import lines_of

TEXT = st.text(alphabet="aя\r\n\t ", max_size=40)


@given(TEXT, st.integers(min_value=0, max_value=40))
def test_positions_are_those_of_the_place(text: str, offset: int) -> None:
    at = min(offset, len(text))
    between = text[at - 1 : at + 1] == "\r\n"
    assert between or lines_of(text).position(at) == line_column(text, at)


@given(TEXT)
def test_lines_are_those_of_the_place(text: str) -> None:
    lines = lines_of(text)
    for number in range(1, len(lines.starts) + 1):
        start, end = lines.bounds(number)
        assert text[start:end] == line_text(text, number)
