"""Figures are rounded as people round, and never falsified by a larger unit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.plan.money import POWERS
from jospar.words.figures import countable, digits_after_point, rounded, scaled, whole_number
from jospar.words.voice import Voice

AMOUNTS = st.decimals(-(10**15), 10**15, allow_nan=False, allow_infinity=False, places=4)


@pytest.mark.parametrize(
    ("amount", "unit", "written"),
    [
        ("1300", "billion", ("1.3", "trillion")),
        ("575.4", "billion", ("575.4", "billion")),
        ("670", "billion", ("670", "billion")),
        ("1234.5", "billion", ("1234.5", "billion")),
        ("2.345", "billion", ("2345", "million")),
        ("0.5", "billion", ("500", "million")),
        ("-1300", "billion", ("-1.3", "trillion")),
        ("120", "million", ("120", "million")),
        ("264123456", "one", ("264123456", "one")),
        ("0", "billion", ("0", "one")),
        ("0.001", "one", ("0.001", "one")),
        ("1.23456789", "thousand", ("1.23456789", "thousand")),
        ("1E+30", "trillion", ("1E+30", "trillion")),
        ("NaN", "million", ("NaN", "million")),
    ],
)
def test_a_sum_takes_the_largest_unit_that_keeps_it_readable(
    amount: str, unit: str, written: tuple[str, str]
) -> None:
    figure, name = scaled(Decimal(amount), unit)
    assert (name, str(figure) == str(Decimal(written[0])) or figure == Decimal(written[0])) == (
        written[1],
        True,
    )


@given(AMOUNTS, st.sampled_from(sorted(POWERS)))
def test_a_sum_stays_exact_in_any_unit(amount: Decimal, unit: str) -> None:
    figure, name = scaled(amount, unit)
    assert figure.scaleb(POWERS[name]) == amount.scaleb(POWERS[unit])


@pytest.mark.parametrize(
    ("x", "digits", "result"),
    [("0.125", 2, "0.13"), ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("-0.04", 1, "0.0"), ("1.10", 1, "1.1")],
)
def test_rounding_goes_half_up_and_zero_has_no_sign(x: str, digits: int, result: str) -> None:
    assert str(rounded(Decimal(x), digits)) == result


@pytest.mark.parametrize("zero", ["0", "0.00", "0E+26", "-0E+99", "0E-40"])
def test_nothing_is_nothing_however_it_was_computed(zero: str) -> None:
    assert countable(Decimal(zero))
    assert Voice("en").percent(Decimal(zero)) == "0%"


@pytest.mark.parametrize(("x", "digits"), [("1.50", 1), ("4.0", 0), ("1E+3", 0), ("0.001", 3), ("1E-30", 0)])
def test_digits_after_the_point_are_those_needed(x: str, digits: int) -> None:
    assert digits_after_point(Decimal(x)) == digits


def test_a_third_is_written_with_ten_digits() -> None:
    assert digits_after_point(Decimal(1) / 3) == 10


@pytest.mark.parametrize(
    ("x", "whole"), [("4.0", 4), ("-1E+3", -1000), ("1.5", None), ("NaN", None), ("1E+999999", None)]
)
def test_whole_numbers_are_recognised(x: str, whole: int | None) -> None:
    assert whole_number(Decimal(x)) == whole


@pytest.mark.parametrize("x", ["Infinity", "-Infinity", "NaN", "sNaN", "1E+16"])
def test_what_no_plan_can_mean_is_not_countable(x: str) -> None:
    assert not countable(Decimal(x))
