"""Records merged: their fields, the conflicts that were open before, and those that come to them."""

from collections.abc import Iterable

from jospar.editing.merging.likeness import Tongue, keyed_items, nothing, same
from jospar.editing.merging.threeway import Clash, Minutes, Path, Three, merged, without
from jospar.frozen import frozen
from jospar.plan.conflict import Sides, Written
from jospar.reading.shape import Many, Record

KEY = "conflicts"


@frozen
class Merger:
    """What a merge needs to know besides the three versions: whose they are, and the first language."""

    sides: Sides
    tongue: Tongue


@frozen
class Clashed:
    """A field in conflict: of which record of the file ("" where there is one), and its path there."""

    record: str
    field: str
    was: Three


def merge_record(kind: Record, was: Three, merger: Merger) -> tuple[Written, tuple[Clash, ...]]:
    """Merge a record; what is in conflict stands as our side has it, and is named in its ``conflicts``."""
    open_ = [conflicts_of(one) for one in (was.base, was.ours, was.theirs)]
    minutes = Minutes(merger.tongue, _doubtful(open_), [])
    bare = Three(*(without(one, KEY) or None for one in (was.base, was.ours, was.theirs)))
    made = merged(kind, bare, (), minutes)
    fresh = (_entry(one, merger.sides) for one in minutes.clashes)
    entries = (*_kept(open_), *fresh)
    if not entries:
        return made, ()
    standing = made if isinstance(made, dict) else without(was.ours or was.theirs, KEY)
    return {**standing, KEY: entries}, tuple(minutes.clashes)


def merge_list(kind: Many, was: Three, merger: Merger) -> tuple[Written, tuple[Clashed, ...]] | None:
    """Merge a file that is a list of records; None where they can't be told apart by their ids."""
    sides = [keyed_items(kind, one or (), merger.tongue) for one in (was.base, was.ours, was.theirs)]
    if None in sides or not isinstance(kind.item, Record):
        return None
    base, ours, theirs = (one or {} for one in sides)
    made: list[Written] = []
    clashed: list[Clashed] = []
    for key in {**ours, **theirs}:
        three = Three(base.get(key), ours.get(key), theirs.get(key))
        value, clashes = _row(kind.item, three, merger)
        if not nothing(value):
            made.append(value)
        clashed += (Clashed(key[0], "/".join(one.path), one.was) for one in clashes)
    return tuple(made), tuple(clashed)


def _row(kind: Record, was: Three, merger: Merger) -> tuple[Written, tuple[Clash, ...]]:
    """Merge one record of a list; what one side removed and the other changed stands as it was changed."""
    if not nothing(was.ours) and not nothing(was.theirs):
        return merge_record(kind, was, merger)
    left = was.theirs if nothing(was.ours) else was.ours
    if nothing(was.base):
        return left, ()
    if same(kind, was.base, left, merger.tongue):
        return None, ()
    clash = Clash((), Three(*(without(one, KEY) or None for one in (was.base, was.ours, was.theirs))))
    return {**without(left, KEY), KEY: (*conflicts_of(left), _entry(clash, merger.sides))}, (clash,)


def _entry(clash: Clash, sides: Sides) -> Written:
    """Write a clash as an item of ``conflicts``."""
    three = {"base": clash.was.base, "ours": clash.was.ours, "theirs": clash.was.theirs}
    names: dict[str, Written] = {"ours": sides.ours, "theirs": sides.theirs}
    said: dict[str, Written] = {"field": "/".join(clash.path) or None, **three}
    said["sides"] = {name: one for name, one in names.items() if one} or None
    return {name: one for name, one in said.items() if not nothing(one)}


def conflicts_of(value: Written) -> tuple[Written, ...]:
    """Give the conflicts that a record holds, as they are written."""
    there = value.get(KEY) if isinstance(value, dict) else None
    return there if isinstance(there, tuple) else ()


def _doubtful(open_: list[tuple[Written, ...]]) -> frozenset[Path]:
    """Name the fields that are in conflict in the base, and that neither side has left so."""
    base, *sides = open_
    left = [_bare(one) for side in sides for one in side]
    fields = (one.get("field") for one in base if isinstance(one, dict) and _bare(one) not in left)
    return frozenset(tuple(field.split("/")) for field in fields if isinstance(field, str))


def _kept(open_: list[tuple[Written, ...]]) -> Iterable[Written]:
    """Give the conflicts that were open on a side and that the other has not settled."""
    base, ours, theirs = ([_bare(one) for one in side] for side in open_)
    for one in open_[1]:
        if _bare(one) not in base or _bare(one) in theirs:
            yield one
    for one in open_[2]:
        if _bare(one) not in base and _bare(one) not in ours:
            yield one


def _bare(entry: Written) -> Written:
    """Give a conflict without the names of its sides, which git gives anew in each merge."""
    return without(entry, "sides")
