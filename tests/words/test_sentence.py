"""Findings and refusals are one sentence in every language."""

import re
from pathlib import Path

import pytest

from jospar.code import Code
from jospar.errors import CannotRun
from jospar.finding import Fact, Finding, Spot
from jospar.words.languages import LANGUAGES
from jospar.words.sentence import say_finding, say_refusal
from jospar.words.voice import Voice
from tests.words.sources import entries, keys

SENTENCES = [key for key in keys() if re.match(r"[JX]\d{3}", key)]


def finding(code: str, **facts: Fact) -> Finding:
    return Finding(Code(code), Spot("plan/jospar.yaml"), facts)


def test_a_refusal_shows_what_it_speaks_of() -> None:
    said = say_refusal(Voice("en"), CannotRun("X303", given="21\x1b[1m"))
    assert said == r'"21\x1b[1m" is not a date; write year, month and day, such as 2026-11-21, or 21.11.2026'


def test_a_problem_chooses_the_message() -> None:
    said = say_refusal(Voice("en"), CannotRun("X102", folder="/plan", problem="link"))
    assert said.startswith("/plan is a link")


def test_an_unknown_problem_has_the_general_message() -> None:
    said = say_refusal(Voice("en"), CannotRun("X102", folder="/plan", problem="socket"))
    assert said.startswith("/plan is not a folder that can hold a plan")


@pytest.mark.parametrize(
    ("language", "near", "ending"),
    [
        ("en", ("main", "maine"), '(did you mean "main", "maine"?)'),
        ("en", "main", '(did you mean "main"?)'),
        ("ru", "main", "(может быть, «main»?)"),
        ("kk", "main", "(мүмкін, «main»?)"),
    ],
)
def test_what_was_perhaps_meant_is_asked(language: str, near: str | tuple[str, ...], ending: str) -> None:
    refusal = CannotRun("X106", folder="/plan", revision="mian", near=near)
    assert say_refusal(Voice(language), refusal).endswith(ending)


@pytest.mark.parametrize("near", [(), "", ("",)])
def test_nothing_is_asked_when_nothing_is_near(near: str | tuple[str, ...]) -> None:
    refusal = CannotRun("X106", folder="/plan", revision="mian", near=near)
    assert say_refusal(Voice("en"), refusal).endswith("git log shows")


def test_a_message_with_a_place_for_near_words_is_not_asked_twice() -> None:
    said = say_finding(Voice("en"), finding("cli.did_you_mean", value="a", near="b"))
    assert said == 'did you mean a? (did you mean "b"?)'
    assert say_finding(Voice("en"), finding("finding.near", sentence="a", near="b")) == "a (did you mean b?)"


def test_a_number_chooses_the_plural() -> None:
    assert "1 error stands" in say_refusal(Voice("en"), CannotRun("X301", n=1))
    assert "2 ошибки;" in say_refusal(Voice("ru"), CannotRun("X301", n=2))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", SENTENCES)
def test_a_sentence_is_one_and_begins_small(key: str, language: str) -> None:
    for form in entries(language)[key].forms:
        first_word = form.split()[0]
        small = form[0].lower() == form[0] or first_word[1:] != first_word[1:].lower()
        assert small, "a capital letter is for names and abbreviations"
        assert not form.endswith("."), "one sentence has no full stop"
        assert "invalid" not in form.lower()


@pytest.mark.parametrize("key", [key for key in SENTENCES if "." in key])
def test_every_variant_has_its_general_message(key: str) -> None:
    assert key.partition(".")[0] in SENTENCES


def test_every_refusal_of_the_program_has_its_message(repository: Path) -> None:
    refusal = re.compile(r'(?:CannotRun|Misused)\(\s*"(X\d+)"')
    sources = [path.read_text("utf-8") for path in (repository / "src").rglob("*.py")]
    refused = {code for source in sources for code in refusal.findall(source)}
    assert refused
    assert refused - set(SENTENCES) == set()
