"""What is the same though it is written otherwise: ids that were renamed, abbreviations, plain texts."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import field
from typing import Any

from jospar.frozen import frozen
from jospar.plan.plan import Plan
from jospar.plan.references import AgencyId, IndicatorId, MeasureId, ProgrammeId, RecordId
from jospar.plan.text import Text

ROOMS: tuple[tuple[str, object], ...] = (
    ("programmes", ProgrammeId),
    ("measures", MeasureId),
    ("indicators", IndicatorId),
)
"""The rooms of a plan whose records may have been called otherwise, and what refers to them."""

Names = Mapping[str, str]
"""A record's id before → its id after."""


@frozen
class Sameness:
    """How far two plans mean the same by different words.

    ``renamed`` is by room; ``canonical`` is by type of reference: a name → the one it is compared by.
    ``plain`` are the languages that plain texts were read in where one side's ``jospar.yaml`` could not be
    read: (as it was read, what it must have been), for each side.
    """

    renamed: Mapping[str, Names] = field(default_factory=dict)
    canonical: Mapping[object, Names] = field(default_factory=dict)
    plain: tuple[Names, Names] = ({}, {})

    def name(self, reference: object, name: Any) -> Any:  # noqa: ANN401 -- a name, or what is no name
        """Give the name that a reference is compared by."""
        names = self.canonical.get(reference)
        return names.get(name, name) if names and isinstance(name, str) else name

    def texts(self, before: Any, after: Any) -> tuple[dict[str, str], dict[str, str]]:  # noqa: ANN401 -- Text or ABSENT
        """Give two texts by language."""
        old, new = (dict(one.by_language) if isinstance(one, Text) else {} for one in (before, after))
        return _meant(old, new, self.plain[0]), _meant(new, old, self.plain[1])


def sameness(before: Plan, after: Plan) -> Sameness:
    """Find what two plans call by different names."""
    renamed = {room: _renamed(getattr(before, room), getattr(after, room)) for room, _ in ROOMS}
    canonical: dict[object, Names] = {reference: renamed[room] for room, reference in ROOMS if renamed[room]}
    every = {old: new for names in renamed.values() for old, new in names.items()}
    if every:
        canonical[RecordId] = every
    if before.unread.get("agency") or after.unread.get("agency"):
        canonical[AgencyId] = _abbreviations(before) | _abbreviations(after)
    return Sameness(renamed, canonical, (_languages(before, after), _languages(after, before)))


def _renamed(before: Mapping[str, Any], after: Mapping[str, Any]) -> Names:
    """Match records by their former names, whichever side has them; nothing is assumed where two fit."""
    pairs = {
        (old, new.id)
        for new in after.values()
        if new.formerly and new.id not in before
        for old in new.formerly
        if old in before and old not in after
    }
    pairs |= {
        (old.id, new)
        for old in before.values()
        if old.formerly and old.id not in after
        for new in old.formerly
        if new in after and new not in before
    }
    olds, news = [old for old, _ in pairs], [new for _, new in pairs]
    return {old: new for old, new in pairs if olds.count(old) == news.count(new) == 1}


def under_two_names(*sides: Iterable[tuple[Hashable, Hashable]]) -> frozenset[Hashable]:
    """Tell what one side has under its former name and under its later one: those two are not the same.

    A side gives what it has: what that is called after the renaming, and what it is called there.
    """
    found: set[Hashable] = set()
    for side in sides:
        there: dict[Hashable, set[Hashable]] = {}
        for now, own in side:
            there.setdefault(now, set()).add(own)
        found |= {now for now, own in there.items() if len(own) > 1}
    return frozenset(found)


def _abbreviations(plan: Plan) -> dict[str, str]:
    agencies = [one for one in plan.agencies.values() if one.abbr is not None]
    return {short: one.id for one in agencies for _, short in (one.abbr.by_language if one.abbr else ())}


def _languages(plan: Plan, other: Plan) -> Names:
    """Tell which language plain texts are in, where the plan's own settings could not be read."""
    if not plan.unread.get("repository") or other.unread.get("repository"):
        return {}
    return {plan.repository.languages[0]: other.repository.languages[0]}


def _meant(texts: dict[str, str], beside: dict[str, str], plain: Names) -> dict[str, str]:
    if len(texts) == 1 and plain:
        ((language, text),) = texts.items()
        if language in plain and language not in beside:
            return {plain[language]: text}
    return texts
