"""Many reports in one file: rows of a table, lines of JSON or a list in YAML, each a report."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Sequence as Several
from dataclasses import replace
from typing import Any

from jospar.code import Level
from jospar.editing.sheetrows import WORKBOOKS
from jospar.editing.telling import Words, known_keys
from jospar.editing.told import MONEY, TEXTS
from jospar.editing.vocabulary import ALIASES, YES, column_of, documents_of, is_left_out, meaning_of
from jospar.editing.weekfile import Row, under_head
from jospar.errors import CannotRun, Misused
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.place import Place, line_column
from jospar.plan.text import LANGUAGES
from jospar.reading.decoder import written
from jospar.reading.document import read_document
from jospar.reading.guard import decode_bytes
from jospar.reading.node import Sequence, line
from jospar.reading.suggest import nearest

ADDRESS = ("measure", "agency", "date", "unchanged", "language", "revision")
PAIRED = ("milestone", "region")
SLASHED = (*TEXTS, *MONEY, *PAIRED)
"""Columns that may say behind a slash what they are of: note/ru, paid/local, milestone/site, region/XA-01."""
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


class UnreadableError(CannotRun):
    """Stops at a text that cannot be read, with what was found in it and in which lines."""

    def __init__(self, file: str, found: Iterable[tuple[int, Finding]]) -> None:
        super().__init__("X718", file=file, line=1)
        self.found = tuple(found)


def read_rows(name: str, data: bytes) -> tuple[Row, ...]:
    """Read the rows of a file by the end of its name; one without a name by how it begins.

    Raises:
        Misused: X716, the file is of a form that can't be read; X718, it can't be understood.
        UnreadableError: The text itself has errors, each in its line.
    """
    end = name.rpartition(".")[2].lower() if "." in name else _form(data)
    if end not in READERS:
        raise Misused("X716", file=name, known=KNOWN)
    text = decode_bytes(name, data)[0]
    if text is None:
        raise CannotRun("X718", file=name, line=1, problem="encoding")
    return under_head(name, tuple(READERS[end](name, text)))


def entry_of(row: Row, language: str) -> Entry:
    """Understand a row; raise Misused (X717) for a column that is not known."""
    for refusal in unknown_columns(row):
        raise refusal
    said: dict[str, tuple[str, ...]] = {}
    cells = _cells_of(row)
    for key, cell in cells.items():
        if key not in ADDRESS:
            for name, more in _said(key, cell):
                said[name] = (*said.get(name, ()), *more)
    address = {key: str(cells.get(key, "")).strip() for key in ADDRESS}
    given = address["language"] if address["language"] in LANGUAGES else language
    yes = address["unchanged"].lower() in YES
    words = Words(said, given)
    mine = (address["measure"], address["agency"], address["date"])
    return Entry(row.line, *mine, yes, words, address["revision"])


def unknown_columns(row: Row) -> tuple[Misused, ...]:
    """Refuse each column (X717) that says something here and that nobody knows."""
    known = (*ADDRESS, *known_keys(), "spent")
    return tuple(
        Misused("X717", given=key, field=key, known=known, near=nearest(key, known))
        for key in _cells_of(row)
        if key not in known and not _slashed(key)
    )


def without(row: Row, columns: Iterable[str]) -> Row:
    """Leave columns out of a row."""
    dropped = set(columns)
    return replace(row, cells={key: cell for key, cell in row.cells.items() if key not in dropped})


def _cells_of(row: Row) -> dict[str, Any]:
    cells = {ALIASES.get(key, key): cell for key, cell in row.cells.items() if cell not in (None, "", ())}
    return {key: cell for key, cell in cells.items() if not is_left_out(key, str(cell))}


def _slashed(key: str) -> bool:
    name, slash, of = key.partition("/")
    return bool(slash and of) and name in SLASHED and (name not in TEXTS or of in LANGUAGES)


def _said(key: str, cell: Any) -> Iterator[tuple[str, tuple[str, ...]]]:  # noqa: ANN401 -- as it was written
    """Turn a cell into words, as if they had been typed."""
    name, _, of = key.partition("/")
    if key == "correction" and isinstance(cell, dict):
        cell = cell.get("because", cell)
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
    errors = [one for one in document.findings if one.level is Level.ERROR]
    if errors:
        raise UnreadableError(name, ((_line_of(document.text, one), one) for one in errors))
    if type(document.node) is not Sequence:
        raise CannotRun("X718", file=name, line=1, problem="list")
    for node in document.node.value:
        cells = written(node)
        if not isinstance(cells, dict):
            raise CannotRun("X718", file=name, line=line(node), problem="list")
        pairs: Any = node.value
        _insist_on_one(name, line(node), [str(key.value) for key, _ in pairs])
        yield Row(line(node), cells)


def _line_of(text: str, found: Finding) -> int:
    return line_column(text, found.at.start)[0] if isinstance(found.at, Place) else 1


def _json_lines(name: str, text: str) -> Iterator[Row]:
    for number, one in enumerate(text.splitlines(), 1):
        if one.strip():
            yield Row(number, _mapping(name, number, one))


def _mapping(name: str, number: int, text: str) -> Mapping[str, Any]:
    try:
        cells = json.loads(
            text, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_once(name, number)
        )
    except ValueError as problem:
        raise CannotRun("X718", file=name, line=number, problem="json") from problem
    if not isinstance(cells, dict):
        raise CannotRun("X718", file=name, line=number, problem="json")
    return {key: _frozen(one) for key, one in cells.items()}


def _once(name: str, number: int) -> Callable[[list[tuple[str, Any]]], dict[str, Any]]:
    """Make the mapping of a JSON object, whose keys have to differ."""

    def made(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        _insist_on_one(name, number, [key for key, _ in pairs])
        return dict(pairs)

    return made


def _insist_on_one(name: str, number: int, columns: Several[str]) -> None:
    """Refuse columns of one name (X718): nobody knows which of them is meant."""
    named = [ALIASES.get(one, one) for one in columns if one]
    twice = next((one for one in named if named.count(one) > 1), None)
    if twice is not None:
        raise CannotRun("X718", file=name, line=number, field=twice, problem="twice")


def _frozen(cell: Any) -> Any:  # noqa: ANN401 -- as above
    if isinstance(cell, bool):
        return "true" if cell else None
    if isinstance(cell, list):
        return tuple(_frozen(one) for one in cell)
    return {key: _frozen(one) for key, one in cell.items()} if isinstance(cell, dict) else cell


def _table(name: str, text: str) -> Iterator[Row]:
    head = text.partition("\n")[0]
    separator = max(SEPARATORS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    columns: list[str] = []
    shown: dict[str, str] = {}
    begun = 1
    try:
        for cells in reader:
            if not columns:
                columns = [_column(cell) for cell in cells]
                _insist_on_one(name, begun, columns)
                shown = dict(zip(columns, (cell.strip() for cell in cells), strict=True))
            elif any(cell.strip() for cell in cells):
                if len(cells) > len(columns):
                    raise CannotRun("X718", file=name, line=begun, problem="columns")
                yield Row(begun, _cells(columns, cells), shown)
            begun = reader.line_num + 1
    except csv.Error as broken:
        raise CannotRun("X718", file=name, line=begun, problem="quotes") from broken


def _column(heading: str) -> str:
    """Read a heading: by its own name or as the sheet calls it; behind a slash, what it is of."""
    name, slash, of = heading.strip().partition("/")
    return f"{name.strip().lower()}{slash}{of}" if slash else column_of(heading)


def _cells(columns: Iterable[str], cells: Iterable[str]) -> dict[str, Any]:
    """Join cells to their columns, and read each as people write it."""
    found: dict[str, Any] = {}
    for column, cell in zip(columns, cells, strict=False):
        text = cell.strip()
        if column == "evidence":
            found[column] = documents_of(text)
        elif text or column:
            found[column] = meaning_of(column, text)
    return found


READERS: Mapping[str, Callable[[str, str], Iterator[Row]]] = {
    "yaml": _yaml,
    "yml": _yaml,
    "jsonl": _json_lines,
    "ndjson": _json_lines,
    "csv": _table,
}
"""How a file is read, by the end of its name; another form is one more row here."""
KNOWN = (*READERS, WORKBOOKS[0])
"""Ends of names that are taken."""
