"""Lines found once agree with those counted one by one."""

from hypothesis import given
from hypothesis import strategies as st

from jospar.place import line_column
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
    whole = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert [text[slice(*lines.bounds(at + 1))] for at in range(len(whole))] == whole
