"""A value behaves as a frozen dataclass with slots does."""

import dataclasses
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, field

import pytest

from jospar.frozen import WORTH_COMPILING, frozen, ordered


@frozen
class Berth:
    """A value with a required field, a default and one that is made anew."""

    quay: str
    number: int = 1
    ships: Mapping[str, int] = field(default_factory=dict)
    note: str = field(default="", compare=False)


@frozen
class Empty:
    """A value of no fields."""


@ordered
class Tide:
    """A value that is sorted."""

    day: str
    hour: int = 0


def test_fields_are_given_by_place_or_by_name() -> None:
    assert Berth("Ақтау", 2) == Berth(number=2, quay="Ақтау")
    assert repr(Berth("Ақтау")) == "Berth(quay='Ақтау', number=1, ships={}, note='')"
    assert dataclasses.replace(Berth("Ақтау"), number=3) == Berth("Ақтау", 3)
    match Berth("Ақтау", 4):
        case Berth(quay, number):
            assert (quay, number) == ("Ақтау", 4)


def test_the_first_values_and_the_thousandth_are_the_same() -> None:
    """After a while a class makes its values in another way; nobody may notice."""

    @frozen
    class Crane:
        quay: str
        reach: int = 40
        loads: Mapping[str, int] = field(default_factory=dict)

    made = [Crane("Ақтау", number, loads={"a": 1}) for number in range(2 * WORTH_COMPILING)]
    assert [one.reach for one in made] == list(range(2 * WORTH_COMPILING))
    for one in (made[0], made[-1]):
        assert (one.quay, one.loads) == ("Ақтау", {"a": 1})
        assert dataclasses.replace(one, reach=1) == made[1]
        assert Crane("a").loads is not Crane("a").loads


@pytest.mark.parametrize("values", [1, 2 * WORTH_COMPILING])
def test_wrong_arguments_are_refused_from_the_first_value_to_the_thousandth(values: int) -> None:
    @frozen
    class Buoy:
        name: str
        light: int = 1

    for _ in range(values):
        with pytest.raises(TypeError):
            Buoy()  # type: ignore[call-arg]
        with pytest.raises(TypeError):
            Buoy("a", 2, 3)  # type: ignore[call-arg]
        with pytest.raises(TypeError):
            Buoy("a", name="b")  # type: ignore[misc]
        with pytest.raises(TypeError):
            Buoy("a", colour="red")  # type: ignore[call-arg]
        assert Buoy("a", light=2).light == 2


def test_what_is_made_anew_is_nobody_elses() -> None:
    assert Berth("a").ships is not Berth("a").ships


def test_a_field_out_of_comparison_does_not_count() -> None:
    other: object = Berth("a")
    assert Tide("a") != other
    assert Berth("a", note="x") == Berth("a", note="y")
    assert Empty() == Empty()
    assert len({Empty(), Empty()}) == 1
    assert len({Tide("a"), Tide("a", 0), Tide("a", 1)}) == 2


def test_ordered_values_are_sorted_by_their_fields() -> None:
    early, late = Tide("a", 2), Tide("b", 1)
    assert sorted([late, early]) == [early, late]
    assert early < late
    assert early <= late
    assert late > early
    assert late >= early
    assert max(early, late) == late
    with pytest.raises(TypeError):
        assert early < "b"  # type: ignore[operator]


def test_nothing_can_be_changed_added_or_taken_away() -> None:
    one = Berth("a")
    for name in ("quay", "anything"):
        with pytest.raises(FrozenInstanceError):
            setattr(one, name, 3)
        with pytest.raises(FrozenInstanceError):
            delattr(one, name)
    assert not hasattr(one, "__dict__")


def test_what_is_missing_or_unknown_is_refused() -> None:
    with pytest.raises(TypeError):
        Berth()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Berth("a", oars=2)  # type: ignore[call-arg]
