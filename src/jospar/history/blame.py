"""Blame: for each field of a record, the commit that last changed it, and the act that says so."""

import dataclasses
from collections.abc import Iterable, Iterator
from typing import Any

from jospar.change.change import Change
from jospar.change.walk import WHOLE
from jospar.frozen import frozen
from jospar.history.chronicle import Chapter
from jospar.plan.text import Text
from jospar.reading.decoder import item_key
from jospar.reading.layout import KINDS
from jospar.reading.shape import Choice, Kind, Many, Prose, Record, Table, fields_of, key_fields


@frozen
class Blamed:
    """A field by its path, as amendments write it; what stands there; what put it there.

    ``chapter`` and ``change`` are None where the history that is here does not reach so far back.
    """

    field: str
    value: Any
    chapter: Chapter | None = None
    change: Change | None = None


def blame(record: Any, names: frozenset[str], chapters: Iterable[Chapter]) -> tuple[Blamed, ...]:  # noqa: ANN401 -- any record
    """Find for each field of a record the newest of some chapters that changed it.

    ``names`` are those that the record has had; the chapters come newest first, and no more of them are
    asked for than it takes.
    """
    rows = {path: Blamed(path, value) for path, value in leaves(record)}
    pending = set(rows)
    kind = KINDS[type(record)]
    for chapter in chapters:
        for change in chapter.changes:
            if change.subject.kind == kind and change.subject.id in names:
                fields = [one.field for one in change.differences]
                claimed = {path for path in pending if any(_related(path, field) for field in fields)}
                for path in claimed:
                    rows[path] = Blamed(path, rows[path].value, chapter, change)
                pending -= claimed
        if not pending:
            break
    return tuple(rows.values())


def leaves(record: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 -- any record
    """List what is written in a record: the path of each field, and its value; defaults are left out."""
    for path, value in _walk(Record(type(record)), record, ()):
        yield "/".join(path), value


def _walk(kind: Kind, value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:  # noqa: ANN401 -- as above
    match kind:
        case Record(cls) if isinstance(value, cls) and cls not in WHOLE:
            yield from _fields(cls, value, path)
        case Prose() if isinstance(value, Text):
            yield from (((*path, language), text) for language, text in value.by_language)
        case Many(Record(cls) as item, _) if isinstance(value, tuple) and key_fields(cls)[0]:
            for one in value:
                yield from _item(item, one, (*path, *item_key(one)))
        case Table(_, inner) if isinstance(value, dict):
            for key, one in value.items():
                yield from _walk(inner, one, (*path, str(key)))
        case Choice(options) if (chosen := next(_fitting(options, value), None)) is not None:
            yield from _walk(chosen, value, path)
        case _:
            yield path, value


def _fields(cls: type, value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:  # noqa: ANN401 -- as above
    defaults = {one.name: one.default for one in dataclasses.fields(cls)}
    for field in fields_of(cls):
        there = getattr(value, field.name)
        if there is not None and there != () and there != defaults[field.name]:
            yield from _walk(field.kind, there, (*path, field.name))


def _item(kind: Record, one: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:  # noqa: ANN401 -- as above
    """List what is in an item of a list, but for its key; an item of nothing else is one leaf."""
    keys = {name for names in key_fields(kind.cls) for name in names}
    inside = [(found, value) for found, value in _walk(kind, one, path) if found[len(path)] not in keys]
    yield from inside or [(path, one)]


def _fitting(options: Iterable[Kind], value: Any) -> Iterator[Kind]:  # noqa: ANN401 -- as above
    for option in options:
        if (isinstance(option, Record) and isinstance(value, option.cls)) or (
            isinstance(option, Many) and isinstance(value, tuple)
        ):
            yield option


def _related(path: str, field: str) -> bool:
    return not field or path == field or path.startswith(f"{field}/") or field.startswith(f"{path}/")
