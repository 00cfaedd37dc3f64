"""Compare two plans: records by their id, fields by their path; where and how they are written is nothing."""

from collections.abc import Collection, Hashable, Iterator, Mapping
from typing import Any, NamedTuple

from jospar.change.difference import ANY, UNREAD, Difference, Subject
from jospar.change.reports import differing_reports
from jospar.change.sameness import Sameness, sameness, under_two_names
from jospar.change.subjects import KEPT_BY_ID, KINDS, ROOMS, observation_name, spot, subject_of
from jospar.change.walk import differing
from jospar.finding import Spot
from jospar.plan.plan import Plan
from jospar.reading.paths import ABSENT

LISTS = {"agency": "plan/agencies.yaml", "source": "plan/sources.yaml"}
"""The files that hold all records of a kind."""


def compare(before: Plan, after: Plan, *, same: Sameness | None = None) -> tuple[Difference, ...]:
    """List what differs between two plans, by record and field; neutral, and always in the same order.

    What can't be read on either side is never added and never removed: one difference says that it can't
    be compared, with UNREAD for the side that is not known. Reports are read only where both sides have
    one whose bytes are not the same, or where one side has none. ``same`` says what the two call by
    different names, where that is known; else their former names tell.
    """
    if before is after:
        return ()
    same = same or sameness(before, after)
    found = (*_rooms(before, after, same), *differing_reports(before, after, same))
    return tuple(sorted(found, key=_order))


def _order(one: Difference) -> tuple[int, str, str, str]:
    return KINDS.index(one.subject.kind), one.subject.programme, one.subject.id, one.field


def _rooms(before: Plan, after: Plan, same: Sameness) -> Iterator[Difference]:
    for kind, room in ROOMS.items():
        sides = _side(before, kind, after), _side(after, kind, before)
        if sides[0].records is not sides[1].records:
            yield from _room(kind, sides[0], sides[1], same.renamed.get(room, {}), same)
    yield from _repository(before, after, same)
    yield from _observations(before, after, same)


def _unsure(plan: Plan, kind: str) -> frozenset[str]:
    """Name the records of a kind that are there, and of which no more is known or not for certain."""
    doubled = {name for of, name in plan.doubled if of == kind}
    return plan.unread.get(kind, frozenset()) | doubled


class _Side(NamedTuple):
    """One side of a room: its records, the names that nothing certain is known of, and their files."""

    records: Mapping[str, Any]
    unsure: frozenset[str]
    files: Mapping[str, Spot]

    def look(self, name: str) -> "_Found":
        return _Found(self.records.get(name), name in self.unsure, self.files.get(name))


class _Found(NamedTuple):
    """What a side has of a name: a record or None, whether that is unsure, and where it lies astray."""

    record: Any
    unsure: bool
    at: Spot | None = None

    @property
    def value(self) -> Any:  # noqa: ANN401 -- a record, ABSENT or UNREAD
        """Give the side of a difference."""
        return UNREAD if self.unsure else ABSENT if self.record is None else self.record

    @property
    def spot(self) -> Spot | None:
        """Point at the record, else at the file that it lies in."""
        return self.at if self.record is None else spot(self.record)


def _side(plan: Plan, kind: str, other: Plan) -> _Side:
    """Gather one side of a room. A file that is called otherwise than its record stands for that alone."""
    room, called, mixed = ROOMS[kind], _called(plan, kind), _mixed_up(plan, other)
    files = _astray(plan, kind) | {
        name: plan.lost[of, name] for (was, name), of in mixed.items() if was == kind
    }
    unread = other.unread.get(kind, frozenset()) - _called(other, kind).keys()
    beside = {*getattr(other, room), *unread, *files}
    others = {name for (_, name), of in mixed.items() if of == kind}
    unsure = (_unsure(plan, kind) - (called.keys() - beside) | files.keys()) - others
    lost = {name: file for (of, name), file in plan.lost.items() if of == kind}
    spots = {name: Spot(file) for name, file in (lost | files).items()}
    return _Side(getattr(plan, room), unsure, spots)


def _astray(plan: Plan, kind: str) -> dict[str, str]:
    """Give the files of records of a kind that lie astray, by id, but for those that are there besides."""
    room = getattr(plan, ROOMS[kind])
    return {name: file for (of, name), file in plan.astray.items() if of == kind and name not in room}


def _mixed_up(plan: Plan, other: Plan) -> dict[tuple[str, str], str]:
    """Give the records of another plan whose files lie where another kind is read, or none: of which kind."""
    found = dict[tuple[str, str], str]()
    for of, name in plan.lost:
        if (of, name) in other.lost or of not in (*KEPT_BY_ID, ""):
            continue
        for kind in KEPT_BY_ID:
            known = name in getattr(other, ROOMS[kind]) and name not in getattr(plan, ROOMS[kind])
            if known and kind != of and (kind, name) not in plan.lost:
                found[kind, name] = of
    return found


def _called(plan: Plan, kind: str) -> dict[str, str]:
    """Give the same files by what they are called."""
    return {_stem(file): file for file in _astray(plan, kind).values()}


def _stem(file: str) -> str:
    return file.rpartition("/")[2].removesuffix(".yaml")


def _room(
    kind: str, old_side: _Side, new_side: _Side, renamed: Mapping[str, str], same: Sameness
) -> Iterator[Difference]:
    before, after, unsure = old_side.records, new_side.records, (old_side.unsure, new_side.unsure)
    back = {new: old for old, new in renamed.items()}
    if ANY in unsure[0] or ANY in unsure[1]:
        sides = [UNREAD if ANY in side else ABSENT for side in unsure]
        spots = [Spot(LISTS[kind]) if side is UNREAD and kind in LISTS else None for side in sides]
        yield Difference(Subject(kind, ANY), "", sides[0], sides[1], spots[0], spots[1])
    names = {renamed.get(name, name): None for name in (*before, *unsure[0])}
    for name in {**names, **dict.fromkeys((*after, *unsure[1]))}:
        old_name = back.get(name, name)
        old, new = before.get(old_name), after.get(name)
        if name == ANY or (old is new and old_name not in unsure[0] and name not in unsure[1]):
            continue
        if old_name in unsure[0] or name in unsure[1]:
            yield _unknown(Subject(kind, name), old_side.look(old_name), new_side.look(name))
        elif (old is None and ANY in unsure[0]) or (new is None and ANY in unsure[1]):
            continue
        else:
            yield from _records(old, new, Subject(kind, name), same)


def _unknown(named: Subject, before: _Found, after: _Found) -> Difference:
    """Say of a record that it can't be compared."""
    records = [one.record for one in (after, before) if one.record is not None]
    subject = subject_of(records[0], named.kind, named.id) if records else named
    return Difference(subject, "", before.value, after.value, before.spot, after.spot)


def _records(before: Any, after: Any, named: Subject, same: Sameness) -> Iterator[Difference]:  # noqa: ANN401 -- any record or None
    """Compare two records that are one and the same, or tell of the one that there is."""
    if before is None or after is None:
        subject = subject_of(after if before is None else before, named.kind, named.id)
        sides = [ABSENT if one is None else one for one in (before, after)]
        spots = [None if one is None else spot(one) for one in (before, after)]
        yield Difference(subject, "", sides[0], sides[1], spots[0], spots[1])
        return
    if before == after:
        return
    subject = subject_of(after, named.kind, named.id)
    for pair in differing(before, after, same):
        if pair.trail.names == ("formerly",) and _follows(pair.before, pair.after, before, after):
            continue
        places = spot(before, *pair.trail.before), spot(after, *pair.trail.after)
        yield Difference(subject, "/".join(pair.trail.names), pair.before, pair.after, *places)


def _follows(before: Any, after: Any, old: Any, new: Any) -> bool:  # noqa: ANN401 -- former names or ABSENT; two records
    """Tell whether former names differ by the very name that the record had on the other side."""
    sides = [set() if one is ABSENT else set(one) for one in (before, after)]
    return old.id != new.id and sides[0] ^ sides[1] <= {old.id, new.id}


def _repository(before: Plan, after: Plan, same: Sameness) -> Iterator[Difference]:
    old, new = before.repository, after.repository
    unsure = bool(before.unread.get("repository")), bool(after.unread.get("repository"))
    named = Subject("repository", "jospar")
    if any(unsure):
        yield _unknown(named, _Found(old, unsure[0]), _Found(new, unsure[1]))
    else:
        yield from _records(old, new, named, same)


def _observations(before: Plan, after: Plan, same: Sameness) -> Iterator[Difference]:
    renamed = same.renamed.get("indicators", {})
    unsure = _unsure(before, "observation"), _unsure(after, "observation")
    lost = [
        {name: Spot(at) for (of, name), at in plan.lost.items() if of == "observation"}
        for plan in (before, after)
    ]
    named = [
        [(f"{one.indicator}/{observation_name(one)}", one) for one in plan.observations]
        for plan in (before, after)
    ]
    apart = under_two_names(*(((_moved(own, renamed), own) for own, _ in side) for side in named))
    old: dict[str, list[Any]] = {}
    new: dict[str, list[Any]] = {}
    for room, side in zip((old, new), named, strict=True):
        for own, one in side:
            room.setdefault(_moved(own, renamed, apart), []).append(one)
    unread = [{_moved(name, renamed, apart) for name in side} for side in unsure]
    for name in {**old, **new, **dict.fromkeys(unread[0] | unread[1])}:
        sides = old.get(name, []), new.get(name, [])
        if sides[0] == sides[1] and name not in unread[0] and name not in unread[1]:
            continue
        doubtful = [len(side) > 1 or name in lost for side, lost in zip(sides, unread, strict=True)]
        first = [side[0] if side else None for side in sides]
        subject = Subject("observation", name)
        if any(doubtful):
            found = zip(first, doubtful, lost, strict=True)
            yield _unknown(subject, *(_Found(one, unsure, at.get(name)) for one, unsure, at in found))
        else:
            yield from _records(first[0], first[1], subject, same)


def _moved(name: str, renamed: Mapping[str, str], apart: Collection[Hashable] = ()) -> str:
    """Name an observation by what its indicator is called now; not where both names are there."""
    indicator, slash, rest = name.partition("/")
    now = f"{renamed.get(indicator, indicator)}{slash}{rest}"
    return name if now in apart else now
