"""What was written, by its type: whether two values say the same, and what their parts are called."""

from collections.abc import Sequence
from decimal import Decimal

from jospar.change.walk import IN_ORDER, WHOLE
from jospar.frozen import frozen
from jospar.plan.conflict import Written
from jospar.reading.decoder import decoder
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED
from jospar.reading.paths import node_of
from jospar.reading.shape import (
    Anything,
    Choice,
    Closed,
    Kind,
    Many,
    Prose,
    Record,
    Single,
    Table,
    fields_of,
    key_fields,
)

ANYTHING = Anything()
NUMBERS = (Decimal, int)
Keyed = dict[tuple[str, ...], Written]
"""The items of a list by what tells them apart."""


@frozen
class Tongue:
    """The language that a text without one is in; "" where that is not known."""

    language: str = ""


def nothing(value: Written) -> bool:
    """Tell whether a value is not there, or says nothing: an empty list and an empty mapping do."""
    return value is None or value in ((), {})


def opened(kind: Kind, value: Written, tongue: Tongue) -> Written:
    """Write a value out that is written in short: an item without brackets, a text without its language."""
    if nothing(value):
        return None
    match kind:
        case Record(cls) if not isinstance(value, dict) and (short := getattr(cls, "SHORTHAND", "")):
            return {short: value}
        case Many(_, True) if not isinstance(value, tuple):
            return (value,)
        case Prose() if isinstance(value, str) and tongue.language:
            return {tongue.language: value}
        case _:
            return value


def shut(kind: Kind, value: Written, before: Written, tongue: Tongue) -> Written:
    """Write a value in short again where it was, as far as it may be."""
    if isinstance(before, str) and isinstance(value, dict):
        for key, inner in value.items() if len(value) == 1 else ():
            if isinstance(inner, str) and opened(kind, inner, tongue) == {key: inner}:
                return inner
    return value


def chosen(kind: Kind, values: Sequence[Written]) -> Kind:
    """Choose the option by which all of some values are written; what fits none of them is ANYTHING."""
    if not isinstance(kind, Choice):
        return kind
    written = {type(value) for value in values if not nothing(value)}
    fitting = [one for one in kind.options if written == {_form(one)}]
    return fitting[0] if fitting else ANYTHING


def _form(kind: Kind) -> type:
    return tuple if isinstance(kind, Many) else dict if isinstance(kind, Record | Table) else str


def same(kind: Kind, one: Written, other: Written, tongue: Tongue, name: str = "") -> bool:
    """Tell whether two written values mean the same; ``name`` is that of their field."""
    if one == other or (nothing(one) and nothing(other)):
        return True
    kind = chosen(kind, (one, other))
    one, other = opened(kind, one, tongue), opened(kind, other, tongue)
    if nothing(one) or nothing(other):
        return False
    if isinstance(one, dict) and isinstance(other, dict):
        return all(
            same(part_of(kind, key), one.get(key), other.get(key), tongue, key) for key in {**one, **other}
        )
    if isinstance(one, tuple) and isinstance(other, tuple) and isinstance(kind, Many):
        return _same_items(kind, one, other, tongue, name)
    return isinstance(one, str) and isinstance(other, str) and _same_words(kind, one, other)


def _same_items(
    kind: Many, one: tuple[Written, ...], other: tuple[Written, ...], tongue: Tongue, name: str
) -> bool:
    if len(one) != len(other):
        return False
    keyed = keyed_items(kind, one, tongue), keyed_items(kind, other, tongue)
    if keyed[0] is not None and keyed[1] is not None:
        return keyed[0].keys() == keyed[1].keys() and all(
            same(kind.item, item, keyed[1][key], tongue) for key, item in keyed[0].items()
        )
    if in_order(kind, name):
        return all(same(kind.item, old, new, tongue) for old, new in zip(one, other, strict=True))
    rest = list(other)
    for item in one:
        found = next((n for n, there in enumerate(rest) if same(kind.item, item, there, tongue)), None)
        if found is None:
            return False
        del rest[found]
    return True


def _same_words(kind: Kind, one: str, other: str) -> bool:
    if isinstance(kind, Prose) or (isinstance(kind, Single) and kind.type is str):
        return one.rstrip("\n") == other.rstrip("\n")
    if not isinstance(kind, Single):
        return False
    desk = Desk("")
    meant = [decoder(kind)(node_of(word), desk) for word in (one, other)]
    return FAILED not in meant and bool(meant[0] == meant[1])


def part_of(kind: Kind, key: str) -> Kind:
    """Tell of what kind a key of a mapping is; ANYTHING of a key that is not known."""
    match kind:
        case Record(cls) if cls not in WHOLE:
            return next((one.kind for one in fields_of(cls) if one.name == key), ANYTHING)
        case Table(_, value):
            return value
        case Prose():
            return Single(str)
        case _:
            return ANYTHING


def in_order(kind: Many, name: str) -> bool:
    """Tell whether the order of a list says something: that of numbers does, and of few words."""
    return name in IN_ORDER or (isinstance(kind.item, Single) and kind.item.type in NUMBERS)


def as_set(kind: Many, name: str) -> bool:
    """Tell whether a list is one of words, ids or days that stand in no order."""
    return isinstance(kind.item, Single | Closed) and not in_order(kind, name)


def keyed_items(kind: Kind, items: Written, tongue: Tongue) -> Keyed | None:
    """Name the items of a list as paths do; None where not each has a name of its own."""
    if not (isinstance(kind, Many) and isinstance(kind.item, Record)) or not isinstance(items, tuple):
        return None
    always, given = key_fields(kind.item.cls)
    found: Keyed = {}
    for written in items:
        item = opened(kind.item, written, tongue)
        if not always or not isinstance(item, dict):
            return None
        words = [item.get(name) for name in always]
        words += [item[name] for name in given if item.get(name) not in (None, "original")]
        key = tuple(word if isinstance(word, str) else "" for word in words)
        if key in found or not all(map(steady, key)):
            return None
        found[key] = written
    return found


def steady(word: str) -> bool:
    """Tell whether a word may be a step of a field's path."""
    return bool(word) and "/" not in word
