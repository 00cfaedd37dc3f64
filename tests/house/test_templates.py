"""Templates hold layout only: every word in them comes from the catalogues."""

import re
from pathlib import Path

import pytest

from tests.house.sources import REPOSITORY, SOURCE

TEMPLATE_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
LAYOUT = re.compile(r"<style\b.*?</style>|<!--.*?-->|<![^>]*>|</?[A-Za-z][^>]*>", re.DOTALL)
SPOKEN_ATTRIBUTE = re.compile(r"""\b(?:alt|aria-label|title|placeholder)\s*=\s*["']([^"']*)["']""")
# The name of the program is the same in every language.
OWN_NAME = "jospar"
LETTER = re.compile(r"[^\W\d_]{2,}")


def templates() -> list[Path]:
    suffixes = (".jinja", ".j2", ".html", ".md")
    return sorted(path for path in (SOURCE / "report").rglob("*") if path.suffix in suffixes)


def words_of(text: str) -> list[str]:
    """List what a template says itself: words between its tags and in the attributes that are read aloud."""
    written = TEMPLATE_TAG.sub(" ", text)
    read_aloud = " ".join(SPOKEN_ATTRIBUTE.findall(written))
    found = LETTER.findall(LAYOUT.sub(" ", written) + " " + read_aloud)
    return [word for word in found if word != OWN_NAME]


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_a_template_has_no_words_of_its_own(path: Path) -> None:
    assert words_of(path.read_text("utf-8")) == []


def test_words_of_a_template_are_recognised() -> None:
    assert words_of('<p title="Late">{{ headline }} days</p>') == ["days", "Late"]


def test_layout_has_no_words() -> None:
    assert words_of('<style>p { margin: 0 }</style><p class="sum">{{ t("report.sum") }}</p>') == []
