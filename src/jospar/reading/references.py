"""Follow the references that records make, by the types of their fields."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from jospar.finding import Step
from jospar.plan.references import REFERENCES
from jospar.reading.shape import Choice, Kind, Many, Record, Single, Table, fields_of


class Reference(NamedTuple):
    """One reference: where it stands in its record, what it should name, and the name."""

    path: tuple[Step, ...]
    kind: str
    name: str


def references(record: Any) -> Iterator[Reference]:  # noqa: ANN401 -- any record
    """List all that a record refers to: agencies, sources, areas, measures, indicators, regions."""
    cls: Any = type(record)
    for name, kind in _referring(cls):
        value = getattr(record, name)
        if value is not None and value != ():
            yield from _follow(kind, value, (name,))


@cache
def _referring(cls: Any) -> tuple[tuple[str, Kind], ...]:  # noqa: ANN401 -- any record type
    return tuple((field.name, field.kind) for field in fields_of(cls) if _refers(field.kind))


@cache
def _refers(kind: Kind) -> bool:
    match kind:
        case Single(scalar, _):
            return scalar in REFERENCES
        case Many(item, _):
            return _refers(item)
        case Table(key, value):
            return _refers(key) or _refers(value)
        case Record(cls):
            return bool(_referring(cls))
        case Choice(options):
            return any(_refers(option) for option in options)
    return False


def _follow(kind: Kind, value: Any, path: tuple[Step, ...]) -> Iterator[Reference]:  # noqa: ANN401 -- a field's value
    match kind:
        case Single(scalar, _):
            yield Reference(path, scalar.__name__, value)  # type: ignore[attr-defined]
        case Many(item, _):
            for index, one in enumerate(value):
                yield from _follow(item, one, (*path, index))
        case Record():
            for found in references(value):
                yield Reference((*path, *found.path), found.kind, found.name)
        case Table(key, inner):
            yield from _follow_table(key, inner, value, path)
        case Choice(options):
            wanted = next(one for one in options if isinstance(one, Many) == isinstance(value, tuple))
            if _refers(wanted):
                yield from _follow(wanted, value, path)


def _follow_table(
    key: Kind, inner: Kind, table: dict[str, Any], path: tuple[Step, ...]
) -> Iterator[Reference]:
    for name, one in table.items():
        if _refers(key):
            yield from _follow(key, name, (*path, name))
        if _refers(inner):
            yield from _follow(inner, one, (*path, name))
