"""The calendar of ``plan/jospar.yaml``: days of a year spliced in, one a line, and proved."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from jospar.editing.splice import Splice, newline_of, spliced
from jospar.errors import CannotRun
from jospar.frozen import frozen
from jospar.plan.repository import Repository, WorkCalendar
from jospar.reading.desk import Desk
from jospar.reading.document import read_document
from jospar.reading.filing import file_records
from jospar.reading.layout import address
from jospar.reading.node import Mapping as MappingNode
from jospar.reading.node import Node, Scalar, start
from jospar.reading.node import Sequence as SequenceNode

FILE = "plan/jospar.yaml"
MARK = b"\xef\xbb\xbf"
"""A byte-order mark."""
STEP = "  "
Key = Literal["off", "work"]


@frozen
class Filling:
    """The days of one year: those off with their names, those worked; ``heading`` is a comment above them."""

    year: int
    off: Mapping[date, str]
    work: Sequence[date]
    heading: str


def fill(data: bytes, filling: Filling) -> bytes:
    """Put a year's days into the calendar of a repository's first file; every other byte stays.

    Raises:
        CannotRun: X604, the file's form leaves no safe place for them; X606, the year has other days there.
    """
    before = _read(data)
    there = {day for day in (*before.calendar.off, *before.calendar.work) if day.year == filling.year}
    if there == {*filling.off, *filling.work}:
        return data
    if there:
        raise CannotRun("X606", year=filling.year, file=FILE)
    document = read_document(FILE, data)
    text = spliced(document.text, _splices(document.text, document.node, filling))
    made = (MARK if data.startswith(MARK) else b"") + text.encode()
    _prove(before, made, filling)
    return made


def _read(data: bytes) -> Repository:
    """Read the record, without a finding; raise CannotRun (X604) where that cannot be."""
    where = address(FILE)
    document, desk = read_document(FILE, data), Desk(FILE)
    records = file_records(where, document.node, desk).records if where is not None else ()
    if not records or desk.findings:
        raise CannotRun("X604", file=FILE, problem="unread")
    (record,) = records
    assert isinstance(record, Repository)  # noqa: S101 -- the file's address says so
    return record


def _prove(before: Repository, made: bytes, filling: Filling) -> None:
    """Insist that the new bytes read as the old record with exactly the year's days more."""
    old = before.calendar
    days = WorkCalendar(off=(*old.off, *filling.off), work=(*old.work, *filling.work))
    after = _read(made)
    ordered = WorkCalendar(off=tuple(sorted(after.calendar.off)), work=tuple(sorted(after.calendar.work)))
    wanted = WorkCalendar(off=tuple(sorted(days.off)), work=tuple(sorted(days.work)))
    if replace(after, calendar=ordered) != replace(before, calendar=wanted):
        raise CannotRun("X604", file=FILE, problem="form")


def _splices(text: str, node: Node | None, filling: Filling) -> list[Splice]:
    top = node if type(node) is MappingNode and not node.flow_style else None
    if top is None:
        raise CannotRun("X604", file=FILE, problem="form")
    pair = next((one for one in top.value if type(one[0]) is Scalar and one[0].value == "calendar"), None)
    lines = {"off": _lines(filling.off, filling.heading), "work": _lines(dict.fromkeys(filling.work, ""), "")}
    if not lines["off"]:
        raise CannotRun("X604", file=FILE, problem="form")
    if pair is None:
        return [_at_the_end(text, lines)]
    calendar = pair[1]
    if type(calendar) is not MappingNode or calendar.flow_style:
        raise CannotRun("X604", file=FILE, problem="flow")
    return [_into(text, calendar, name, rows, filling.year) for name, rows in lines.items() if rows]


def _lines(days: Mapping[date, str], heading: str) -> list[str]:
    """Write the rows of a list, without their indentation."""
    rows = [f"- {day}  # {name}" if name else f"- {day}" for day, name in sorted(days.items())]
    return [f"# {heading}", *rows] if rows and heading else rows


def _at_the_end(text: str, lines: Mapping[str, Sequence[str]]) -> Splice:
    end_of_line = newline_of(text)
    rows = ["calendar:"]
    for name, listed in lines.items():
        if listed:
            rows += [f"{STEP}{name}:", *(f"{STEP * 2}{row}" for row in listed)]
    gap = "" if text.endswith("\n") or not text else end_of_line
    return _insert(len(text), gap + "".join(row + end_of_line for row in rows))


def _into(text: str, calendar: MappingNode, name: str, rows: Sequence[str], year: int) -> Splice:
    """Put rows into a list of the calendar, before the first day of a later year, or make the list."""
    end_of_line, first = newline_of(text), start(calendar.value[0][0])
    listed = next((value for one, value in calendar.value if type(one) is Scalar and one.value == name), None)
    if listed is None:
        indent = " " * (first - _line_start(text, first))
        block = [f"{indent}{name}:", *(f"{indent}{STEP}{row}" for row in rows)]
        return _insert(_line_start(text, first), "".join(row + end_of_line for row in block))
    if type(listed) is not SequenceNode or listed.flow_style or not listed.value:
        raise CannotRun("X604", file=FILE, problem="flow")
    dash = text.rindex("-", 0, start(listed.value[0]))
    indent = text[_line_start(text, dash) : dash]
    block_text = "".join(f"{indent}{row}{end_of_line}" for row in rows)
    later = next((one for one in listed.value if type(one) is Scalar and int(one.value[:4]) > year), None)
    if later is not None:
        return _insert(_above_comments(text, _line_start(text, start(later))), block_text)
    stop = text.find("\n", start(listed.value[-1]))
    return _insert(stop + 1, block_text) if stop >= 0 else _insert(len(text), end_of_line + block_text)


def _insert(at: int, text: str) -> Splice:
    """Put text in at a place; nothing is taken away."""
    return Splice(at, at, text)


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _above_comments(text: str, at: int) -> int:
    """Go up over the lines of comments that stand right above a line: they belong to it."""
    while at > 0:
        above = _line_start(text, at - 1)
        if not text[above:at].lstrip().startswith("#"):
            return at
        at = above
    return at
