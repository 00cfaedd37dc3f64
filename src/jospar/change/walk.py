"""Walk two values of one type side by side, by the type, and tell where they differ."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from jospar.change.sameness import Sameness
from jospar.finding import Step
from jospar.plan.money import Money
from jospar.plan.text import LANGUAGES
from jospar.reading.decoder import item_key
from jospar.reading.paths import ABSENT
from jospar.reading.shape import (
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

IN_ORDER = frozenset({"languages", "ids"})
"""Lists of words whose order says something: the first language, the ends of a range."""

RANKED = ("policy", "changes")
"""The list of records whose order says something: of rules for changes the first that fits decides."""

WHOLE = (Money,)
"""Records that are one value to whoever reads them: the path ends at them, as it does in amendments."""


class Trail(NamedTuple):
    """Where a walk stands: the field's path, and the path as it is written on either side."""

    names: tuple[str, ...] = ()
    before: tuple[Step, ...] = ()
    after: tuple[Step, ...] = ()

    def into(self, name: str) -> "Trail":
        """Step into a key that is called the same on both sides."""
        return Trail((*self.names, name), (*self.before, name), (*self.after, name))

    def at(self, key: tuple[str, ...], before: int | None, after: int | None) -> "Trail":
        """Step to an item of a list by its key; None where a side does not have it."""
        old = self.before if before is None else (*self.before, before)
        new = self.after if after is None else (*self.after, after)
        return Trail((*self.names, *key), old, new)


class Pair(NamedTuple):
    """Two values that differ, and where."""

    trail: Trail
    before: Any
    after: Any


def differing(before: Any, after: Any, same: Sameness) -> Iterator[Pair]:  # noqa: ANN401 -- two records of one type
    """List what differs between two records of one type, field by field."""
    return _walk(Record(type(before)), before, after, Trail(), same)


def alike(kind: Kind, before: Any, after: Any, same: Sameness, name: str = "") -> bool:  # noqa: ANN401 -- two values of that kind
    """Tell whether two values of a kind mean the same; ``name`` is that of their field."""
    return next(_walk(kind, before, after, Trail().into(name), same), None) is None


def _walk(kind: Kind, before: Any, after: Any, trail: Trail, same: Sameness) -> Iterator[Pair]:  # noqa: ANN401 -- as above
    if before is after or before == after:
        return
    before, after = _standing(before), _standing(after)
    if before is ABSENT and after is ABSENT:
        return
    match kind:
        case Record(cls) if cls not in WHOLE and isinstance(before, cls) and isinstance(after, cls):
            for field in fields_of(cls):
                old, new = getattr(before, field.name), getattr(after, field.name)
                yield from _walk(field.kind, old, new, trail.into(field.name), same)
        case Prose():
            yield from _by_language(before, after, trail, same)
        case Many(item, _):
            yield from _list(item, before, after, trail, same)
        case Table(_, inner):
            yield from _table(inner, before, after, trail, same)
        case Choice(options) if chosen := [
            one for one in options if _fits(one, before) and _fits(one, after)
        ]:
            yield from _walk(chosen[0], before, after, trail, same)
        case Single(reference, _) if same.name(reference, before) == same.name(reference, after):
            return
        case _:
            yield Pair(trail, before, after)


def _standing(value: Any) -> Any:  # noqa: ANN401 -- a field's value
    """Take nothing, an empty list and an empty mapping for the same."""
    return ABSENT if value is None or (isinstance(value, tuple | dict) and not value) else value


def _fits(option: Kind, value: Any) -> bool:  # noqa: ANN401 -- as above
    if isinstance(option, Record):
        return isinstance(value, option.cls)
    return isinstance(value, tuple) == isinstance(option, Many) and value is not ABSENT and not _nested(value)


def _nested(value: Any) -> bool:  # noqa: ANN401 -- as above
    return hasattr(value, "__dataclass_fields__") and not hasattr(value, "known")


def _by_language(before: Any, after: Any, trail: Trail, same: Sameness) -> Iterator[Pair]:  # noqa: ANN401 -- Text or ABSENT
    old, new = same.texts(before, after)
    for language in LANGUAGES:
        if _words(old.get(language)) != _words(new.get(language)):
            here = trail.into(language)
            yield Pair(here, old.get(language, ABSENT), new.get(language, ABSENT))


def _words(text: str | None) -> list[str] | None:
    """Give a text word by word: spaces and line breaks between words are layout."""
    return None if text is None else text.split()


def _table(inner: Kind, before: Any, after: Any, trail: Trail, same: Sameness) -> Iterator[Pair]:  # noqa: ANN401 -- a dict or ABSENT
    old, new = (one if isinstance(one, dict) else {} for one in (before, after))
    for key in {**old, **new}:
        yield from _walk(inner, old.get(key, ABSENT), new.get(key, ABSENT), trail.into(key), same)


def _list(item: Kind, before: Any, after: Any, trail: Trail, same: Sameness) -> Iterator[Pair]:  # noqa: ANN401 -- a list or ABSENT
    if isinstance(item, Record) and key_fields(item.cls)[0] and _told_apart(before) and _told_apart(after):
        yield from _items(item, before, after, trail, same)
    elif not _same_items(item, before, after, trail, same):
        yield Pair(trail, before, after)


def _told_apart(items: Any) -> bool:  # noqa: ANN401 -- a list of records with keys, or ABSENT
    keys = [item_key(one) for one in items] if isinstance(items, tuple) else []
    return len(set(keys)) == len(keys)


def _items(kind: Record, before: Any, after: Any, trail: Trail, same: Sameness) -> Iterator[Pair]:  # noqa: ANN401 -- as above
    old, new = _numbered(before), _numbered(after)
    for key in {**old, **new}:
        (i, was), (j, now) = old.get(key, (None, ABSENT)), new.get(key, (None, ABSENT))
        yield from _walk(kind, was, now, trail.at(key, i, j), same)


def _numbered(items: Any) -> dict[tuple[str, ...], tuple[int | None, Any]]:  # noqa: ANN401 -- as above
    return {item_key(one): (i, one) for i, one in enumerate(items)} if isinstance(items, tuple) else {}


def _same_items(item: Kind, before: Any, after: Any, trail: Trail, same: Sameness) -> bool:  # noqa: ANN401 -- a list or ABSENT
    """Tell whether two lists hold the same, in any order where the order says nothing."""
    if before is ABSENT or after is ABSENT or len(before) != len(after):
        return False
    if isinstance(item, Closed | Single) and IN_ORDER.isdisjoint(trail.names[-1:]):
        reference = item.type if isinstance(item, Single) else None
        if all(isinstance(one, str | date) for one in (*before, *after)):
            old, new = ({same.name(reference, one) for one in side} for side in (before, after))
            return old == new
    if not isinstance(item, Record | Prose):
        return bool(before == after)
    if trail.names == RANKED:
        return all(alike(item, one, other, same) for one, other in zip(before, after, strict=True))
    rest = list(after)
    for one in before:
        index = next((i for i, other in enumerate(rest) if alike(item, one, other, same)), None)
        if index is None:
            return False
        del rest[index]
    return True
