"""A query as a value: what is asked, without the way it was typed."""

import re
from dataclasses import field

from jospar.frozen import frozen

SIGNS = (":", "=", "<=", ">=", "<", ">")
"""What may stand between a field and a value."""
FIELD = re.compile(r"([^\W\d]\w*)(<=|>=|!=|[:=<>])")
"""The beginning of a comparison."""
QUOTES = {'"': '"', "«": "»", "“": "”", "„": "“"}
"""What opens a text between quotes, and what closes it."""
MARKS = frozenset("()").union(QUOTES, QUOTES.values())
"""What ends a bare word besides a space."""


@frozen
class Words:
    """A text that is sought in everything a record says."""

    text: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@frozen
class Value:
    """A value of a comparison, as it was written."""

    text: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@frozen
class Compare:
    """A field beside values: one of them must fit."""

    name: str
    sign: str
    values: tuple[Value, ...]
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@frozen
class View:
    """A query that the plan has saved under a name."""

    name: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@frozen
class Not:
    """What must not hold."""

    of: "Query"


@frozen
class All:
    """What must hold together; of nothing, everything holds."""

    of: tuple["Query", ...]


@frozen
class Some:
    """Of what one must hold."""

    of: tuple["Query", ...]


Query = Words | Compare | View | Not | All | Some


def written(query: Query) -> str:
    """Write a query so that reading it gives the same query again."""
    if isinstance(query, All):
        return " ".join(_written(one) for one in query.of)
    return _written(query)


def _written(query: Query) -> str:
    match query:
        case Words():
            return query.text if _bare(query.text) else _quoted(query.text)
        case Compare():
            values = (one.text if _plain(one.text) else _quoted(one.text) for one in query.values)
            return f"{query.name}{query.sign}{','.join(values)}"
        case View():
            return f"@{query.name}"
        case Not():
            return f"-{_written(query.of)}"
        case All():
            return f"all({' '.join(_written(one) for one in query.of)})"
        case Some():
            return f"any({' '.join(_written(one) for one in query.of)})"


def _bare(text: str) -> bool:
    """Tell whether a sought text needs no quotes."""
    opens = text.startswith(("-", "@", ":", "=", "<", ">")) or FIELD.match(text) is not None
    return _unbroken(text) and not opens


def _plain(text: str) -> bool:
    """Tell whether a value needs no quotes."""
    return _unbroken(text) and "," not in text


def _unbroken(text: str) -> bool:
    return bool(text) and not any(char.isspace() or char in MARKS for char in text)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
