"""Any record as it is written: its fields by their names, one below the other."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from jospar.plan.text import Text
from jospar.report.looking.page import Cell, Fact, Facts, Part
from jospar.report.looking.raw import OF_THE_FILE, raw
from jospar.report.weekly.desk import Desk


def plain_parts(desk: Desk, one: Any) -> Iterator[Part]:  # noqa: ANN401 -- any record
    """Make the parts of a record that has no page of its own."""
    yield Facts("record", "", tuple(_facts(desk, one)))


def _facts(desk: Desk, one: Any) -> Iterator[Fact]:  # noqa: ANN401 -- as above
    for field in fields(one):
        value = getattr(one, field.name)
        if field.name not in OF_THE_FILE and value not in (None, (), ""):
            words = f"field.{field.name}"
            name = desk.voice.say(words) if desk.voice.has(words) else field.name
            yield Fact(field.name, name, Cell("\n".join(_lines(desk, value)), raw(value)))


def _lines(desk: Desk, value: Any) -> Iterator[str]:  # noqa: ANN401 -- any value of a field
    match value:
        case Text():
            yield desk.voice.text(value)
        case tuple():
            for each in value:
                yield " · ".join(_lines(desk, each))
        case dict():
            for key, each in value.items():
                yield f"{key}: {' · '.join(_lines(desk, each))}"
        case _ if hasattr(value, "__dataclass_fields__") and not hasattr(value, "known"):
            named = ((each.name, getattr(value, each.name), each.default) for each in fields(value))
            said = [
                f"{name}: {' · '.join(_lines(desk, given))}"
                for name, given, default in named
                if name not in OF_THE_FILE and given not in (None, (), default)
            ]
            yield ", ".join(said)
        case _:
            yield desk.voice.write(value)
