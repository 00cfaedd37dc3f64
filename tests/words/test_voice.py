"""A voice says every key in every language, and never fails at it."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.plan.money import Money
from jospar.plan.period import Period, Week, months
from jospar.plan.references import Currency
from jospar.plan.text import Text
from jospar.words.languages import LANGUAGES, PSEUDO
from jospar.words.placeholders import placeholders
from jospar.words.proof import asked_facts
from jospar.words.voice import Sayable, Voice
from tests.words.sources import entries, keys

NUMBERS = (0, 1, 2, 5, 11, 21, 22, 101, Decimal("1.5"))
EVERY_TEXT = st.text(st.characters(exclude_categories=()))
PERIODS = st.tuples(st.dates(), st.dates()).map(lambda days: Period("span", min(days), max(days)))
WEEKS = st.builds(Week, st.integers(), st.integers())
TEXTS = st.dictionaries(st.sampled_from(LANGUAGES), EVERY_TEXT, min_size=1).map(
    lambda by_language: Text(tuple(by_language.items()))
)
SINGLE = st.one_of(
    *(EVERY_TEXT, st.integers(), st.decimals(), st.dates(), PERIODS, WEEKS, TEXTS, st.none(), st.booleans()),
    st.builds(Money, amount=st.decimals(), currency=st.none() | EVERY_TEXT),
)
FACTS = st.dictionaries(
    st.sampled_from(["n", "year", "file", "key", "self", "template"]) | EVERY_TEXT,
    SINGLE | st.lists(SINGLE).map(tuple),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", keys())
def test_every_key_is_said_with_all_its_facts(key: str, language: str) -> None:
    entry = entries(language)[key]
    for n in NUMBERS:
        facts: dict[str, Sayable] = {name: f"<{name}>" for name in asked_facts(entry.forms)} | {"n": n}
        said = Voice(language).say(key, **facts)
        assert placeholders(said) == frozenset()
        assert said not in {"", key}


@pytest.mark.parametrize("key", keys())
def test_the_pseudo_language_shows_key_and_facts(key: str) -> None:
    for n in NUMBERS:
        said = Voice(PSEUDO).count(key, n, file="a\x1b")
        assert said == f"⟦{key} file=a\\x1b n={n}⟧"


def test_the_pseudo_language_marks_an_unknown_key() -> None:
    assert Voice(PSEUDO).say("no.such.key", a=1) == "⟦?no.such.key a=1⟧"


def test_an_unknown_key_is_said_as_it_is() -> None:
    assert Voice("ru").say("no.such\x1bkey", a=1) == "no.such\\x1bkey"


def test_a_missing_fact_leaves_its_place() -> None:
    assert (
        Voice("en").say("X304", given="de")
        == 'there are no texts in the language "de"; choose one of: {known}'
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", ["1 день", "2 дня", "5 дней", "21 день", "1,5 дня"]),
        ("kk", ["1 күн", "2 күн", "5 күн", "21 күн", "1,5 күн"]),
        ("en", ["1 day", "2 days", "5 days", "21 days", "1.5 days"]),
    ],
)
def test_counted_nouns(language: str, said: list[str]) -> None:
    voice = Voice(language)
    assert [voice.count("count.days", n) for n in (1, 2, 5, 21, Decimal("1.5"))] == said
    assert voice.days(5) == said[2]


@pytest.mark.parametrize(
    ("name", "fact", "written"),
    [
        ("value", "a\x1b", "a\\x1b"),
        ("value", 12000, "12\u00a0000"),
        ("value", Decimal("1.5"), "1,5"),
        ("year", 2026, "2026"),
        ("first_year", 2026, "2026"),
        ("line", 12000, "12000"),
        ("year", 10**10, "10\u00a0000\u00a0000\u00a0000"),
        ("value", True, "True"),
        ("value", None, "None"),
        ("due", date(2026, 11, 21), "21.11.2026"),
        ("due", months("quarter", 2027, 7, 3), "III квартал 2027\u00a0г."),
        ("week", Week(2026, 47), "2026-W47 (16–22 ноября 2026\u00a0г.)"),
        ("sum", Money(amount=Decimal("2.5")), "2,5"),
        ("sum", Money(amount=Decimal(2600), currency=Currency("USD")), "2,6\u00a0тыс.\u00a0$"),
        ("title", Text((("kk", "Жоспар"), ("ru", "План\x1b"))), "План\\x1b"),
        ("known", ("a", 1000, ("b", "c")), "a, 1\u00a0000, b, c"),
    ],
)
def test_a_fact_is_written_for_people(name: str, fact: Sayable, written: str) -> None:
    assert Voice("ru").write(fact, name=name) == written


def test_a_heading_begins_with_a_capital() -> None:
    assert Voice("kk").heading("status.done") == "Орындалды"
    assert Voice("ru").heading("grade.act") == "Правовой акт"


def test_a_voice_knows_its_keys_and_their_places() -> None:
    assert Voice("kk").has("status.done")
    assert not Voice("kk").has("status.splendid")
    assert Voice("kk").asks("X304", "known")
    assert not Voice("kk").asks("X304", "near")
    assert not Voice("kk").asks("no.such.key", "near")


@pytest.mark.parametrize(
    ("voice", "chosen"),
    [
        (Voice("kk", ("ru", "en")), ("Жоспар", "kk")),
        (Voice("ru", ("en", "kk")), ("Plan", "en")),
        (Voice("ru"), ("Plan", "en")),
        (Voice("qps", ("kk",)), ("Жоспар", "kk")),
    ],
)
def test_a_text_is_taken_in_the_first_language_that_has_it(voice: Voice, chosen: tuple[str, str]) -> None:
    text = Text((("en", "Plan"), ("kk", "Жоспар")))
    assert voice.text_and_language(text) == chosen
    assert voice.text(text) == chosen[0]


def test_a_text_keeps_its_lines_and_shows_its_escapes() -> None:
    assert Voice("en").text(Text((("en", "one\ntwo\x1b[2J"),))) == "one\ntwo\\x1b[2J"


def test_signed_numbers_and_sorting_follow_the_language() -> None:
    assert Voice("ru").signed(Decimal("1.25"), 1) == "+1,3"
    assert sorted(["Қала", "Лақ", "Кеме"], key=Voice("kk").sort_key) == ["Кеме", "Қала", "Лақ"]


@given(FACTS, st.sampled_from([*keys(), "no.such.key"]), st.sampled_from([*LANGUAGES, PSEUDO]))
def test_saying_never_fails(facts: dict[str, Sayable], key: str, language: str) -> None:
    assert Voice(language).say(key, **facts)
