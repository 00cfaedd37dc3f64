"""Texts in cells: none is a formula, each comes back; values as they are shown."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.exchange.workbook.celltext import digest, fits, from_cell, harmless, read_value, to_cell

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")


@pytest.mark.parametrize("sign", RISKY)
def test_a_text_that_could_be_a_formula_is_none(sign: str) -> None:
    assert harmless(f"{sign}1+1") == f"'{sign}1+1"
    assert harmless(f"'{sign}1") == f"''{sign}1"
    assert harmless(f"a{sign}1") == f"a{sign}1"


@given(st.text())
def test_every_text_comes_back(text: str) -> None:
    assert from_cell(to_cell(text)) == text
    assert not to_cell(text).startswith(RISKY)


@given(st.text(st.sampled_from("'=+-@_x000D\t\r\n\x00\ufffe\ud800a")))
def test_every_odd_text_comes_back(text: str) -> None:
    assert from_cell(to_cell(text)) == text
    assert not any(sign in to_cell(text) for sign in ("\x00", "\r", "\ud800", "\ufffe"))


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (None, "General", ""),
        (False, "General", ""),
        (True, "General", "true"),
        (12, "General", "12"),
        (12.0, "General", "12"),
        (31.499999999999996, "General", "31.5"),
        (1e21, "General", "1000000000000000000000"),
        (0.1 + 0.2, "0.00", "0.3"),
        (1e-7, "General", "0.0000001"),
        (0.6, "0%", "60%"),
        (0.29, "0%", "29%"),
        (0.125, "0.0%", "12.5%"),
        (3, '0" of 100%"', "3"),
        (3, "0\\%", "3"),
        (datetime(2026, 7, 10), "dd.mm.yyyy", "2026-07-10"),  # noqa: DTZ001 -- cells know no time zone
        (datetime(2026, 7, 10, 9, 30), "dd.mm.yyyy", "2026-07-10"),  # noqa: DTZ001 -- as above
        (date(2026, 7, 10), "dd.mm.yyyy", "2026-07-10"),
        (" 31,5\u00a0", "General", "31,5"),
        ("'=1+1", "@", "=1+1"),
        ("a_x000D_\nb", "@", "a\r\nb"),
    ],
)
def test_a_value_is_read_as_it_would_be_typed(value: object, form: str, text: str) -> None:
    assert read_value(value, form) == text


def test_figures_are_the_same_by_their_value() -> None:
    assert digest({"done": "12.0"}) == digest({"done": "12", "note": ""})
    assert digest({"done": "0,60%"}) == digest({"done": "0.6%"})
    assert digest({"done": "12"}) != digest({"done": "13"})


def test_what_no_cell_can_hold_is_known() -> None:
    assert fits("я" * 32_767)
    assert not fits("я" * 32_768)
    assert not fits("😀" * 16_384)
