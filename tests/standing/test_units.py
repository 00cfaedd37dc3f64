"""What a unit says of its figures, in three languages."""

import pytest

from jospar.plan.indicator import Indicator
from jospar.plan.percent import is_share
from jospar.plan.references import NewId
from jospar.plan.text import Text
from jospar.standing.units import counts_people, is_rate, is_scaled
from tests.standing.measures import text


@pytest.mark.parametrize(
    ("unit", "people", "rate", "scaled"),
    [
        ("children", True, False, False),
        (" Persons", True, False, False),
        ("детей", True, False, False),
        ("бала", True, False, False),
        ("rooms", False, False, False),
        ("thousand children", False, False, True),
        ("children, thousands", False, False, True),
        ("тыс. человек", False, False, True),
        ("мың адам", False, False, True),
        ("children per 1,000 births", False, True, False),
        ("детей на 1000 родившихся", False, True, False),
        ("100 мың балаға шаққанда", False, True, True),
        ("доля детей", False, False, False),
        ("%", False, True, False),
        ("пайыз", False, True, False),
    ],
)
def test_people_rates_and_thousands(unit: str, *, people: bool, rate: bool, scaled: bool) -> None:
    known = text(unit)
    assert (counts_people(known), is_rate(known), is_scaled(known)) == (people, rate, scaled)


def test_one_language_is_enough_to_know_a_rate() -> None:
    both = Text((("ru", "детей"), ("en", "children per 1,000")))
    assert not counts_people(both)
    assert is_rate(both)


@pytest.mark.parametrize(
    ("unit", "title", "share"),
    [
        ("%", "Preschool coverage", True),
        ("per cent", "Preschool coverage", True),
        ("процентов", "Охват", True),
        ("% to the previous year", "Births", False),
        ("%", "Growth of births", False),
        ("%", "Прирост рождаемости", False),
        ("points", "Share", False),
    ],
)
def test_a_share_of_a_hundred(unit: str, title: str, *, share: bool) -> None:
    one = Indicator(id=NewId("XA-I-01"), title=text(title), unit=text(unit), level="context")
    assert is_share(one.unit, one.title) == share
