"""Records inside records, and lists of them, in words: what a mere name of them would not tell."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from jospar.change.telling import NAMED_BY, told
from jospar.frozen import frozen
from jospar.plan.due import Recurring
from jospar.plan.money import Money
from jospar.plan.period import Period
from jospar.plan.text import Text
from jospar.words.voice import Sayable, Voice

NAMES = (*NAMED_BY, "record", "fingerprint", "name")
"""What a record inside a record is called by: the first of these fields that it has."""
DUTY = ("every", "on", "by")
"""Fields that say together when a duty comes back."""
WHERE = "field"
"""A field that is said always: what a change of an act is about."""
UNSAID = ("file", "row")
"""What a record knows of its file, and does not say itself."""
PLAIN = (str, int, Decimal, date, Period, Recurring, Money, Text)

Sides = tuple[Any, Any]
WriteField = Callable[[str, Sayable], str]
"""Writes what stands in a field of some name."""


@frozen
class Contents:
    """Writes values of fields as a voice does, whatever stands inside them."""

    voice: Voice
    write: WriteField

    def sides(self, key: str, sides: Sides) -> dict[str, str]:
        """Write two values of a field by what differs in them, ``before`` and ``after``, where they are."""
        sides = _apart(sides)
        return {
            name: self._value(key, one, _shared(sides))
            for name, one in zip(("before", "after"), sides, strict=True)
            if told(one) not in (None, ()) or is_nested(one)
        }

    def _value(self, key: str, value: Any, shared: tuple[str, ...] = ()) -> str:  # noqa: ANN401 -- as above
        if isinstance(value, tuple) and is_nested(value):
            return "; ".join(self._value(key, one, shared) for one in value)
        if isinstance(value, dict):
            return ", ".join(f"{name}: {self._value(name, one)}" for name, one in value.items())
        return self._record(value, shared) if is_nested(value) else self.write(key, told(value))

    def _record(self, record: Any, shared: tuple[str, ...]) -> str:  # noqa: ANN401 -- a record inside a record
        said = dict(_stated(record))
        name = next((one for one in NAMES if one in said), "")
        called = self._value(name, said.pop(name)) if name else ""
        rest = ", ".join(
            f"{self.voice.say(f'field.{key}')}: {self._value(key, one)}"
            for key, one in said.items()
            if key not in shared
        )
        if not called or not rest:
            return called or rest
        return self.voice.say("change.stated", name=called, rest=rest)


def is_nested(value: object) -> bool:
    """Tell whether there are records inside a value, which a few words don't tell."""
    if isinstance(value, tuple):
        return any(is_nested(one) for one in value)
    return is_dataclass(value) and not isinstance(value, PLAIN)


def hides(sides: Sides) -> bool:
    """Tell whether two values of a field hold records that a few words tell alike, or don't tell at all."""
    if not any(map(is_nested, sides)):
        return False
    names = [[told(one) for one in (side if isinstance(side, tuple) else (side,))] for side in _apart(sides)]
    return any(one in names[1] for one in names[0]) or any(
        is_nested(side) and told(side) in (None, ()) for side in sides
    )


def _apart(sides: Sides) -> Sides:
    """Leave out of two lists what both have, unless nothing would be left of one."""
    if not all(isinstance(one, tuple) for one in sides):
        return sides
    old, new = (tuple(_without(*pair)) for pair in (sides, sides[::-1]))
    return (old, new) if old and new else sides


def _without(items: tuple[Any, ...], others: tuple[Any, ...]) -> Iterator[Any]:
    rest = list(others)
    for one in items:
        if one in rest:
            rest.remove(one)
        else:
            yield one


def _shared(sides: Sides) -> tuple[str, ...]:
    """Name the fields of two single records of one name that say the same: they need not be said."""
    pairs = [one if isinstance(one, tuple) else (one,) for one in sides]
    if any(len(one) != 1 or not is_nested(one[0]) for one in pairs):
        return ()
    old, new = (dict(_stated(one)) for (one,) in pairs)
    name = next((one for one in NAMES if one in old), "")
    if name not in new or old[name] != new[name]:
        return ()
    return tuple(key for key, one in old.items() if key != WHERE and key in new and new[key] == one)


def _stated(record: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 -- a record inside a record
    """List what a record says, field by field; when a duty comes back is one value."""
    stated = [(one, getattr(record, one.name)) for one in fields(record)]
    duty: dict[str, Any] = {one.name: value for one, value in stated if one.name in DUTY}
    if len(duty) == len(DUTY):
        yield DUTY[0], Recurring(**duty)
        stated = [(one, value) for one, value in stated if one.name not in duty]
    yield from (
        (one.name, value)
        for one, value in stated
        if one.name not in UNSAID and value not in (None, (), one.default)
    )
