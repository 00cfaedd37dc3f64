"""One plan file to its record or records, with what the path says of them."""

import dataclasses
import re
from datetime import date
from functools import cache
from typing import Any

from jospar.code import Code
from jospar.finding import Fact, Finding
from jospar.frozen import frozen
from jospar.place import Place
from jospar.plan.indicator import Observation
from jospar.plan.measure import Measure
from jospar.plan.period import Week
from jospar.plan.progress import Acceptance, Progress, Unchanged
from jospar.plan.repository import Repository
from jospar.reading.decoder import decoder
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED
from jospar.reading.layout import LISTS, Address
from jospar.reading.names import decode_id
from jospar.reading.node import Mapping, Node, Scalar, Sequence, member
from jospar.reading.records import Keys
from jospar.reading.times import Unreadable, decode_period, parse_period, parse_week

LOOSE_WEEK = r"([0-9]{4})[-_ ]?[Ww]-?([0-9]{1,2})\Z"


@frozen
class Filed:
    """The records of a file, and the names of those in it that could not be decoded.

    ``own`` is the id of the record in a file that is called otherwise.
    """

    records: tuple[Any, ...] = ()
    unread: tuple[str, ...] = ()
    own: str = ""


def file_records(where: Address, node: Node | None, desk: Desk) -> Filed:
    """Decode the records of one file. ``*`` in ``unread``: any name may have been in the file."""
    if where.record in LISTS:
        return _list(where, node, desk)
    record = None if node is None else _record(where, node, desk)
    wrong = _misplaced(where, record, node, desk)
    name = f"{where.indicator}/{where.name}" if where.record is Observation else where.name
    if not wrong and record is not None:
        return Filed((record,))
    return Filed(unread=(name,), own=_id_elsewhere(where, record))


def _list(where: Address, node: Node | None, desk: Desk) -> Filed:
    if node is None:
        return Filed(unread=("*",))
    if type(node) is not Sequence:
        desk.say("J103", node, wanted="list")
        return Filed(unread=("*",))
    records: list[Any] = []
    unread: list[str] = []
    for row, item in enumerate(node.value):
        record = _record(where, item, desk, row=row)
        if record is not None:
            records.append(record)
            continue
        name = member(item, "id") if type(item) is Mapping else None
        unread.append(name.value if type(name) is Scalar else "*")
    return Filed(tuple(records), tuple(unread))


@cache
def keys_of(cls: type) -> Keys:
    """Compile the keys of a top-level record once."""
    return Keys.of(cls, decoder)


@cache
def _path_fields(cls: type) -> tuple[str, ...]:
    told = (one for one in dataclasses.fields(cls) if one.metadata.get("from_path"))
    return tuple(one.name for one in told if not one.metadata.get("by_neighbour"))


def _record(where: Address, node: Node, desk: Desk, row: int = 0) -> Any:  # noqa: ANN401 -- any record type
    if type(node) is not Mapping:
        desk.say("J103", node, wanted="mapping")
        return None
    values = keys_of(where.record).decode(_titled(where, node), desk)
    if values is None:
        return None
    path = {
        "file": where.file,
        "programme": where.programme,
        "indicator": where.indicator,
        "agency": where.agency,
        "week": where.week,
        "measure": where.name,
        "row": row,
    }
    return where.record(**values, **{name: path[name] for name in _path_fields(where.record)})


def _titled(where: Address, node: Mapping) -> Mapping:
    """Give a restricted measure its id for a title: it must not carry one of its own."""
    access = member(node, "access") if where.record is Measure else None
    if type(access) is not Scalar or access.value != "restricted" or member(node, "title") is not None:
        return node
    key, title = (Scalar("", text, node.start_mark, node.start_mark, "'") for text in ("title", where.name))
    return Mapping(
        "", [*node.value, (key, title)], node.start_mark, node.end_mark, flow_style=node.flow_style
    )


def _misplaced(where: Address, record: Any, node: Node | None, desk: Desk) -> bool:  # noqa: ANN401 -- any record type
    """Hold a file's name and folders against what is in it, whether the rest of it could be read or not."""
    before = len(desk.findings)
    if where.record in (Progress, Unchanged, Acceptance):
        _check_week(where, desk)
    elif node is not None and where.record is not Repository:
        key = "period" if where.record is Observation else "id"
        name = _own_name(record, node, key, desk)
        suffixed = where.record is Observation and where.name.startswith(f"{name}_")
        if name is not None and where.name != name and not suffixed:
            at = member(node, key) if type(node) is Mapping else None
            desk.say("J123", at or node, value=where.name, write=name, key=key)
    return len(desk.findings) > before


def _id_elsewhere(where: Address, record: Any) -> str:  # noqa: ANN401 -- any record type
    """Give the id of a record that could be read and whose file is called otherwise; "" of any other."""
    own = str(getattr(record, "id", ""))
    return own if own != where.name else ""


def _own_name(record: Any, node: Node, key: str, desk: Desk) -> str | None:  # noqa: ANN401 -- any record type
    """Tell what a record calls itself; None where not even that could be read."""
    if record is not None:
        return str(getattr(record, key))
    written = member(node, key) if type(node) is Mapping else None
    if type(written) is not Scalar:
        return None
    aside = Desk(desk.file)
    name = decode_period(written, aside, "unknown") if key == "period" else decode_id(written, aside)
    return None if name is FAILED else str(name)


def _check_week(where: Address, desk: Desk) -> None:
    try:
        if "-W" in where.week:
            parse_week(where.week)
        else:
            parse_period(where.week)
    except Unreadable as problem:
        if loose := _meant_week(where.week):
            facts: dict[str, Fact] = {"value": where.week, "write": loose}
            desk.findings.append(Finding(Code("J110"), Place(where.file), facts))
            return
        facts = dict(problem.facts) | (_nearest_weeks(where.week) if problem.code == "J113" else {})
        desk.findings.append(Finding(Code(problem.code), Place(where.file), facts))


def _meant_week(folder: str) -> str:
    """Tell how a week is written that was written otherwise, such as 2026-w7; "" where it is none."""
    match = re.match(LOOSE_WEEK, folder)
    if match is None or folder == (write := f"{match[1]}-W{match[2]:0>2}"):
        return ""
    try:
        return str(parse_week(write))
    except Unreadable:
        return ""


def _nearest_weeks(folder: str) -> dict[str, Fact]:
    """Name the weeks before and after one that its year does not have."""
    year, number = (int(part) for part in folder.split("-W"))
    year = year if number else year - 1
    last = date(year, 12, 28).isocalendar().week
    return {"before": str(Week(year, last)), "after": str(Week(year + 1, 1)), "hint": "folder"}
