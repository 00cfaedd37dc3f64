"""Numbers from their written text: each mistake has its own name and says what to write."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.finding import Fact
from jospar.reading.decoder import decoder
from jospar.reading.shape import Single
from tests.reading.decoding import run, scalar

DECIMAL, WHOLE = Single(Decimal), Single(int)
NBSP, NARROW = "\u00a0", "\u202f"


@pytest.mark.parametrize("text", ["0", "12", "1.10", "0.5", "-3.25", "-0", "1300", "0.000001", "9" * 40])
def test_a_number_is_its_digits(text: str) -> None:
    value, said = run(DECIMAL, scalar(text))
    assert (value, str(value), said) == (Decimal(text), text, [])


@pytest.mark.parametrize(
    ("text", "code", "facts"),
    [
        ("1,2", "J106", {"write": "1.2"}),
        ("-0,5", "J106", {"write": "-0.5"}),
        ("1 000", "J107", {"write": "1000", "spaces": ("U+0020",)}),
        (f"1{NBSP}000", "J107", {"write": "1000", "spaces": ("U+00A0",)}),
        (f"1{NARROW}000,5", "J107", {"write": "1000.5", "spaces": ("U+202F",)}),
        ("1 000 000.25", "J107", {"write": "1000000.25"}),
        ("1'000", "J107", {"write": "1000", "spaces": ("U+0027",)}),
        ("1_000", "J107", {"write": "1000", "spaces": ("U+005F",)}),
        ("12 ", "J107", {"write": "12"}),
        ("\u22125", "J108", {"write": "-5"}),
        ("\u20131,5", "J108", {"write": "-1.5"}),
        (f"\u2212 1{NBSP}000,5", "J107", {"write": "-1000.5", "spaces": ("U+0020", "U+00A0")}),
    ],
)
def test_a_number_written_otherwise_is_told_how(text: str, code: str, facts: dict[str, Fact]) -> None:
    _, said = run(DECIMAL, scalar(text))
    ((got, named),) = said
    assert (got, named["value"]) == (code, text)
    assert {**named, **facts} == named


@pytest.mark.parametrize(
    "text",
    [
        "twelve 007 00 +5 .5 5. 1e3 0x10 0b1 1,234,567 1,234.5 1.000,5 1..2 1,2,3 NaN .nan .inf ~ no",
        "٣ ١٢ １２ 1.２ ½ ² 5% 12:30 1/2 00,5 1,5- -- - , . 1\u00ad0 1\u200b0 2026-01",
    ],
)
def test_what_is_no_number_is_said_to_be_none(text: str) -> None:
    for word in text.split(" "):
        value, said = run(DECIMAL, scalar(word))
        assert said == [("J105", {"value": word})], value


@pytest.mark.parametrize("size", [41, 1_000_000])
def test_endless_digits_are_no_number_and_are_not_repeated(size: int) -> None:
    _, said = run(DECIMAL, scalar("9" * size))
    assert said == [("J105", {"value": "9" * 40, "problem": "long", "most": 40})]
    assert run(WHOLE, scalar("9" * size))[1] == said


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1.0", "J119"),
        ("1.5", "J119"),
        ("1 000", "J107"),
        ("5,0", "J106"),
        ("x", "J105"),
        ("\u22125", "J108"),
    ],
)
def test_a_whole_number_has_no_decimals(text: str, code: str) -> None:
    assert [one for one, _ in run(WHOLE, scalar(text))[1]] == [code]


def test_a_whole_number_is_read() -> None:
    assert [run(WHOLE, scalar(text))[0] for text in ("0", "7", "-12")] == [0, 7, -12]


@pytest.mark.parametrize(("text", "code"), [("0", "J127"), ("6", "J127"), ("1,5", "J106"), ("x", "J105")])
def test_a_score_stays_in_its_range(text: str, code: str) -> None:
    _, said = run(Single(int, "1..5"), scalar(text))
    assert [one for one, _ in said] == [code]
    assert run(Single(int, "1..5"), scalar("5")) == (5, [])


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=4))
def test_what_is_suggested_reads_as_the_same_number(number: Decimal) -> None:
    plain = f"{number:f}"
    for written in (plain.replace(".", ","), f"{number:,f}".replace(",", NBSP).replace("-", "\u2212")):
        _, said = run(DECIMAL, scalar(written))
        if said:
            assert run(DECIMAL, scalar(str(said[0][1]["write"]))) == (number, [])


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    for kind in (DECIMAL, WHOLE):
        run(kind, scalar(text, "'"))
    assert decoder(DECIMAL) is decoder(DECIMAL)
