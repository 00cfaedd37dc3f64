"""What a record's YAML may be, read once from the type hints of its dataclass."""

import dataclasses
import types
import typing
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Literal

from jospar.frozen import frozen
from jospar.plan.conflict import Written
from jospar.plan.text import Text


@frozen
class Single:
    """One written value, decoded by the named scalar type; ``note`` refines it (``1..5``, ``unknown``)."""

    type: object
    note: str = ""


@frozen
class Closed:
    """One word of a closed list."""

    words: tuple[str, ...]


@frozen
class Prose:
    """A text: plain for the first language, or a mapping by language."""


@frozen
class Anything:
    """Any value, kept as it was written."""


@frozen
class Many:
    """A list; ``single`` says that one item may stand without brackets."""

    item: "Kind"
    single: bool = False


@frozen
class Table:
    """A mapping whose keys are data."""

    key: "Kind"
    value: "Kind"


@frozen
class Record:
    """A nested record."""

    cls: type


@frozen
class Choice:
    """One of several kinds, told apart by how the value is written."""

    options: tuple["Kind", ...]


Kind = Single | Closed | Prose | Anything | Many | Table | Record | Choice


@frozen
class Field:
    """A key of a record."""

    name: str
    kind: Kind
    required: bool


@cache
def fields_of(cls: type) -> tuple[Field, ...]:
    """List the keys that a record's YAML may have, in the order of its dataclass."""
    return tuple(
        Field(
            field.name,
            # its hint refers to itself, and would be unfolded without end
            Anything()
            if field.type is Written
            else _kind(field.type, single=bool(field.metadata.get("single"))),
            field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING,
        )
        for field in dataclasses.fields(cls)
        if not field.metadata.get("from_path")
    )


def key_fields(cls: type) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Name the fields that tell the items of a list apart: always, and where they are given."""
    return getattr(cls, "KEY", ()), getattr(cls, "KEY_IF_GIVEN", ())


def _kind(hint: object, *, single: bool = False) -> Kind:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is Annotated:
        return Single(arguments[0], str(arguments[1]))
    if origin is Literal:
        return Closed(tuple(str(word) for word in arguments))
    if origin is tuple:
        return Many(_kind(arguments[0]), single)
    if origin is dict:
        return Table(_kind(arguments[0]), _kind(arguments[1]))
    if origin in (typing.Union, types.UnionType):
        options = tuple(_kind(one) for one in arguments if one is not type(None))
        return options[0] if len(options) == 1 else Choice(options)
    if hint is Text:
        return Prose()
    if dataclasses.is_dataclass(hint) and isinstance(hint, type) and hint.__module__ not in SCALAR_MODULES:
        return Record(hint)
    return Single(hint)


SCALAR_MODULES = ("jospar.plan.period",)


def nested(kind: Kind) -> Iterator[type]:
    """List the record types that a kind may hold, at any depth."""
    match kind:
        case Record(cls):
            yield cls
        case Many(item, _):
            yield from nested(item)
        case Table(_, value):
            yield from nested(value)
        case Choice(options):
            for option in options:
                yield from nested(option)
        case _:
            return
