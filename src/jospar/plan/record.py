"""What a record is: a frozen dataclass with slots and named fields, made at a third of the usual cost."""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, field
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


def from_path(default: object = "") -> Any:  # noqa: ANN401 -- stands for whatever type the field has
    """Declare a field that the file's own path gives; it is no key of the YAML and no part of equality."""
    return field(default=default, compare=False, metadata={"from_path": True})


def by_address() -> Any:  # noqa: ANN401 -- as above
    """Declare a field that the file's own path gives and that tells records apart."""
    return field(default="", metadata={"from_path": True})


def one_or_many(*, required: bool = False) -> Any:  # noqa: ANN401 -- as above
    """Declare a list of which a single item may stand without its brackets."""
    if required:
        return field(metadata={"single": True})
    return field(default=(), metadata={"single": True})


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a class a record: what ``dataclass(frozen=True, slots=True, kw_only=True)`` makes of it.

    Every command makes some fifty record types before it does anything, and one that validates makes
    thousands of records. The standard decorator compiles six functions a type; this one compiles
    ``__init__`` alone, which sets slots directly, and shares the rest.
    """
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=True)(cls)
    fields = dataclasses.fields(made)
    made.__init__ = _initialiser(made, fields)
    made.__repr__ = _repr
    made.__eq__, made.__hash__ = _comparing([one.name for one in fields if one.compare])
    made.__setattr__ = made.__delattr__ = _refuse
    return made  # type: ignore[no-any-return]


def _initialiser(cls: type, fields: tuple[dataclasses.Field[Any], ...]) -> Callable[..., None]:
    """Compile ``__init__``: each field's slot is set by its own descriptor."""
    names: dict[str, Any] = {}
    parameters, lines = [], []
    for one in fields:
        names[f"set_{one.name}"] = getattr(cls, one.name).__set__
        if one.default is not MISSING:
            names[f"default_{one.name}"] = one.default
        parameters.append(f"{one.name}=default_{one.name}" if one.default is not MISSING else one.name)
        lines.append(f" set_{one.name}(self, {one.name})")
    text = f"def __init__(self, *, {', '.join(parameters)}):\n" + "\n".join(lines)
    exec(text, names)  # noqa: S102 -- only the names of the record's own fields are in it
    initialise: Callable[..., None] = names["__init__"]
    initialise.__qualname__ = f"{cls.__qualname__}.__init__"
    return initialise


def _comparing(names: list[str]) -> tuple[Callable[[Any, object], bool], Callable[[Any], int]]:
    """Make ``__eq__`` and ``__hash__`` of the fields that count."""
    values = attrgetter(*names)

    def equal(self: object, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented  # type: ignore[no-any-return]
        return bool(values(self) == values(other))

    def hashed(self: object) -> int:
        return hash((self.__class__, values(self)))

    return equal, hashed


def _repr(self: Any) -> str:  # noqa: ANN401 -- any record
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in dataclasses.fields(self))
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse(self: object, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"{type(self).__name__}.{name}")
