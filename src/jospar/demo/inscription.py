"""Inscription: records as the text of plan files, block style, short values in braces where asked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from jospar.frozen import frozen

AMBIGUOUS = re.compile(r"[\s\-?:,\[\]{}#&*!|>'\"%@`]|.*(?:: | #|:$|\s$)|[0-9]+\.[0-9]*0$|$")
AMBIGUOUS_INSIDE = re.compile(r".*[,\[\]{}]")


@frozen
class Braces:
    """A mapping or list to be written on one line."""

    value: Any


def inscribe(record: Mapping[str, Any] | Sequence[Any]) -> str:
    """Write a record, or a list of records; what is None or empty is left out."""
    return "\n".join(_lines(record, "")) + "\n"


def _lines(value: Any, indent: str) -> Iterator[str]:  # noqa: ANN401 -- any nesting of plain values
    if isinstance(value, Mapping):
        for key, one in value.items():
            if one not in (None, (), {}):
                yield from _entry(f"{indent}{key}:", one, indent)
        return
    for item in value:
        if isinstance(item, Mapping):
            first, *rest = _lines(item, f"{indent}  ")
            yield f"{indent}- {first.lstrip()}"
            yield from rest
        else:
            yield f"{indent}- {_inline(item, inside=False)}"


def _entry(head: str, value: Any, indent: str) -> Iterator[str]:  # noqa: ANN401 -- as above
    if isinstance(value, Mapping | list):
        yield head
        yield from _lines(value, f"{indent}  ")
    else:
        yield f"{head} {_inline(value, inside=False)}"


def _inline(value: Any, *, inside: bool) -> str:  # noqa: ANN401 -- as above
    match value:
        case Braces():
            return _inline(value.value, inside=True)
        case Mapping():
            kept = {key: one for key, one in value.items() if one is not None and one != ()}
            return "{" + ", ".join(f"{key}: {_inline(one, inside=True)}" for key, one in kept.items()) + "}"
        case tuple() | list():
            return "[" + ", ".join(_inline(one, inside=True) for one in value) + "]"
        case bool():
            return str(value).lower()
        case int() | date():
            return str(value)
    text = str(value)
    if AMBIGUOUS.match(text) or (inside and AMBIGUOUS_INSIDE.match(text)):
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return text


def tenths(amount: int) -> str:
    """Write a whole number of tenths as a decimal: 125 as 12.5, 120 as 12."""
    whole, rest = divmod(amount, 10)
    return f"{whole}.{rest}" if rest else str(whole)
