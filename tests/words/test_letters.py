"""Each catalogue is written in the letters of its language."""

import re

import pytest

from jospar.words.languages import LANGUAGES
from jospar.words.placeholders import PLACEHOLDER
from tests.words.sources import entries

WORD = re.compile(r"\w+")
LATIN, CYRILLIC = re.compile(r"[A-Za-z]"), re.compile(r"[\u0400-\u04ff]")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_mixes_scripts(language: str) -> None:
    words = {
        word
        for entry in entries(language).values()
        for form in entry.forms
        for word in WORD.findall(PLACEHOLDER.sub(" ", form))
    }
    assert {word for word in words if LATIN.search(word) and CYRILLIC.search(word)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letters_are_those_of_the_language(language: str) -> None:
    # Messages of rules may cite letters of other languages; terms and refusals have no reason to.
    subjects = tuple(f"{language}/{subject}.po" for subject in ("terms", "refusals", "cli"))
    known = [entry for entry in entries(language).values() if entry.file in subjects]
    text = " ".join(form for entry in known for form in entry.forms)
    kazakh_only = set("әғқңөұүі")
    if language == "en":
        assert not CYRILLIC.search(text)
    if language == "ru":
        assert not kazakh_only & set(text.lower())
    if language == "kk":
        assert kazakh_only <= set(text.lower())


def test_counted_kazakh_nouns_stay_singular() -> None:
    counted = [entry for key, entry in entries("kk").items() if key.startswith("count.")]
    assert counted
    assert [entry.key for entry in counted if len(set(entry.forms)) > 1] == []
