"""What a value is: a frozen dataclass with slots, made at a sixth of the usual cost."""

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import MISSING, FrozenInstanceError
from itertools import count
from operator import attrgetter, ge, gt, le, lt
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")
WORTH_COMPILING = 25
"""Values of a class after which compiling its ``__init__`` costs less than going on without."""


_Slot = tuple[str, Callable[[object, object], None], bool, object, object]
"""A field as it is set: its name, by which function, by name alone or not, and what stands for it."""


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """Make a class one of values: what ``dataclass(frozen=True, slots=True)`` makes of it.

    Every command makes some hundred such classes before it does anything, and one that validates makes
    thousands of their values. The standard decorator compiles six functions a class; this one compiles
    ``__init__`` alone, when the first value is made, and shares the rest.
    """
    return freeze(dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls))


@dataclass_transform(frozen_default=True, order_default=True)
def ordered(cls: type[T]) -> type[T]:
    """Make a class one of values that are sorted by their fields."""
    made: Any = frozen(cls)
    values = _values(made)
    made.__lt__, made.__le__ = _ordering(values, lt), _ordering(values, le)
    made.__gt__, made.__ge__ = _ordering(values, gt), _ordering(values, ge)
    return made  # type: ignore[no-any-return]


def freeze(cls: type[T]) -> type[T]:
    """Give a dataclass that has its slots and nothing else what a frozen one has."""
    made: Any = cls
    made.__init__ = _initialiser(made)
    made.__repr__ = _repr
    made.__eq__, made.__hash__ = _comparing(_values(made))
    made.__setattr__ = made.__delattr__ = _refuse
    return made  # type: ignore[no-any-return]


def _initialiser(cls: Any) -> Callable[..., None]:  # noqa: ANN401 -- any dataclass
    """Put off the compiling of ``__init__`` until it pays: of most classes few values are made, or none."""
    made = count(1)
    slots: list[_Slot] = []

    def initialise(self: object, *given: object, **named: object) -> None:
        if not slots:
            slots.extend(_slots(cls))
        if next(made) > WORTH_COMPILING or not _filled(self, slots, given, named):
            cls.__init__ = _compiled(cls)
            cls.__init__(self, *given, **named)

    return initialise


def _slots(cls: Any) -> Iterator[_Slot]:  # noqa: ANN401 -- any dataclass
    """List a class's fields in the order of its parameters."""
    for one in sorted(dataclasses.fields(cls), key=lambda one: one.kw_only is True):
        by_name = one.kw_only is True
        yield one.name, getattr(cls, one.name).__set__, by_name, one.default, one.default_factory


def _filled(self: object, slots: list[_Slot], given: tuple[object, ...], named: dict[str, object]) -> bool:
    """Set every slot; False where the arguments are not those of the class, which ``__init__`` explains."""
    taken = len(given)
    for position, (name, put, by_name, default, make) in enumerate(slots):
        if position < len(given):
            if by_name or name in named:
                return False
            put(self, given[position])
        elif name in named:
            put(self, named[name])
            taken += 1
        elif default is not MISSING:
            put(self, default)
        elif callable(make):
            put(self, make())
        else:
            return False
    return taken == len(given) + len(named)


def _compiled(cls: Any) -> Callable[..., None]:  # noqa: ANN401 -- any dataclass
    """Compile ``__init__``: each field's slot is set by its own descriptor."""
    names: dict[str, Any] = {"MISSING": MISSING}
    parameters: dict[bool, list[str]] = {False: ["self"], True: []}
    lines = []
    for one in dataclasses.fields(cls):
        names[f"set_{one.name}"] = getattr(cls, one.name).__set__
        parameter = value = one.name
        if one.default is not MISSING:
            names[f"default_{one.name}"] = one.default
            parameter = f"{one.name}=default_{one.name}"
        elif one.default_factory is not MISSING:
            names[f"make_{one.name}"] = one.default_factory
            parameter = f"{one.name}=MISSING"
            value = f"make_{one.name}() if {one.name} is MISSING else {one.name}"
        parameters[one.kw_only is True].append(parameter)
        lines.append(f" set_{one.name}(self, {value})")
    by_name = ["*", *parameters[True]] if parameters[True] else []
    text = f"def __init__({', '.join(parameters[False] + by_name)}):\n" + "\n".join(lines or [" pass"])
    exec(text, names)  # noqa: S102 -- only the names of the class's own fields are in it
    initialise: Callable[..., None] = names["__init__"]
    initialise.__qualname__ = f"{cls.__qualname__}.__init__"
    return initialise


def _values(cls: Any) -> Callable[[Any], object]:  # noqa: ANN401 -- any dataclass
    """Make the function that gives what counts in a comparison."""
    names = [one.name for one in dataclasses.fields(cls) if one.compare]
    return attrgetter(*names) if names else type


def _comparing(
    values: Callable[[Any], object],
) -> tuple[Callable[[Any, object], bool], Callable[[Any], int]]:
    def equal(self: object, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented  # type: ignore[no-any-return]
        return bool(values(self) == values(other))

    def hashed(self: object) -> int:
        return hash((self.__class__, values(self)))

    return equal, hashed


def _ordering(
    values: Callable[[Any], object], compare: Callable[[Any, Any], bool]
) -> Callable[[Any, object], bool]:
    def compared(self: object, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented  # type: ignore[no-any-return]
        return compare(values(self), values(other))

    return compared


def _repr(self: Any) -> str:  # noqa: ANN401 -- any value
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in dataclasses.fields(self))
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse(self: object, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"{type(self).__name__}.{name}")
