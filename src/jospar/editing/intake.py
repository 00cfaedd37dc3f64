"""Many reports in one file: rows of a table, lines of JSON or a list in YAML, each a report."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from jospar.editing.telling import Words, known_keys
from jospar.editing.told import MONEY
from jospar.editing.weekfile import Row, under_head
from jospar.errors import CannotRun, Misused
from jospar.frozen import frozen
from jospar.plan.text import LANGUAGES
from jospar.reading.decoder import written
from jospar.reading.document import read_document
from jospar.reading.guard import decode_bytes
from jospar.reading.node import Sequence, line
from jospar.reading.suggest import nearest

ALIASES = {"id": "measure", "as": "agency", "milestones": "milestone", "regions": "region"}
ADDRESS = ("measure", "agency", "date", "unchanged", "language", "revision")
TEXTS = ("note", "next", "reply")
PAIRED = ("milestone", "region")
SLASHED = (*TEXTS, *MONEY, *PAIRED)
"""Columns that may say behind a slash what they are of: note/ru, paid/local, milestone/site, region/XA-01."""
YES = ("true", "yes", "1", "x", "+", "да", "иә")
SEPARATORS = (";", "\t", ",")


@frozen
class Entry:
    """One row understood: of which measure, whose, of which day; and what it says.

    ``revision`` names the report that the row was filled from, "" where it does not say.
    """

    line: int
    measure: str
    agency: str
    date: str
    unchanged: bool
    words: Words
    revision: str = ""


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
    return under_head(name, tuple(READERS[end](name, text)))


def entry_of(row: Row, language: str) -> Entry:
    """Understand a row; raise Misused (X717) for a column that is not known."""
    cells = {ALIASES.get(key, key): cell for key, cell in row.cells.items() if cell not in (None, "", ())}
    known = (*ADDRESS, *known_keys(), "spent")
    said: dict[str, tuple[str, ...]] = {}
    for key, cell in cells.items():
        if key not in known and not _slashed(key):
            raise Misused("X717", given=key, field=key, known=known, near=nearest(key, known))
        if key not in ADDRESS:
            for name, more in _said(key, cell):
                said[name] = (*said.get(name, ()), *more)
    address = {key: str(cells.get(key, "")).strip() for key in ADDRESS}
    given = address["language"] if address["language"] in LANGUAGES else language
    yes = address["unchanged"].lower() in YES
    words = Words(said, given)
    mine = (address["measure"], address["agency"], address["date"])
    return Entry(row.line, *mine, yes, words, address["revision"])


def _slashed(key: str) -> bool:
    name, slash, of = key.partition("/")
    return bool(slash and of) and name in SLASHED and (name not in TEXTS or of in LANGUAGES)


def _said(key: str, cell: Any) -> Iterator[tuple[str, tuple[str, ...]]]:  # noqa: ANN401 -- as it was written
    """Turn a cell into words, as if they had been typed."""
    name, _, of = key.partition("/")
    if of and name in PAIRED:
        yield name, (f"{of}={cell}",)
    elif key == "done" and isinstance(cell, dict):
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
    """Read the money of one year, by its funds; of several years there are several rows."""
    lines = _listed(cell)
    if not all(isinstance(one, dict) for one in lines) or len({one.get("year") for one in lines}) > 1:
        raise Misused("X712", given=str(lines[0]), field="spent")
    if year := lines[0].get("year"):
        yield "year", (str(year),)
    for one in lines:
        fund = f"/{one['fund']}" if one.get("fund") else ""
        yield from ((f"{name}{fund}", (str(one[name]),)) for name in MONEY if name in one)


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
            columns = [_column(cell) for cell in cells]
        elif any(cell.strip() for cell in cells):
            if len(cells) > len(columns):
                raise CannotRun("X718", file=name, line=begun, problem="columns")
            yield Row(begun, _cells(columns, cells))
        begun = reader.line_num + 1


def _column(heading: str) -> str:
    """Read a heading: what stands before the slash in small letters, what it is of as it is called."""
    name, slash, of = heading.strip().partition("/")
    return f"{name.lower()}{slash}{of}"


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
