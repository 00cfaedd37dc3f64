"""Values as programs read them: exact, and in no language."""

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from jospar.plan.period import Period
from jospar.plan.text import Text
from jospar.report.looking.page import Raw

OF_THE_FILE = ("file", "row")
"""What a record knows of its file, and does not say itself."""


def raw(value: Any) -> Raw:  # noqa: ANN401 -- any value of a record
    """Write a value for programs: decimals as their digits, texts by language, records by their keys."""
    match value:
        case None | bool() | int() | str():
            return value
        case Decimal():
            return str(value)
        case date() | Period():
            return str(value)
        case Text():
            return dict(value.by_language)
        case dict():
            return {str(key): raw(one) for key, one in value.items()}
        case tuple() | list():
            return [raw(one) for one in value]
        case _:
            return _record(value)


def _record(value: Any) -> Raw:  # noqa: ANN401 -- any record
    if not is_dataclass(value):
        return str(value)
    stated = ((one.name, getattr(value, one.name), one.default) for one in fields(value))
    return {
        name: raw(given)
        for name, given, default in stated
        if name not in OF_THE_FILE and given not in (None, (), default)
    }
