"""Reports of two plans, side by side: listed by their keys, and read only where their bytes differ."""

from collections.abc import Iterator, Mapping
from typing import Any

from jospar.change.difference import UNREAD, Difference, Subject
from jospar.change.sameness import Sameness, under_two_names
from jospar.change.subjects import spot
from jospar.change.walk import differing
from jospar.finding import Spot
from jospar.plan.plan import Plan
from jospar.plan.shelf import ReportKey, Shelf
from jospar.reading.paths import ABSENT

Identity = tuple[str, str, str, str, str]
"""A report's kind, agency, week and measure; and its programme, where those don't tell it apart."""


def differing_reports(before: Plan, after: Plan, same: Sameness) -> Iterator[Difference]:
    """List what differs between the reports of two plans.

    A report that lies under the former name of its measure, on whichever side, is of the measure.
    """
    old, new = _shelved(before, after, {**same.renamed, "programmes": _programmes(before, after, same)})
    plain = before.repository.languages[0] == after.repository.languages[0]
    for identity in {**old, **new}:
        keys = old.get(identity, ()), new.get(identity, ())
        if max(map(len, keys)) > 1:
            yield from _several(keys, (before, after), _subject(identity, keys))
            continue
        was, now = (side[0] if side else None for side in keys)
        if plain and was is not None and now is not None and _alike((was, now), (before.shelf, after.shelf)):
            continue
        sides = _read(was, before), _read(now, after)
        yield from _pair(sides, (was, now), _subject(identity, keys), same)


def _alike(keys: tuple[ReportKey, ReportKey], shelves: tuple[Shelf, Shelf]) -> bool:
    """Tell whether a report has the same bytes on both sides, and is seen on both.

    Of two sides that hide reports, one is read: what it holds tells whether the other hides it.
    """
    blobs = [shelf.blob(key) for shelf, key in zip(shelves, keys, strict=True)]
    if not blobs[0] or blobs[0] != blobs[1]:
        return False
    if shelves[0].sees is shelves[1].sees:
        return True
    report = shelves[1].fetch(keys[1])
    return report is not None and shelves[0].sees(report)


def _shelved(
    before: Plan, after: Plan, renamed: Mapping[str, Mapping[str, str]]
) -> tuple[dict[Identity, tuple[ReportKey, ...]], ...]:
    keys = before.shelf.keys, after.shelf.keys
    sides = [[(_identity(key, renamed), _identity(key, {}), key) for key in side] for side in keys]
    apart = under_two_names(*(((now, own) for now, own, _ in side) for side in sides))
    listed: tuple[dict[Identity, tuple[ReportKey, ...]], ...] = ({}, {})
    for room, side in zip(listed, sides, strict=True):
        for now, own, key in side:
            identity = own if now in apart else now
            room[identity] = (*room.get(identity, ()), key)
    return listed


def _programmes(before: Plan, after: Plan, same: Sameness) -> Mapping[str, str]:
    """Tell under which programme reports lie now: one that came in place of another has the other's."""
    known = same.renamed.get("programmes", {})
    gone = before.programmes.keys() - after.programmes.keys() - known.keys()
    new = after.programmes.keys() - before.programmes.keys() - set(known.values())
    return {**known, **dict(zip(gone, new, strict=True))} if len(gone) == len(new) == 1 else known


def _identity(key: ReportKey, renamed: Mapping[str, Mapping[str, str]]) -> Identity:
    measures, programmes = renamed.get("measures", {}), renamed.get("programmes", {})
    measure = measures.get(key.measure, key.measure)
    # a list of unchanged measures is told from another programme's by nothing else
    programme = "" if measure else programmes.get(key.programme, key.programme)
    return key.kind, key.agency, key.week, measure, programme


def _subject(identity: Identity, keys: tuple[tuple[ReportKey, ...], tuple[ReportKey, ...]]) -> Subject:
    kind, agency, week, measure, _ = identity
    programme = (keys[1] or keys[0])[0].programme
    return Subject(kind, "/".join(part for part in (agency, week, measure) if part), programme)


def _read(key: ReportKey | None, plan: Plan) -> Any:  # noqa: ANN401 -- a report, ABSENT or UNREAD
    if key is None:
        return ABSENT
    report = plan.shelf.fetch(key)
    if report is None:
        return ABSENT if plan.shelf.hides(key) else UNREAD
    return report


def _several(
    keys: tuple[tuple[ReportKey, ...], tuple[ReportKey, ...]], plans: tuple[Plan, Plan], subject: Subject
) -> Iterator[Difference]:
    """Say of reports that are there twice that they can't be compared; nothing where both sides are alike."""
    read = [[_read(key, plan) for key in side] for side, plan in zip(keys, plans, strict=True)]
    read = [[one for one in side if one is not ABSENT] for side in read]
    if UNREAD not in read[0] and read[0] == read[1]:
        return
    sides = [UNREAD if len(side) > 1 else (*side, ABSENT)[0] for side in read]
    spots = [_spot(side[0] if side else None) for side in keys]
    yield Difference(subject, "", sides[0], sides[1], spots[0], spots[1])


def _spot(key: ReportKey | None) -> Spot | None:
    return None if key is None else Spot(key.file)


def _pair(
    sides: tuple[Any, Any],
    keys: tuple[ReportKey | None, ReportKey | None],
    subject: Subject,
    same: Sameness,
) -> Iterator[Difference]:
    old, new = sides
    if old is ABSENT and new is ABSENT:
        return
    if UNREAD in sides or ABSENT in sides:
        yield Difference(subject, "", old, new, *map(_spot, keys))
    elif old != new:
        for pair in differing(old, new, same):
            places = spot(old, *pair.trail.before), spot(new, *pair.trail.after)
            yield Difference(subject, "/".join(pair.trail.names), pair.before, pair.after, *places)
