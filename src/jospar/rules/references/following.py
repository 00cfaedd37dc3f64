"""Hold all references of one kind against the records there are."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import field
from functools import cache
from itertools import chain, groupby
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

Names = Callable[[Any], Iterable[str]]


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
    namings: Callable[[type, str], tuple[Names, ...]] = _namings
    for records, known in ((case.records(), named), (case.reports(), named.union(target.former))):
        for cls, group in groupby(records, type):
            for record in _doubtful(namings(cls, target.kind), group, known):
                yield from _strange(record, target, known, suggestions)


def _doubtful(ways: tuple[Names, ...], group: Iterable[Any], known: frozenset[str]) -> Iterator[Any]:
    """Find the records of one type that name what is not known; most often a look at them all finds none."""
    records = tuple(group) if ways else ()
    if known.issuperset(chain.from_iterable(names(record) for names in ways for record in records)):
        return
    for record in records:
        if not all(known.issuperset(names(record)) for names in ways):
            yield record


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
def _namings(cls: type, wanted: str) -> tuple[Names, ...]:
    """Compile the ways in which records of a type name others of a kind, without their places: for speed."""
    ways = ((field.name, _names(field.kind, wanted)) for field in fields_of(cls))
    return tuple(_of_field(name, names) for name, names in ways if names is not None)


def _of_field(name: str, names: Names) -> Names:
    def of_field(record: Any) -> Iterable[str]:  # noqa: ANN401 -- any record
        value = getattr(record, name)
        return () if value is None or value == () else names(value)

    return of_field


def _names(kind: Kind, wanted: str) -> Names | None:
    match kind:
        case Single(scalar, _):
            return _alone if getattr(scalar, "__name__", "") == wanted else None
        case Many(item, _):
            inner = _names(item, wanted)
            return inner and (_listed if inner is _alone else _each(inner))
        case Table(key, value):
            return _of_table(_names(key, wanted), _names(value, wanted))
        case Record(cls):
            ways = _namings(cls, wanted)
            return (lambda record: chain.from_iterable(way(record) for way in ways)) if ways else None
        case Choice(options):
            many = next((_names(one, wanted) for one in options if isinstance(one, Many)), None)
            return many and (lambda value: many(value) if isinstance(value, tuple) else ())
    return None


def _alone(value: str) -> Iterable[str]:
    return (value,)


def _listed(values: tuple[str, ...]) -> Iterable[str]:
    return values


def _each(inner: Names) -> Names:
    return lambda values: chain.from_iterable(inner(value) for value in values)


def _of_table(keys: Names | None, values: Names | None) -> Names | None:
    if keys is None and values is None:
        return None
    return lambda table: chain(table if keys else (), _each(values)(table.values()) if values else ())
