"""The stamp of a page: what is written can be read, from either form."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.report.weekly.html import render_html
from jospar.report.weekly.markdown import render_markdown
from jospar.report.weekly.page import Stamp
from jospar.report.weekly.stamp import read_stamp, stamp_comment
from tests.report.weekly.samples import TREE, record_page
from tests.report.weekly.working import work_page

STAMP = Stamp("2026-11-21", "2026-W47", TREE, "none", "same", "ru")


@pytest.mark.parametrize("make", [record_page, work_page])
def test_a_stamp_is_read_from_either_form(make: type) -> None:
    page = make()
    assert read_stamp(render_html(page)) == page.stamp
    assert read_stamp(render_markdown(page)) == page.stamp


def test_the_comment() -> None:
    fields = f"date: 2026-11-21 | week: 2026-W47 | tree: {TREE} | before: none | until: same | language: ru"
    assert stamp_comment(STAMP) == f"<!-- jospar weekly 2 | {fields} -->"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# A report\n",
        "<!-- jospar weekly 3 | date: 2026-11-21 | week: | tree: | before: | until: | language: r -->",
        "<!-- jospar weekly 2 | date: 2026-11-21 | week: 2026-W47 -->",
        "a <!-- jospar weekly 2 | date: 2026-11-21 | week: | tree: | before: | until: | language: r -->",
        '<meta name="jospar:format" content="weekly 2"><meta name="jospar:date" content="2026-11-21">',
        '<meta name="jospar:format" content="weekly 9"><meta name="jospar:date" content="2026-11-21">',
    ],
)
def test_no_stamp(text: str) -> None:
    assert read_stamp(text) is None


def test_a_stamp_survives_another_line_ending_and_a_byte_order_mark() -> None:
    assert read_stamp(f"\ufeff{stamp_comment(STAMP)}\r\n# Title\r\n") == STAMP


@given(st.text(max_size=20))
def test_no_value_ends_the_comment(tree: str) -> None:
    comment = stamp_comment(replace(STAMP, tree=tree))
    assert comment.count(">") == 1
    assert "\n" not in comment
    assert comment.count("--") == 2
