"""Figures that make up another: sums, means, and the digits they are written with."""

from decimal import Decimal

import pytest

from jospar.plan.indicator import Aggregate, Indicator
from jospar.plan.percent import is_share
from jospar.plan.references import NewId
from jospar.plan.text import Text
from jospar.rules.indicators.arithmetic import last_place, shown, total
from jospar.rules.indicators.contradiction import clash
from jospar.rules.indicators.figures import adds_up, out_of_range, surpassed
from jospar.standing.agreement import Stated
from jospar.standing.units import is_rate


def indicator(unit: str, title: str = "An indicator", aggregate: Aggregate | None = None) -> Indicator:
    """Make an indicator of a unit."""
    return Indicator(
        id=NewId("XA-I-01"),
        title=Text((("en", title),)),
        unit=Text((("en", unit),)),
        level="context",
        aggregate=aggregate or Aggregate(),
    )


def decimals(written: str) -> list[Decimal]:
    return [Decimal(one) for one in written.split()]


@pytest.mark.parametrize(
    ("unit", "whole", "parts", "expected"),
    [
        ("organisation", "508", "110 230 13 11 99 45", True),
        ("organisation", "508", "110 230 13 11 99 44", False),
        ("thousand pupils", "508", "110 230 13 11 99 44", True),
        ("thousand pupils", "508", "110 230 13 11 99 40", False),
        ("billion tenge", "1.0", "0.3 0.3 0.3", True),
        ("billion tenge", "1.0", "0.3 0.3 0.1", False),
        ("child", "9" * 38 + "1", "9" * 38 + " 1", False),
    ],
)
def test_adds_up(unit: str, whole: str, parts: str, expected: bool) -> None:  # noqa: FBT001 -- a table's column
    assert adds_up(Decimal(whole), decimals(parts), indicator(unit)) is expected


def test_some_of_the_parts_surpass_the_whole() -> None:
    rooms = indicator("room")
    assert surpassed(Decimal(10), decimals("6 5"), rooms)
    assert not surpassed(Decimal(10), decimals("6 4"), rooms)
    assert not surpassed(Decimal(10), decimals("16 -4"), rooms)


@pytest.mark.parametrize(
    ("unit", "mean", "expected"),
    [
        ("%", "6.8", False),
        ("%", "5.9", True),
        ("%", "7.6", True),
        ("%", "6", False),
        ("%", "7", False),
        ("room", "13.5", False),
        ("room", "5.9", True),
    ],
)
def test_out_of_range(unit: str, mean: str, expected: bool) -> None:  # noqa: FBT001 -- a table's column
    assert out_of_range(Decimal(mean), decimals("6.1 7.4"), indicator(unit)) is expected


def test_a_declared_mean_is_one_whatever_its_unit() -> None:
    points = indicator("point", aggregate=Aggregate(regions="mean"))
    assert out_of_range(Decimal(8), decimals("6.1 7.4"), points)
    assert not out_of_range(Decimal(8), decimals("6.1 7.4"), indicator("point"))


@pytest.mark.parametrize(
    ("unit", "title", "share", "rate"),
    [
        ("%", "Children in preschool", True, True),
        ("per cent", "Children in preschool", True, True),
        ("percentage points", "Children in preschool", True, True),
        ("проценты", "Охват", True, True),
        ("пайыз", "Қамту", True, True),
        ("% to the previous year", "Output", False, True),
        ("%", "Change of infant mortality over two years", False, True),
        ("per 1,000 live births", "Infant mortality", False, True),
        ("на 1000 живорождённых", "Смертность", False, True),
        ("1000 тірі туғанға шаққанда", "Өлім", False, True),
        ("на одного ребёнка", "Расходы", False, True),
        ("person", "Persons", False, False),
        ("балл", "Индекс", False, False),
    ],
)
def test_units(unit: str, title: str, share: bool, rate: bool) -> None:  # noqa: FBT001 -- a table's columns
    one = indicator(unit, title)
    assert (is_share(one.unit, one.title), is_rate(one.unit)) == (share, rate)


def test_arithmetic_is_exact() -> None:
    assert total(decimals("0.1 0.2")) == Decimal("0.3")
    assert total([Decimal("9" * 40), Decimal(1)]) == Decimal(10) ** 40
    assert last_place(Decimal("4.58")) == Decimal("0.01")
    assert last_place(Decimal(508)) == 1


@pytest.mark.parametrize(
    ("figure", "expected"), [("0.333333", "0.3333"), ("12.5", "12.5"), ("12.00001", "12")]
)
def test_shown(figure: str, expected: str) -> None:
    assert str(shown(Decimal(figure))) == expected


def test_clash_names_the_pair() -> None:
    assert clash([]) is None
    assert clash([None, Stated(Decimal(3))]) is None
    assert clash([Stated(Decimal(3)), None, Stated(Decimal(5)), Stated(Decimal(3))]) == (0, 2)
