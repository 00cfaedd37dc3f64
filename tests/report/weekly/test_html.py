"""The weekly page in HTML: true to the view, closed to the network, open to every reader."""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jospar.report.weekly.changed import ChangesPart
from jospar.report.weekly.chart import Tick
from jospar.report.weekly.html import apart, end_labels, render_html
from jospar.report.weekly.page import Page, SourceRow
from jospar.report.weekly.said import Said
from tests.report.weekly.hostile import hostile_page, texts_of
from tests.report.weekly.outline import Outline, values
from tests.report.weekly.samples import KAZAKH, chart, record_page, trend
from tests.report.weekly.working import work_page

PAGES = (record_page, work_page)
SCRIPT = '</title></style></script><script>alert("1")</script><img src=x onerror=alert(1)>&amp;\'"'
MEGABYTE = 1_000_000


@pytest.fixture(params=PAGES, ids=lambda make: make.__name__)
def page(request: pytest.FixtureRequest) -> Page:
    make: Callable[[], Page] = request.param
    return make()


def test_the_same_page_gives_the_same_bytes(page: Page) -> None:
    assert render_html(page) == render_html(page)


def test_a_page_is_small(page: Page) -> None:
    assert len(render_html(page).encode()) < MEGABYTE


@pytest.mark.parametrize("make", PAGES)
def test_a_script_in_any_text_is_shown_and_never_obeyed(make: Callable[[], Page]) -> None:
    plain, attacked = (
        Outline(render_html(one)) for one in (hostile_page(make(), "!"), hostile_page(make(), SCRIPT))
    )
    assert [one.tag for one in attacked.elements] == [one.tag for one in plain.elements]
    assert [one.attributes.keys() for one in attacked.elements] == [
        one.attributes.keys() for one in plain.elements
    ]
    assert attacked.comments == []


@pytest.mark.parametrize("make", PAGES)
def test_every_text_of_the_view_is_on_the_page(make: Callable[[], Page]) -> None:
    view = hostile_page(make(), "!")
    outline = Outline(render_html(view))
    said = " ".join((outline.elements[0].text, *values(outline.elements, "aria-label")))
    missing = {text for text in texts_of(replace(view, names={})) if text not in said}
    # An indicator is known by its title; its id and its level are shown nowhere.
    assert {text for text in missing if not text.endswith(("-level!", "-id!"))} == set()


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
@settings(max_examples=25, deadline=None)
def test_any_headline_leaves_the_page_whole(headline: str) -> None:
    view = replace(record_page(), headline=headline, trends=(), context=(), records=(), sources=())
    assert [one.tag for one in Outline(render_html(view)).elements] == [
        one.tag for one in Outline(render_html(replace(view, headline="x"))).elements
    ]


def test_what_cannot_be_seen_is_shown() -> None:
    text = render_html(replace(record_page(), title="a\u202eb\x1b[31m\x00"))
    assert "a\\u202eb\\x1b[31m\\x00" in text
    assert "\x1b" not in text


def test_the_policy_lets_in_this_style_and_nothing_else(page: Page) -> None:
    text = render_html(page)
    style = text.partition("<style>")[2].partition("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    outline = Outline(text)
    (policy,) = [one.attributes["content"] for one in outline.all("meta") if "http-equiv" in one.attributes]
    assert f"style-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert len(outline.all("style")) == 1


def test_nothing_is_loaded_or_run(page: Page) -> None:
    outline = Outline(render_html(page))
    assert outline.all("script", "link", "img", "iframe", "object", "form", "base", "image") == []
    names = {name for one in outline.elements for name in one.attributes}
    assert {name for name in names if name.startswith("on") or name in {"style", "src", "srcset"}} == set()
    assert "url(" not in outline.all("style")[0].text
    assert "@import" not in outline.all("style")[0].text
    assert all(value.startswith("#") for value in values(outline.all("use"), "href"))


def test_links_lead_into_the_page_or_to_a_web_page(page: Page) -> None:
    outline = Outline(render_html(page))
    ids = values(outline.elements, "id")
    assert len(ids) == len(set(ids))
    for link in outline.all("a"):
        address = link.attributes["href"]
        if address.startswith("#"):
            assert address[1:] in ids
        else:
            assert address.startswith(("https://", "http://"))
            assert link.attributes["rel"] == "noreferrer"
    for name in ("aria-labelledby",):
        assert {one for value in values(outline.elements, name) for one in value.split()} <= set(ids)


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "data:text/html,x", "//example.org", "https:", "http://[x", " https://a.b"],
)
def test_an_address_that_is_no_web_page_is_text(link: str) -> None:
    source = SourceRow(1, Said("Title", "ru"), "", "", "press", "пресса", link)
    outline = Outline(
        render_html(replace(record_page(), sources=(source,), records=(), trends=(), context=()))
    )
    assert not [one for one in outline.all("a") if not one.attributes["href"].startswith("#")]
    assert link.strip() in outline.elements[0].text


def test_headings_descend_by_one(page: Page) -> None:
    levels = [int(one.tag[1]) for one in Outline(render_html(page)).all("h1", "h2", "h3", "h4", "h5")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))


def test_every_table_has_a_caption_and_every_header_its_scope(page: Page) -> None:
    outline = Outline(render_html(page))
    tables = len(outline.all("table"))
    assert tables
    assert len([one for one in outline.all("caption") if one.text]) == tables
    assert all(one.attributes.get("scope") in {"row", "col", "rowgroup"} for one in outline.all("th"))
    rows = len([one for one in outline.all("tr") if one.part == "tbody"])
    assert len([one for one in outline.all("th") if one.part == "tbody"]) == rows


def test_landmarks(page: Page) -> None:
    outline = Outline(render_html(page))
    assert [len(outline.all(tag)) for tag in ("main", "footer")] == [1, 1]
    assert outline.all("a")[0].attributes == {"class": "skip", "href": "#main"}
    assert outline.all("html")[0].attributes == {"lang": page.language}
    assert all("aria-labelledby" in one.attributes for one in outline.all("section", "nav"))


def test_the_notice_stands_before_the_figures() -> None:
    text = render_html(record_page())
    assert text.index('<aside class="notice"') < text.index("<main")
    assert "<aside" not in render_html(work_page())


def test_a_text_of_another_language_says_so() -> None:
    outline = Outline(render_html(record_page()))
    kazakh = [one for one in outline.elements if one.attributes.get("lang") == "kk"]
    assert kazakh
    assert KAZAKH in {one.text for one in kazakh}


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_another_language_than_the_pages_is_named_beside_the_text(language: str) -> None:
    page = replace(record_page(), language=language)
    marked = [one for one in Outline(render_html(page)).elements if "lang" in one.attributes][1:]
    assert {one.attributes["lang"] for one in marked} == {"en", "ru", "kk"} - {language}
    tags = [
        one.text for one in Outline(render_html(page)).all("span") if one.attributes.get("class") == "kind"
    ]
    assert tags.count("EN") == len([one for one in marked if one.attributes["lang"] == "en"])
    assert language.upper() not in tags


def test_one_programme_needs_no_contents() -> None:
    assert Outline(render_html(work_page())).all("nav") == []
    assert len(Outline(render_html(record_page())).all("nav")) == 1


def test_a_status_and_a_grade_are_told_by_more_than_colour() -> None:
    outline = Outline(render_html(work_page()))
    looks = {one.text: one.attributes["class"] for one in outline.all("span") if "class" in one.attributes}
    assert looks["overdue"] != looks["done"]
    marks = [one for one in outline.all("a") if one.attributes.get("class", "").startswith("mark")]
    assert {one.text for one in marks} >= {"S2 официальная статистика"}


def test_a_chart_has_a_name_a_description_and_its_figures() -> None:
    outline = Outline(render_html(record_page()))
    pictures = [one for one in outline.all("svg") if one.attributes.get("role") == "img"]
    assert len(pictures) == 12
    assert all(len(one.attributes["aria-labelledby"].split()) == 2 for one in pictures)
    assert len(outline.all("desc")) == 12
    assert len([one for one in outline.all("rect") if one.attributes.get("class") == "gap"]) == 2 * 12
    assert len(outline.all("polyline")) == 24
    assert "названо 30.10.2025" in {one.text for one in outline.all("th")}


def test_a_gap_between_years_is_not_bridged() -> None:
    drawn = chart(2010, 2019, later=True)
    text = render_html(replace(record_page(), trends=(trend(0, drawn),)))
    assert [f'points="{path}"' in text for path in drawn.paths] == [True, True]


@pytest.mark.parametrize(("first", "last"), [(2010, 2019), (2018, 2019), (2000, 2024)])
def test_figures_written_into_a_chart_do_not_collide(first: int, last: int) -> None:
    labels = list(end_labels(chart(first, last, later=True)))
    clear = [
        abs(one.x - other.x) >= 46 or abs(one.y - other.y) >= 8
        for at, one in enumerate(labels)
        for other in labels[:at]
    ]
    assert labels
    assert all(clear)


def test_years_whose_texts_would_run_together_are_left_out() -> None:
    ticks = [Tick(float(at), str(at)) for at in (0, 10, 30, 40, 60, 80, 100)]
    assert [tick.label for tick in apart(ticks, 30)] == ["0", "30", "60", "100"]
    assert [tick.label for tick in apart(ticks[:2], 30)] == ["0", "10"]
    assert [tick.label for tick in apart(ticks[:1], 30)] == ["0"]


def test_a_mark_without_a_figure_has_no_text_in_the_picture() -> None:
    drawn = chart(2010, 2019, later=False)
    bare = replace(
        drawn, lines=tuple(tuple(replace(mark, figure="") for mark in line) for line in drawn.lines)
    )
    assert list(end_labels(drawn))
    assert list(end_labels(bare)) == []


def test_an_empty_page_is_a_page() -> None:
    view = replace(
        record_page(),
        banner="",
        tiles=(),
        changes=ChangesPart(()),
        records=(),
        trends=(),
        context=(),
        contests=(),
        sources=(),
    )
    assert Outline(render_html(view)).all("h2") == []
