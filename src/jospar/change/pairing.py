"""Two trees become two plans, of the files that differ and of what it takes to judge them alone.

What is left out is the same on both sides, so that the two plans differ as the whole ones do.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from jospar.change.acts import acts_on, is_record, spoken_of
from jospar.change.dependants import bound_measures
from jospar.frozen import frozen
from jospar.plan.plan import Plan
from jospar.reading.layout import stem
from jospar.reading.load import FIRST, load
from jospar.tree.differing import differing_names
from jospar.tree.part import part_of
from jospar.tree.tree import Tree

LISTS = ("agencies", "sources", "jospar", "programme")
"""Files with names of their own: they are read always, or hold many records."""
NO_STEMS = frozenset({*LISTS, "unchanged"})
SOURCES = "plan/sources.yaml"


@frozen
class Pairing:
    """Two plans that differ as their trees do, and the names of the files that are not the same.

    ``partial`` says that the plans hold only what differs and what judging it takes.
    """

    before: Plan
    after: Plan
    differing: tuple[str, ...]
    partial: bool


def pair_up(before: Tree, after: Tree) -> Pairing:
    """Read of two trees what differs and what judging that needs.

    A file whose bytes are the same on both sides means the same, unless the first language of the plan, or
    what agencies are called, is not: then files that may mean something else are read too, or all.
    """
    differing = differing_names(before, after)
    if not differing:
        plan = load(part_of(after, _shared(after.names())), every_report=False).plan
        return Pairing(plan, plan, (), partial=True)
    touched = _touched(before, after, differing)
    if touched is None:
        plans = [load(tree, every_report=False).plan for tree in (before, after)]
        return Pairing(plans[0], plans[1], differing, partial=False)
    wanted = _wanted((before, after), touched)
    parts = [load(part_of(tree, wanted), every_report=False).plan for tree in (before, after)]
    astray = frozenset(name for plan in parts for _, name in plan.astray)
    if astray:  # a record of that name may be in its place besides
        wanted |= _bearing(_names(before, after), astray)
        parts = [load(part_of(tree, wanted), every_report=False).plan for tree in (before, after)]
    return Pairing(parts[0], parts[1], differing, partial=True)


class _Head(NamedTuple):
    """What the meaning of every other file depends on."""

    language: str
    aliases: frozenset[tuple[str, str]]
    names: frozenset[str]

    def words(self) -> frozenset[str]:
        return self.names | {short for short, _ in self.aliases}


def _touched(before: Tree, after: Tree, differing: tuple[str, ...]) -> frozenset[str] | None:
    """Name the files that may mean something else; None for all of them.

    Settings and programmes say how every measure below them is judged.
    """
    if any(name == FIRST[0] or name.endswith("/programme.yaml") for name in differing):
        return None
    if not any(name in differing for name in FIRST):
        return frozenset(differing)
    heads = _head(before), _head(after)
    if heads[0] is None or heads[1] is None or heads[0].language != heads[1].language:
        return None
    if heads[0] == heads[1]:
        return frozenset(differing)
    words = heads[0].words() ^ heads[1].words()
    words |= {short for short, _ in heads[0].aliases ^ heads[1].aliases}
    mentioning = (_mentioning(tree, words) for tree in (before, after))
    return frozenset(differing).union(*mentioning)


def _head(tree: Tree) -> _Head | None:
    """Read what the other files depend on; None where it can't be read."""
    if FIRST[0] not in tree.names():
        return None
    plan = load(part_of(tree, FIRST), every_report=False).plan
    if plan.unread.get("repository") or plan.unread.get("agency"):
        return None
    aliases: dict[str, str] = {}
    for one in plan.agencies.values():
        for _, short in one.abbr.by_language if one.abbr is not None else ():
            aliases.setdefault(short, one.id)
    names = frozenset(name for one in plan.agencies.values() for _, name in one.name.by_language)
    return _Head(plan.repository.languages[0], frozenset(aliases.items()), names)


def _mentioning(tree: Tree, words: Iterable[str]) -> Iterator[str]:
    """Name the files in which one of some words may stand, in whatever way YAML lets it be written."""
    parts = [tuple(part.encode() for part in word.split()) for word in words]
    for name in tree.names():
        text = tree.read(name)
        if b"\\" in text or any(all(part in text for part in word) for word in parts):
            yield name


def _shared(names: Iterable[str]) -> frozenset[str]:
    """Name the files that are read in any case: settings, agencies, sources, programmes."""
    return frozenset(name for name in names if name in (*FIRST, SOURCES) or name.endswith("/programme.yaml"))


def _wanted(trees: tuple[Tree, Tree], touched: Collection[str]) -> frozenset[str]:
    """Name the files to read: what is touched, what bears its names, names it in an act, or waits for it."""
    names = _names(*trees)
    stems = frozenset(_stems(touched)).union(spoken_of(trees, names, touched))
    shared = _shared(names)
    bearing = _bearing(names, stems)
    many = not shared.isdisjoint(touched)
    records = frozenset(name for name in bearing if is_record(name))
    acts = (name for tree in trees for name in acts_on(tree, stems, records, every=many))
    return shared.union(bearing, touched, acts, bound_measures(trees, touched, stems))


def _names(*trees: Tree) -> frozenset[str]:
    """Name all files of trees, and what is none and stands where one could."""
    return frozenset(
        name for tree in trees for name in (*tree.names(), *(one.name for one in tree.oddities()))
    )


def _bearing(names: Collection[str], stems: frozenset[str]) -> frozenset[str]:
    """Name the files that are called by one of some names, and the observations of indicators that are."""
    found = (name for name in names if stem(name) in stems)
    observed = (name for name in names if "/observations/" in name)
    return frozenset(one for one in (*found, *observed) if not stems.isdisjoint(_own(one)))


def _stems(touched: Iterable[str]) -> Iterator[str]:
    """Give the names of the records that files are about."""
    for name in touched:
        yield from (one for one in _own(name) if one not in NO_STEMS)


def _own(name: str) -> tuple[str, ...]:
    """Give the name of a file without its ending; of an observation, that of its indicator."""
    folder, _, file = name.rpartition("/")
    above, _, indicator = folder.rpartition("/")
    if above.endswith("/observations"):
        return (indicator,)
    return (stem(file),)
