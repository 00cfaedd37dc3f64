"""The meaning of a merge: one value made of two and of what both were before, field by field."""

from collections.abc import Iterable, Mapping

from jospar.editing.merging.likeness import (
    Keyed,
    Tongue,
    as_set,
    chosen,
    in_order,
    keyed_items,
    nothing,
    opened,
    part_of,
    same,
    steady,
)
from jospar.editing.merging.statements import AS_ONE, statements_of
from jospar.frozen import frozen
from jospar.plan.conflict import Written
from jospar.reading.shape import Kind, Many, Prose, Record, Table

Path = tuple[str, ...]


@frozen
class Three:
    """One value as both sides had it before, and as each of them has it now."""

    base: Written
    ours: Written
    theirs: Written


@frozen
class Clash:
    """A field that both sides changed, each in its own way."""

    path: Path
    was: Three


@frozen
class Minutes:
    """Where a merge is written down: its clashes so far, and the fields whose base is not certain.

    Those are in conflict in the base itself, which git had to merge first; what stands there is one side's
    value by chance, and a side that has it still has not left the field alone.
    """

    tongue: Tongue
    doubtful: frozenset[Path]
    clashes: list[Clash]

    def clash(self, path: Path, was: Three) -> Written:
        """Write a clash down, without a base that is not certain; what our side has stands."""
        certain = Three(None, was.ours, was.theirs) if path in self.doubtful else was
        self.clashes.append(Clash(path, certain))
        return was.ours

    def doubts(self, path: Path) -> bool:
        """Tell whether the base of a field, or of one inside it, is not certain."""
        return any(one[: len(path)] == path for one in self.doubtful)


def merged(kind: Kind, was: Three, path: Path, minutes: Minutes) -> Written:
    """Merge one value; what can't be merged is written down as a clash, and our side's stands."""
    name, tongue = path[-1] if path else "", minutes.tongue
    if same(kind, was.ours, was.theirs, tongue, name):
        return was.ours
    if path in minutes.doubtful:
        return minutes.clash(path, was)
    doubted = minutes.doubts(path)
    if not doubted and same(kind, was.base, was.ours, tongue, name):
        return was.theirs
    if not doubted and same(kind, was.base, was.theirs, tongue, name):
        return was.ours
    kind = chosen(kind, (was.base, was.ours, was.theirs))
    open_ = Three(*(opened(kind, one, tongue) for one in (was.base, was.ours, was.theirs)))
    match kind:
        case Record(cls) if cls not in AS_ONE and _are(open_, dict):
            return _keys(kind, open_, path, minutes)
        case Prose() | Table() if _are(open_, dict):
            return _keys(kind, open_, path, minutes)
        case Many() if _may_be(open_, tuple) and not in_order(kind, name):
            return _items(kind, was, open_, path, minutes)
        case _:
            return minutes.clash(path, was)


def _are(was: Three, form: type) -> bool:
    return isinstance(was.ours, form) and isinstance(was.theirs, form) and isinstance(was.base, form | None)


def _may_be(was: Three, form: type) -> bool:
    return all(isinstance(one, form | None) for one in (was.base, was.ours, was.theirs))


def _keys(kind: Kind, was: Three, path: Path, minutes: Minutes) -> Written:
    """Merge a mapping key by key, in our order; what they alone have comes behind."""
    base, ours, theirs = (one if isinstance(one, dict) else {} for one in (was.base, was.ours, was.theirs))
    keys = {**ours, **theirs}
    if not all(map(steady, {**keys, **base})):
        return minutes.clash(path, was)
    torn = _torn(kind, was, path, minutes)
    made: dict[str, Written] = {}
    for key in keys:
        three, here = Three(base.get(key), ours.get(key), theirs.get(key)), (*path, key)
        part = part_of(kind, key)
        value = minutes.clash(here, three) if key in torn else merged(part, three, here, minutes)
        if not nothing(value):
            made[key] = value
    return made or None


def _torn(kind: Kind, was: Three, path: Path, minutes: Minutes) -> frozenset[str]:
    """Name the fields of statements that both sides made anew, each in its own way.

    What would come of them field by field is neither side's statement.
    """
    base, ours, theirs = (without(one, "") for one in (was.base, was.ours, was.theirs))
    found: set[str] = set()
    for names in statements_of(kind.cls) if isinstance(kind, Record) else ():
        kinds = {name: part_of(kind, name) for name in names}
        apart = [
            name
            for name, part in kinds.items()
            if not same(part, ours.get(name), theirs.get(name), minutes.tongue, name)
        ]
        mine, others = (
            {
                name
                for name in apart
                if minutes.doubts((*path, name))
                or _restated(kinds[name], base.get(name), side.get(name), minutes.tongue)
            }
            for side in (ours, theirs)
        )
        if mine and others and len(mine | others) > 1:
            found |= mine | others
    return frozenset(found)


def _restated(kind: Kind, before: Written, now: Written, tongue: Tongue) -> bool:
    """Tell whether a part of a statement says something else; a text in one more language does not."""
    old, new = opened(kind, before, tongue), opened(kind, now, tongue)
    if isinstance(kind, Prose) and isinstance(old, dict) and isinstance(new, dict):
        return not same(kind, old, {language: new.get(language) for language in old}, tongue)
    return not same(kind, before, now, tongue)


def _items(kind: Many, was: Three, open_: Three, path: Path, minutes: Minutes) -> Written:
    lists = [one if isinstance(one, tuple) else () for one in (open_.base, open_.ours, open_.theirs)]
    keyed = [keyed_items(kind, one, minutes.tongue) for one in lists]
    if None not in keyed:
        return _keyed(kind, [one or {} for one in keyed], path, minutes)
    base, ours, theirs = lists
    if as_set(kind, path[-1] if path else "") and all(len(set(one)) == len(one) for one in _words(lists)):
        return (*(one for one in ours if one in theirs or one not in base), *_new(theirs, base, ours)) or None
    bag = _bag(kind, lists, minutes.tongue)
    return minutes.clash(path, was) if bag is None else bag or None


def _words(lists: Iterable[tuple[Written, ...]]) -> Iterable[tuple[Written, ...]]:
    return (tuple(str(one) for one in items) for items in lists)


def _new(
    theirs: tuple[Written, ...], base: tuple[Written, ...], ours: tuple[Written, ...]
) -> tuple[Written, ...]:
    return tuple(one for one in theirs if one not in base and one not in ours)


def _keyed(kind: Many, sides: list[Keyed], path: Path, minutes: Minutes) -> Written:
    """Merge a list whose items have names; a new item of theirs comes behind."""
    base, ours, theirs = sides
    made = []
    for key in {**ours, **theirs}:
        three = Three(base.get(key), ours.get(key), theirs.get(key))
        value = merged(kind.item, three, (*path, *key), minutes)
        if not nothing(value):
            made.append(value)
    return tuple(made) or None


def _bag(kind: Many, lists: list[tuple[Written, ...]], tongue: Tongue) -> tuple[Written, ...] | None:
    """Merge a list whose items have no names; None where both sides may have changed one and the same."""
    base, ours, theirs = lists
    (gone, new), (lost, found) = _moves(kind, base, ours, tongue), _moves(kind, base, theirs, tongue)
    mine, others = _but(kind, new, found, tongue), _but(kind, found, new, tongue)
    if (mine or others) and any(_has(kind, lost, one, tongue) for one in gone):
        return None
    kept = list(ours)
    _, only_lost = _moves(kind, tuple(gone), tuple(lost), tongue)
    for one in only_lost:
        at = next((n for n, there in enumerate(kept) if same(kind.item, one, there, tongue)), None)
        if at is not None:
            del kept[at]
    return (*kept, *others)


def _moves(
    kind: Many, base: tuple[Written, ...], side: tuple[Written, ...], tongue: Tongue
) -> tuple[list[Written], list[Written]]:
    """Tell what a side took out of a list and what it put in."""
    gone, new = list(base), []
    for one in side:
        at = next((n for n, there in enumerate(gone) if same(kind.item, one, there, tongue)), None)
        if at is None:
            new.append(one)
        else:
            del gone[at]
    return gone, new


def _has(kind: Many, items: Iterable[Written], one: Written, tongue: Tongue) -> bool:
    return any(same(kind.item, one, there, tongue) for there in items)


def _but(kind: Many, items: Iterable[Written], others: list[Written], tongue: Tongue) -> list[Written]:
    return [one for one in items if not _has(kind, others, one, tongue)]


def without(value: Written, key: str) -> dict[str, Written]:
    """Give a mapping without one of its keys; an empty one of what is none."""
    there: Mapping[str, Written] = value if isinstance(value, dict) else {}
    return {name: one for name, one in there.items() if name != key}
