"""Links that lead somewhere and pages with one heading at the top."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.house.markdown import anchors, headings, links, name_of, pages
from tests.house.sources import MANUAL

FROM_OUTSIDE = ("http://", "https://", "mailto:")


def broken(page: Path) -> list[str]:
    """List the relative links of a page whose file or heading is not there."""
    text = page.read_text("utf-8")
    lost = []
    for link in links(text):
        if link.startswith(FROM_OUTSIDE):
            continue
        file, _, fragment = link.partition("#")
        target = (page.parent / file).resolve() if file else page
        known = target.exists() and not (
            fragment and target.suffix == ".md" and fragment not in anchors(target.read_text("utf-8"))
        )
        if not known:
            lost.append(link)
    return lost


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_relative_links_lead_somewhere(page: Path) -> None:
    assert broken(page) == []


def test_every_page_of_the_manual_is_on_its_list() -> None:
    index = MANUAL / "index.md"
    listed = {(MANUAL / link).resolve() for link in links(index.read_text("utf-8"))}
    assert {path.resolve() for path in MANUAL.rglob("*.md")} - listed == {index.resolve()}


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_a_page_has_one_title_and_opens_with_it(page: Path) -> None:
    levels = [level for level, _ in headings(page.read_text("utf-8"))]
    assert levels.count(1) == 1
    assert levels[0] == 1


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_headings_skip_no_level(page: Path) -> None:
    levels = [level for level, _ in headings(page.read_text("utf-8"))]
    assert all(below <= above + 1 for above, below in pairwise(levels))
