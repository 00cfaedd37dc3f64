"""Ids, codes, links and other names from their written text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.finding import Fact
from jospar.plan import references
from jospar.plan.due import Occasion
from jospar.plan.references import AgencyId, NewId, SourceId
from jospar.reading.names import FORMS
from jospar.reading.shape import Single
from jospar.reading.suggest import nearest
from tests.reading.decoding import Said, codes, run, scalar


@pytest.mark.parametrize("text", ["XA-004", "akimat_01", "a", "7", "a" * 40])
def test_an_id_is_short_and_latin(text: str) -> None:
    assert run(Single(NewId), scalar(text)) == (text, [])


@pytest.mark.parametrize(
    ("text", "code", "facts"),
    [
        ("XA\u00ad-004", "J115", {"write": "XA-004", "characters": ("U+00AD",)}),
        ("XA-004\u00a0", "J115", {"write": "XA-004", "characters": ("U+00A0",)}),
        ("\u200bXA\u200d", "J115", {"write": "XA", "characters": ("U+200B", "U+200D")}),
        ("ХА-004", "J129", {}),
        ("XA 004", "J129", {}),
        ("a" * 41, "J129", {}),
        ("-a", "J129", {}),
        ("a.b", "J129", {}),
        ("a/b", "J129", {}),
        ("..", "J129", {}),
        ("", "J129", {}),
        ("\u00ad", "J129", {}),
        ("é", "J129", {}),
    ],
)
def test_an_id_of_strange_characters_is_told_which(text: str, code: str, facts: dict[str, Fact]) -> None:
    for kind in (NewId, SourceId):
        _, said = run(Single(kind), scalar(text, "'"))
        assert said == [(code, {"value": text, **facts})]


def test_a_value_as_long_as_a_book_is_cut_short() -> None:
    _, said = run(Single(NewId), scalar("я" * 100_000))
    assert said == [("J129", {"value": "я" * 119 + "…"})]


@pytest.mark.parametrize(
    ("text", "value", "said"),
    [
        ("МинА", "ministry_a", []),
        ("ministry_b", "ministry_b", []),
        ("МИО", "МИО", []),
        ("é", "é", []),
        ("ministry\u00ada", None, ["J115"]),
        ("Мин Б", "Мин Б", []),
        ("Мин-1", None, ["J129"]),
        ("ministry b", None, ["J129"]),
    ],
)
def test_an_agency_goes_by_its_id_or_its_abbreviation(text: str, value: str | None, said: list[str]) -> None:
    got, told = run(Single(AgencyId), scalar(text), МинА="ministry_a")
    assert codes(told) == said
    assert value is None or got == value


WELL = {
    "Prefix": "XA A QZ9",
    "CodeName": "J402 C900",
    "Link": "https://example.org/a?b=1#c http://x https://пример.рф/ә",
    "Digest": "0123456789abcdef" * 4,
    "ReportPath": "ministry_a/2026-W28 a/2026-H2 a/2026-Q3 a/2026 a/2026-06",
    "Currency": "KZT USD",
    "FieldPath": "due budget/2027/republican/amount milestones/site/due",
    "Occasion": "12-25 01-31 02-28 04-30",
}
ILL = {
    "Prefix": "xa X-A ABCDEFGHI ХА",
    "CodeName": "J40 W1 j402 J4020",
    "Link": "example.org javascript:alert(1) HTTPS://x ftp://x https:// https://x/| https://x/<b>",
    "Digest": "0123456789abcdef 0123456789ABCDEF",
    "ReportPath": "2026-W28 a/2026-W5 a/2026-Q5 a/2026-H3 a/b/2026-W28 a/",
    "Currency": "kzt тг USDT ₸",
    "FieldPath": "/due due/ budget//x Due",
    "Occasion": "13-01 25-12 02-29 02-30 04-31 1-5 00-10 01-00 01-32",
}
SOME_YEARS = ("02-29", "02-30", "04-31")


def form(name: str, text: str) -> list[Said]:
    kind = Occasion if name == "Occasion" else getattr(references, name)
    return run(Single(kind), scalar(text))[1]


@pytest.mark.parametrize("name", FORMS)
def test_a_name_of_a_fixed_form_shows_an_example(name: str) -> None:
    assert [form(name, text) for text in WELL[name].split()] == [[]] * len(WELL[name].split())
    example = FORMS[name][1]
    for text in ILL[name].split():
        hint = {"hint": "every_year"} if text in SOME_YEARS else {}
        assert form(name, text) == [("J126", {"value": text, "form": name, "example": example, **hint})]
    assert name == "Digest" or form(name, example) == []


@given(st.text(max_size=30), st.sampled_from(sorted(FORMS)))
def test_no_name_is_too_strange(text: str, name: str) -> None:
    form(name, text)
    run(Single(NewId), scalar(text))
    run(Single(AgencyId), scalar(text))


@pytest.mark.parametrize(
    ("word", "near"), [("ministy_a", "ministry_a"), ("MINISTRY_A", "ministry_a"), ("zzz", ""), ("", "")]
)
def test_the_nearest_known_word_is_meant(word: str, near: str) -> None:
    assert nearest(word, ["ministry_a", "akimat_01"]) == near
