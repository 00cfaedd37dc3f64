"""Every column and every part of a page has a name in each language."""

import re
from pathlib import Path

import pytest

import jospar.report.looking as room
from jospar.words.languages import LANGUAGES
from jospar.words.voice import Voice

NAMED = re.compile(r'\b(?:column|label|heading)\(\s*desk,\s*"([a-z_]+)"')
NAMES = sorted(
    {name for file in Path(room.__path__[0]).rglob("*.py") for name in NAMED.findall(file.read_text("utf-8"))}
)


def test_the_names_are_found() -> None:
    assert {"due", "lead", "file"} <= set(NAMES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_is_worded(language: str) -> None:
    voice = Voice(language)
    assert [name for name in NAMES if not (voice.has(f"look.{name}") or voice.has(f"field.{name}"))] == []
