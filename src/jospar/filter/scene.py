"""What a query is held against besides the record: the plan, the day, names by their other names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from jospar.filter.fold import folded
from jospar.plan.plan import Plan
from jospar.plan.text import Text

Names = Mapping[str, str]
"""Ids by all that they are called, folded."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A plan and a day; the names of its rooms are gathered when a query first needs them."""

    plan: Plan
    on: date
    kept: dict[str, Names] = field(default_factory=dict)

    def names(self, room: str) -> Names:
        """List what the records of a room are called: ids, abbreviations and names in all languages."""
        if room not in self.kept:
            pairs = list(_ROOMS[room](self.plan))
            # An id is the surest of names: it is set last, over an abbreviation that is spelt alike.
            self.kept[room] = {folded(name): id_ for name, id_ in (*pairs, *((id_, id_) for _, id_ in pairs))}
        return self.kept[room]


def _texts(text: Text | None, id_: str) -> Iterator[tuple[str, str]]:
    if text is not None:
        yield from ((said, id_) for _, said in text.by_language)


def _agencies(plan: Plan) -> Iterator[tuple[str, str]]:
    for one in plan.agencies.values():
        yield one.id, one.id
        yield from (*_texts(one.name, one.id), *_texts(one.abbr, one.id))


def _areas(plan: Plan) -> Iterator[tuple[str, str]]:
    for programme in plan.programmes.values():
        for one in programme.areas:
            yield one.id, one.id
            yield from _texts(one.title, one.id)


def _programmes(plan: Plan) -> Iterator[tuple[str, str]]:
    for one in plan.programmes.values():
        yield one.id, one.id
        yield from ((one.prefix, one.id), *_texts(one.title, one.id))


def _regions(plan: Plan) -> Iterator[tuple[str, str]]:
    for one in plan.agencies.values():
        if one.region is not None:
            yield one.region, one.region
            yield from _texts(one.region_name, one.region)


def _sources(plan: Plan) -> Iterator[tuple[str, str]]:
    for one in plan.sources.values():
        yield one.id, one.id


_ROOMS = {
    "agency": _agencies,
    "area": _areas,
    "programme": _programmes,
    "region": _regions,
    "source": _sources,
}
