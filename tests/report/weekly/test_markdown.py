"""The weekly page in Markdown: every text as written, no HTML, sources one click away."""

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from jospar.report.escapes import one_line
from jospar.report.weekly.markdown import render_markdown
from jospar.report.weekly.page import Page, SourceRow
from jospar.report.weekly.said import Said
from tests.report.weekly.hostile import hostile_page, texts_of
from tests.report.weekly.samples import record_page
from tests.report.weekly.working import work_page

PAGES = (record_page, work_page)
HOSTILE = (
    "<script>alert(1)</script>",
    "[x](javascript:alert)",
    "`code` | cell",
    "**bold** _it_ ~~no~~",
    "&lt; &#35; \\",
    "![x][y]",
    "a\n# b\n- c",
)


class Shown(HTMLParser):
    """Collects the text that a page of HTML shows, and the elements it has."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.tags: list[str] = []
        self.feed(page)
        self.close()

    def handle_data(self, data: str) -> None:
        """Keep a piece of text."""
        self.parts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element's name and the names of its attributes."""
        self.tags.append(" ".join((tag, *(name for name, _ in attrs))))


def shown(markdown: str) -> Shown:
    """Render Markdown as a forge does, raw HTML included, so that any would show up."""
    return Shown(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(markdown))


@pytest.fixture(params=PAGES, ids=lambda make: make.__name__)
def page(request: pytest.FixtureRequest) -> Page:
    make: Callable[[], Page] = request.param
    return make()


def test_the_same_page_gives_the_same_bytes(page: Page) -> None:
    assert render_markdown(page) == render_markdown(page)


def test_the_first_line_is_the_stamp_and_the_only_html(page: Page) -> None:
    first, _, rest = render_markdown(page).partition("\n")
    assert first.startswith("<!-- jospar weekly 2 | date: 2026-11-21 | week: 2026-W47 | tree: ")
    assert not re.search(r"(?<!\\)<(?!https?://)", rest)


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("make", PAGES)
def test_every_text_is_shown_as_it_is_written(make: Callable[[], Page], hostile: str) -> None:
    view = hostile_page(make(), f" {hostile}")
    plain = shown(render_markdown(hostile_page(make(), "!")))
    attacked = shown(render_markdown(view))
    assert attacked.tags == plain.tags
    said = "".join(attacked.parts)
    missing = {text for text in texts_of(replace(view, names={})) if one_line(text) not in said}
    # A citation names its grade by its letter; ids and levels of indicators are shown nowhere.
    skipped = re.compile(r"-(level|id|cites-\d+-grade_name) ")
    assert {text for text in missing if not skipped.search(text)} == set()


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=30))
@settings(max_examples=60, deadline=None)
def test_any_text_is_shown_as_it_is_written(text: str) -> None:
    view = replace(work_page(), title=text, headline=text, trends=(), works=(), sources=(), tiles=())
    plain = shown(render_markdown(replace(view, title="x", headline="x")))
    drawn = shown(render_markdown(view))
    expected = one_line(text).strip()
    if expected:
        assert drawn.tags == plain.tags
        assert expected in "".join(drawn.parts)


def test_a_citation_leads_to_the_sources() -> None:
    html = MarkdownIt("commonmark").render(render_markdown(record_page()))
    assert ">П5</a>" in html
    assert len(re.findall(r'<a href="#%D0%B8%D1%81%D1%82', html)) > 46
    assert "[П5]: #источники\n" in render_markdown(record_page())


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "https:"])
def test_an_address_that_is_no_web_page_is_text(link: str) -> None:
    source = SourceRow(1, Said("Title", "ru"), "", "", "press", "пресса", link)
    page = replace(record_page(), sources=(source,), records=(), trends=(), context=(), contests=())
    rendered = shown(render_markdown(page))
    assert "a href" not in rendered.tags
    assert link in "".join(rendered.parts)


def test_an_address_cannot_leave_its_brackets() -> None:
    source = SourceRow(1, Said("Title", "ru"), "", "", "press", "пресса", "https://a.b/x>)<script>|y")
    page = replace(record_page(), sources=(source,), records=(), trends=(), context=(), contests=())
    assert "(<https://a.b/x%3E%29%3Cscript%3E%7Cy>)" in render_markdown(page)


def test_the_lines_of_a_table_have_as_many_cells_as_its_head(page: Page) -> None:
    lines = render_markdown(page).splitlines()
    cells = [len(re.findall(r"(?<!\\)\|", line)) if line.startswith("|") else 0 for line in lines]
    pairs = [(one, other) for one, other in pairwise(cells) if one and other]
    assert pairs
    assert all(one == other for one, other in pairs)


def test_no_run_of_empty_lines(page: Page) -> None:
    text = render_markdown(page)
    assert "\n\n\n" not in text
    assert not re.search(r"[ \t]+$", text, re.MULTILINE)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_another_language_than_the_pages_is_named_behind_a_quotation() -> None:
    quote = "> in words of their own, “quoted” at some length"
    assert f"{quote} (EN)\n" in render_markdown(record_page())
    assert f"{quote}\n" in render_markdown(replace(record_page(), language="en"))


def test_the_gap_stands_in_the_data_line() -> None:
    text = render_markdown(record_page())
    assert " · после 2019 года: нет данных · названо 30.10.2025: 6,8\n" in text
