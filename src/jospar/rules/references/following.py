"""Hold all references of one kind against the records there are."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import field
from functools import cache
from itertools import chain, groupby
from operator import attrgetter
from typing import Any

from jospar.code import Code
from jospar.finding import Fact, Finding, Spot, Step
from jospar.frozen import frozen
from jospar.reading.references import references
from jospar.reading.shape import Choice, Kind, Many, Record, Single, Table, fields_of
from jospar.reading.suggest import nearest
from jospar.rules.case import Case, finding, spot

MOST_SUGGESTED = 25
"""Names that get a "did you mean": looking for one among thousands takes some milliseconds."""

Gather = Callable[[Iterable[Any]], Iterable[str]]
"""Gives all the names in many values of one kind."""


@frozen
class Target:
    """What references of a kind may name.

    ``room`` is the kind's name in ``plan.unread``; ``*`` there means that any name may exist.
    ``former`` are names of the past that reports may go on using.
    """

    code: str
    kind: str
    room: str
    known: Collection[str]
    former: Collection[str] = ()


@frozen
class Suggestions:
    """The nearest known word for each mistyped one, looked up once and for the first few only."""

    known: Collection[str]
    found: dict[str, str] = field(default_factory=dict)

    def near(self, word: str) -> str:
        """Find what a word most likely stands for; "" where nothing is near."""
        if word not in self.found:
            self.found[word] = nearest(word, self.known) if len(self.found) < MOST_SUGGESTED else ""
        return self.found[word]


def unknown(case: Case, target: Target) -> Iterator[Finding]:
    """Report the references of a kind that name nothing; a name whose file could not be read is known."""
    unread = case.plan.unread[target.room]
    if "*" in unread:
        return
    suggestions = Suggestions(target.known)
    named = frozenset(target.known) | unread
    for records, known in ((case.records(), named), (case.reports(), named.union(target.former))):
        for cls, group in groupby(records, type):
            for record in _doubtful(gathering(cls, target.kind), group, known):
                yield from _strange(record, target, known, suggestions)


def _doubtful(gather: Gather | None, group: Iterable[Any], known: frozenset[str]) -> Iterator[Any]:
    """Find the records of one type that name what is not known; most often a look at them all finds none."""
    records = tuple(group) if gather else ()
    if gather is not None and not known.issuperset(gather(records)):
        yield from (record for record in records if not known.issuperset(gather((record,))))


def _strange(record: Any, target: Target, known: Collection[str], near: Suggestions) -> Iterator[Finding]:  # noqa: ANN401 -- any record
    for path, kind, name in references(record):
        if kind == target.kind and name not in known:
            at_key = path[-1] == name
            yield (key_finding if at_key else finding)(
                target.code, record, *path, value=name, near=near.near(name)
            )


def key_finding(code: str, record: Any, *path: Step, **facts: Fact) -> Finding:  # noqa: ANN401 -- any record
    """Make a finding about a key that is data, such as a region's code; it points at the key."""
    where = spot(record, *path)
    return Finding(Code(code), Spot(where.file, where.path, of_key=True), facts)


@cache
def gathering(cls: type, wanted: str) -> Gather | None:
    """Compile how records of a type name others of a kind; None where they never do.

    Thousands of records are asked at once and nothing is asked where a name stands: for speed, each step is
    one of the interpreter's own.
    """
    ways = [
        (attrgetter(field.name), inner) for field in fields_of(cls) if (inner := _way(field.kind, wanted))
    ]
    if not ways:
        return None

    def gather(records: Iterable[Any]) -> Iterable[str]:
        every = tuple(records)
        return chain.from_iterable(inner(filter(None, map(take, every))) for take, inner in ways)

    return gather


def _way(kind: Kind, wanted: str) -> Gather | None:
    """Compile how values of a kind name others: many values → names."""
    match kind:
        case Single(scalar, _):
            return iter if getattr(scalar, "__name__", "") == wanted else None
        case Many(item, _):
            inner = _way(item, wanted)
            return inner and (lambda values: inner(chain.from_iterable(values)))
        case Table(key, value):
            return _of_tables(_way(key, wanted), _way(value, wanted))
        case Record(cls):
            return gathering(cls, wanted)
        case Choice(options):
            many = next((_way(one, wanted) for one in options if isinstance(one, Many)), None)
            return many and (lambda values: many(one for one in values if isinstance(one, tuple)))
    return None


def _of_tables(keys: Gather | None, inside: Gather | None) -> Gather | None:
    if keys is None and inside is None:
        return None

    def gather(tables: Iterable[Any]) -> Iterable[str]:
        every = tuple(tables)
        named = keys(chain.from_iterable(every)) if keys else ()
        return chain(named, inside(chain.from_iterable(one.values() for one in every)) if inside else ())

    return gather
