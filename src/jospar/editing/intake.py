"""Many reports in one file: rows of a table, lines of JSON or a list in YAML, each a report."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from jospar.editing.telling import Words, known_keys
from jospar.errors import CannotRun, Misused
from jospar.frozen import frozen
from jospar.plan.text import LANGUAGES
from jospar.reading.decoder import written
from jospar.reading.document import read_document
from jospar.reading.guard import decode_bytes
from jospar.reading.node import Sequence, line
from jospar.reading.suggest import nearest

ALIASES = {"id": "measure", "as": "agency", "milestones": "milestone", "regions": "region"}
ADDRESS = ("measure", "agency", "date", "unchanged", "language")
TEXTS = ("note", "next", "reply")
YES = ("true", "yes", "1", "x", "+", "да", "иә")
SEPARATORS = (";", "\t", ",")


@frozen
class Row:
    """One row as it was written, and the line it begins in, counted from one."""

    line: int
    cells: Mapping[str, Any]


@frozen
class Entry:
    """One row understood: of which measure, whose, of which day; and what it says."""

    line: int
    measure: str
    agency: str
    date: str
    unchanged: bool
    words: Words


def read_rows(name: str, data: bytes) -> tuple[Row, ...]:
    """Read the rows of a file by the end of its name; one without a name by how it begins.

    Raises:
        Misused: X716, the file is of a form that can't be read; X718, it can't be understood.
    """
    end = name.rpartition(".")[2].lower() if "." in name else _form(data)
    if end not in READERS:
        raise Misused("X716", file=name, known=tuple(READERS))
    text = decode_bytes(name, data)[0]
    if text is None:
        raise CannotRun("X718", file=name, line=1, problem="encoding")
    return tuple(READERS[end](name, text))


def entry_of(row: Row, language: str) -> Entry:
    """Understand a row; raise Misused (X717) for a column that is not known."""
    cells = {ALIASES.get(key, key): cell for key, cell in row.cells.items() if cell not in (None, "", ())}
    known = (*ADDRESS, *known_keys(), "spent")
    said: dict[str, tuple[str, ...]] = {}
    for key, cell in cells.items():
        if key not in known:
            raise Misused("X717", given=key, field=key, known=known, near=nearest(key, known))
        if key not in ADDRESS:
            said.update(_said(key, cell))
    address = {key: str(cells.get(key, "")).strip() for key in ADDRESS}
    given = address["language"] if address["language"] in LANGUAGES else language
    yes = address["unchanged"].lower() in YES
    return Entry(row.line, address["measure"], address["agency"], address["date"], yes, Words(said, given))


def _said(key: str, cell: Any) -> Iterator[tuple[str, tuple[str, ...]]]:  # noqa: ANN401 -- as it was written
    """Turn a cell into words, as if they had been typed."""
    if key == "done" and isinstance(cell, dict):
        if steps := cell.get("milestones"):
            yield "milestone", _pairs(steps)
        if "units" in cell or "percent" in cell:
            yield "done", (cell["units"] if "units" in cell else f"{cell['percent']}%",)
    elif key in ("milestone", "region") and isinstance(cell, dict):
        yield key, _pairs(cell)
    elif key in TEXTS and isinstance(cell, dict):
        yield from ((f"{key}/{language}", (str(text),)) for language, text in cell.items())
    elif key == "spent":
        yield from _money(cell)
    elif key == "evidence":
        yield key, tuple(_document(one) for one in _listed(cell))
    else:
        yield key, tuple(str(one) for one in _listed(cell))


def _money(cell: Any) -> Iterator[tuple[str, tuple[str, ...]]]:  # noqa: ANN401 -- as above
    """Read the money of one year and one fund; of several there are several rows."""
    (first, *more) = _listed(cell)
    if not isinstance(first, dict) or more:
        raise Misused("X712", given=str(first), field="spent")
    yield from ((name, (str(word),)) for name, word in first.items())


def _document(one: Any) -> str:  # noqa: ANN401 -- as above
    if not isinstance(one, dict):
        return str(one)
    proof = one.get("number") or one.get("url") or ""
    return f"{one['kind']}:{proof}" if one.get("kind") else str(proof)


def _pairs(cell: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(f"{name}={one['units'] if isinstance(one, dict) else one}" for name, one in cell.items())


def _listed(cell: Any) -> tuple[Any, ...]:  # noqa: ANN401 -- as above
    return cell if isinstance(cell, tuple) else (cell,)


def _form(data: bytes) -> str:
    """Tell by its first sign how a stream is written."""
    head = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:2]
    return (
        "jsonl"
        if head[:1] == b"{"
        else "yaml"
        if head in (b"- ", b"-\n") or head[:1] in (b"[", b"#")
        else "csv"
    )


def _yaml(name: str, text: str) -> Iterator[Row]:
    document = read_document(name, text.encode())
    if type(document.node) is not Sequence:
        raise CannotRun("X718", file=name, line=1, problem="list")
    for node in document.node.value:
        cells = written(node)
        if not isinstance(cells, dict):
            raise CannotRun("X718", file=name, line=line(node), problem="list")
        yield Row(line(node), cells)


def _json_lines(name: str, text: str) -> Iterator[Row]:
    for number, one in enumerate(text.splitlines(), 1):
        if one.strip():
            yield Row(number, _mapping(name, number, one))


def _mapping(name: str, number: int, text: str) -> Mapping[str, Any]:
    try:
        cells = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except ValueError as problem:
        raise CannotRun("X718", file=name, line=number, problem="json") from problem
    if not isinstance(cells, dict):
        raise CannotRun("X718", file=name, line=number, problem="json")
    return {key: _frozen(one) for key, one in cells.items()}


def _frozen(cell: Any) -> Any:  # noqa: ANN401 -- as above
    if isinstance(cell, bool):
        return "true" if cell else None
    if isinstance(cell, list):
        return tuple(_frozen(one) for one in cell)
    return {key: _frozen(one) for key, one in cell.items()} if isinstance(cell, dict) else cell


def _table(name: str, text: str) -> Iterator[Row]:
    head = text.partition("\n")[0]
    separator = max(SEPARATORS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    columns: list[str] = []
    begun = 1
    for cells in reader:
        if not columns:
            columns = [cell.strip().lower() for cell in cells]
        elif any(cell.strip() for cell in cells):
            if len(cells) > len(columns):
                raise CannotRun("X718", file=name, line=begun, problem="columns")
            yield Row(begun, _cells(columns, cells))
        begun = reader.line_num + 1


def _cells(columns: Iterable[str], cells: Iterable[str]) -> dict[str, Any]:
    """Join cells to their columns; several documents stand in one cell with semicolons."""
    found: dict[str, Any] = {}
    for column, cell in zip(columns, cells, strict=False):
        several = column == "evidence" and ";" in cell
        parts = tuple(part.strip() for part in cell.split(";")) if several else cell.strip()
        found[column] = parts
    return found


READERS: Mapping[str, Callable[[str, str], Iterator[Row]]] = {
    "yaml": _yaml,
    "yml": _yaml,
    "jsonl": _json_lines,
    "ndjson": _json_lines,
    "csv": _table,
}
"""How a file is read, by the end of its name; another form is one more row here."""
