"""A record behaves as a frozen dataclass with slots and named fields does."""

import dataclasses
from dataclasses import FrozenInstanceError

import pytest

from jospar.plan.record import by_address, from_path, one_or_many, record


@record
class Boat:
    """A record of each kind of field."""

    name: str
    crew: tuple[str, ...] = one_or_many(required=True)
    masts: int = 1
    ports: tuple[str, ...] = one_or_many()
    harbour: str = by_address()
    file: str = from_path()


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """The same, made by the standard decorator."""

    name: str
    crew: tuple[str, ...]
    masts: int = 1
    ports: tuple[str, ...] = ()
    harbour: str = ""
    file: str = dataclasses.field(default="", compare=False)


def boat(**more: object) -> Boat:
    return Boat(**{"name": "Ақжелкен", "crew": ("a",), **more})  # type: ignore[arg-type]


def model(**more: object) -> Model:
    return Model(**{"name": "Ақжелкен", "crew": ("a",), **more})  # type: ignore[arg-type]


def test_fields_and_defaults_are_those_of_the_class() -> None:
    assert dataclasses.asdict(boat()) == dataclasses.asdict(model())
    assert repr(boat()) == repr(model()).replace("Model", "Boat")
    assert [one.name for one in dataclasses.fields(Boat)] == [one.name for one in dataclasses.fields(Model)]
    assert dataclasses.replace(boat(), masts=2) == boat(masts=2)


@pytest.mark.parametrize("more", [{"masts": 2}, {"name": "x"}, {"harbour": "Ақтау"}, {"ports": ("b",)}])
def test_records_that_differ_are_not_equal(more: dict[str, object]) -> None:
    assert boat() == boat()
    assert hash(boat()) == hash(boat())
    assert boat(**more) != boat()
    others: list[object] = [model(), "Ақжелкен", None]
    assert boat() not in others


def test_the_file_does_not_count() -> None:
    assert boat(file="a") == boat(file="b")
    assert hash(boat(file="a")) == hash(boat(file="b"))


def test_nothing_can_be_changed_added_or_taken_away() -> None:
    one = boat()
    for name in ("masts", "anything"):
        with pytest.raises(FrozenInstanceError):
            setattr(one, name, 3)
        with pytest.raises(FrozenInstanceError):
            delattr(one, name)
    assert not hasattr(one, "__dict__")


def test_fields_are_named_and_known() -> None:
    with pytest.raises(TypeError):
        Boat("Ақжелкен", ("a",))  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Boat(name="Ақжелкен")
    with pytest.raises(TypeError):
        boat(oars=2)
