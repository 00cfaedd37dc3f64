"""What records say of themselves beyond their fields."""

import dataclasses
from decimal import Decimal

import pytest

from jospar.plan.indicator import Observation, Target
from jospar.plan.measure import Measure
from jospar.plan.period import UNKNOWN
from jospar.plan.references import NewId
from jospar.plan.shelf import ReportKey, Shelf, nothing
from jospar.plan.text import Text
from jospar.reading.layout import KINDS

TITLE = Text((("ru", "Открыть"), ("kk", "Ашу")))


def test_a_text_speaks_the_first_language_it_knows() -> None:
    assert TITLE.spoken("en", "kk") == ("Ашу", "kk")
    assert TITLE.spoken("ru") == ("Открыть", "ru")
    assert TITLE.spoken() == TITLE.spoken("en") == ("Открыть", "ru")
    assert (TITLE.has("kk"), TITLE.has("en")) == (True, False)


@pytest.mark.parametrize(
    ("value", "per", "aim"),
    [
        ("5.8", (), "5.8"),
        (None, ("1", "5000"), "0.0002"),
        (None, ("1", "0"), None),
        (None, ("1",), None),
        (None, (), None),
        ("0", ("1", "2"), "0"),
    ],
)
def test_a_target_aims_at_a_value_or_a_ratio(
    value: str | None, per: tuple[str, ...], aim: str | None
) -> None:
    stated = None if value is None else Decimal(value)
    target = Target(period=UNKNOWN, value=stated, per=tuple(map(Decimal, per)))
    assert target.aim == (None if aim is None else Decimal(aim))


@pytest.mark.parametrize(
    ("value", "numerator", "denominator", "figure"),
    [
        ("1", None, None, "1"),
        (None, "1", "4", "0.25"),
        (None, "1", "0", None),
        (None, None, "4", None),
        (None, "0", "4", "0"),
        ("0", "1", "4", "0"),
    ],
)
def test_an_observation_has_a_figure(
    value: str | None, numerator: str | None, denominator: str | None, figure: str | None
) -> None:
    value_, top, bottom = (None if one is None else Decimal(one) for one in (value, numerator, denominator))
    seen = Observation(period=UNKNOWN, source=(), value=value_, numerator=top, denominator=bottom)
    assert seen.figure == (None if figure is None else Decimal(figure))


def test_records_are_values() -> None:
    measure = Measure(id=NewId("XA-1"), title=TITLE, file="plan/a.yaml")
    assert measure == dataclasses.replace(measure, file="plan/b.yaml")
    assert measure != dataclasses.replace(measure, programme="other")
    with pytest.raises(dataclasses.FrozenInstanceError):
        measure.critical = True  # type: ignore[misc]


@pytest.mark.parametrize("cls", KINDS, ids=lambda cls: cls.__name__)
def test_a_record_of_a_file_can_not_be_changed(cls: type) -> None:
    one: object = object.__new__(cls)
    for name in ("file", "anything"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(one, name, "x")
    assert not hasattr(one, "__dict__")
    with pytest.raises(TypeError):
        cls("x")


def test_an_empty_shelf_has_nothing_to_read() -> None:
    key = ReportKey("progress", "p", "a", "2026-W01", "m", "plan/x.yaml")
    assert (Shelf().progress(), Shelf().unchanged(), Shelf().acceptances(), Shelf().keys) == ((), (), (), ())
    assert nothing(key) is None  # type: ignore[func-returns-value]
    assert Shelf((key,)).progress() == ()


@pytest.mark.parametrize("cls", KINDS)
def test_every_record_of_a_file_may_be_in_conflict(cls: type) -> None:
    assert "conflicts" in {one.name for one in dataclasses.fields(cls)}
