"""The records' type hints say what the page of the format says: keys, defaults, closed lists."""

import dataclasses
from collections.abc import Iterator

import pytest

from jospar.plan.control import ChangeRule
from jospar.plan.governance import Amendment
from jospar.plan.measure import BudgetLine, Measure
from jospar.plan.references import RegionCode
from jospar.plan.repository import Policy, RuleLevel
from jospar.reading.layout import KINDS
from jospar.reading.shape import (
    Choice,
    Closed,
    Field,
    Kind,
    Many,
    Record,
    Single,
    Table,
    fields_of,
    key_fields,
    nested,
)
from tests.reading.format import CLOSED, RECORDS, SHORTHANDS

BEYOND = {Policy, RuleLevel, ChangeRule}
"""Thresholds, which are the business of the rules and grow with them."""


def record_types() -> dict[str, type]:
    """Find every record that a plan file can hold, at any depth."""
    found: dict[str, type] = {}
    ahead = list(KINDS)
    while ahead:
        cls = ahead.pop()
        if cls.__name__ not in found:
            found[cls.__name__] = cls
            ahead.extend(inner for field in fields_of(cls) for inner in nested(field.kind))
    return found


TYPES = record_types()


def keys(cls: type) -> Iterator[str]:
    """Write the keys of a record the way the table does."""
    defaults = {field.name: field.default for field in dataclasses.fields(cls)}
    for field in fields_of(cls):
        default = defaults[field.name]
        plain = default not in (None, ()) and not dataclasses.is_dataclass(default)
        yield field.name + ("!" if field.required else f"={default}" if plain else "")


def words(kind: Kind) -> tuple[str, ...]:
    match kind:
        case Closed(known):
            return known
        case Many(item, _):
            return words(item)
        case Table(_, value):
            return words(value)
    return ()


def field(path: str) -> Field:
    cls, _, name = path.partition(".")
    return next(one for one in fields_of(TYPES[cls]) if one.name == name)


def test_the_table_knows_every_record() -> None:
    assert set(RECORDS) == {name for name, cls in TYPES.items() if cls not in BEYOND}


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_has_the_keys_of_the_format(name: str) -> None:
    assert list(keys(TYPES[name])) == RECORDS[name].split()


@pytest.mark.parametrize("path", CLOSED)
def test_a_closed_list_has_the_words_of_the_format(path: str) -> None:
    assert words(field(path).kind) == tuple(CLOSED[path].split())


def test_a_source_is_one_or_many_everywhere() -> None:
    sources = [one for cls in TYPES.values() for one in fields_of(cls) if one.name in {"source", "sources"}]
    assert len(sources) > 10
    assert {isinstance(one.kind, Many) and one.kind.single for one in sources} == {True}


def test_shorthands_are_those_of_the_format() -> None:
    found = {name: getattr(cls, "SHORTHAND", "") for name, cls in TYPES.items()}
    assert {name: key for name, key in found.items() if key} == SHORTHANDS


def test_items_are_told_apart_by_their_keys() -> None:
    assert key_fields(BudgetLine) == (("year", "fund"), ("region", "budget_code", "version"))
    assert key_fields(Measure) == ((), ())


def test_kinds_follow_the_type_hints() -> None:
    assert field("Measure.regions").kind == Choice((Closed(("all",)), Many(Single(RegionCode))))
    assert isinstance(field("Measure.due").kind, Choice)
    assert field("Observation.regions").kind == Table(Single(RegionCode), Record(TYPES["Cell"]))
    assert [one.__name__ for one in nested(field("Measure.due").kind)] == ["Recurring"]
    assert list(nested(field("Measure.weight").kind)) == []
    assert {one.name for one in fields_of(Amendment)}.isdisjoint({"file", "programme"})
