"""The headings and labels of the page: what templates use is worded, what is worded is used."""

import re

import pytest

from jospar.report.render import TEMPLATES
from jospar.report.weekly.names import MARKS, NAMES
from jospar.words.languages import LANGUAGES
from jospar.words.voice import Voice

USED = re.compile(r"\bnames\.([a-z_]+)")


def used_names() -> set[str]:
    texts = (path.read_text("utf-8") for path in TEMPLATES.rglob("*.j2") if "weekly" in str(path))
    return {name for text in texts for name in USED.findall(text)} | {*MARKS.values(), "mark_other"}


def test_every_name_that_a_template_uses_is_listed_and_the_other_way_round() -> None:
    assert used_names() == set(NAMES)
    assert len(NAMES) == len(set(NAMES))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_is_worded(language: str) -> None:
    voice = Voice(language)
    assert [name for name in NAMES if not voice.has(f"report.name.{name}")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letters_of_the_grades_differ(language: str) -> None:
    voice = Voice(language)
    letters = [voice.say(f"report.name.{name}") for name in (*MARKS.values(), "mark_other")]
    assert len(set(letters)) == len(letters)
