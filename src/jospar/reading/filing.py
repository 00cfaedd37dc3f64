"""One plan file to its record or records, with what the path says of them."""

import dataclasses
from functools import cache
from typing import Any

from jospar.code import Code
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.place import Place
from jospar.plan.indicator import Observation
from jospar.plan.measure import Measure
from jospar.plan.progress import Acceptance, Progress, Unchanged
from jospar.plan.repository import Repository
from jospar.reading.decoder import decoder
from jospar.reading.desk import Desk
from jospar.reading.layout import LISTS, Address
from jospar.reading.node import Mapping, Node, Scalar, Sequence, member
from jospar.reading.records import Keys
from jospar.reading.times import Unreadable, parse_period, parse_week


@frozen
class Filed:
    """The records of a file, and the names of those in it that could not be decoded."""

    records: tuple[Any, ...] = ()
    unread: tuple[str, ...] = ()


def file_records(where: Address, node: Node | None, desk: Desk) -> Filed:
    """Decode the records of one file. ``*`` in ``unread``: any name may have been in the file."""
    if where.record in LISTS:
        return _list(where, node, desk)
    if node is None:
        return Filed(unread=(where.name,))
    record = _record(where, node, desk)
    if record is None:
        return Filed(unread=(where.name,))
    wrong = _misplaced(where, record, node, desk)
    return Filed(unread=(where.name,)) if wrong else Filed((record,))


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
    return tuple(field.name for field in dataclasses.fields(cls) if field.metadata.get("from_path"))


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


def _misplaced(where: Address, record: Any, node: Node, desk: Desk) -> bool:  # noqa: ANN401 -- any record type
    """Hold the record against its file's name and folders."""
    before = len(desk.findings)
    if where.record in (Progress, Unchanged, Acceptance):
        _check_week(where, desk)
    elif where.record is Observation:
        period = str(record.period)
        if where.name != period and not where.name.startswith(f"{period}_"):
            _say(node, "period", desk, value=where.name, write=period)
    elif where.record is not Repository and record.id != where.name:
        _say(node, "id", desk, value=where.name, write=record.id)
    return len(desk.findings) > before


def _say(node: Node, key: str, desk: Desk, *, value: str, write: str) -> None:
    at = member(node, key) if type(node) is Mapping else None
    desk.say("J123", at or node, value=value, write=write, key=key)


def _check_week(where: Address, desk: Desk) -> None:
    try:
        if "-W" in where.week:
            parse_week(where.week)
        else:
            parse_period(where.week)
    except Unreadable as problem:
        desk.findings.append(Finding(Code(problem.code), Place(where.file), problem.facts))
