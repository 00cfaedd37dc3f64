"""Fields by their path: what stands at ``budget/2027/republican/amount``, and the record changed."""

import dataclasses
from typing import Any, Final

from jospar.frozen import frozen
from jospar.plan.conflict import Written
from jospar.plan.text import LANGUAGES, Text
from jospar.reading.decoder import decoder, item_key
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED
from jospar.reading.node import At, Mapping, Node, Scalar, Sequence
from jospar.reading.shape import Choice, Kind, Many, Prose, Record, Single, Table, fields_of, key_fields


class Absent:
    """Stands where a record has nothing, though its type allows something."""

    __slots__ = ()


ABSENT: Final = Absent()


@frozen
class Found:
    """What kind of value a path leads to, and the value there; ABSENT where nothing is written."""

    kind: Kind
    value: Any


def resolve(record: Any, path: str) -> Found | None:  # noqa: ANN401 -- any record
    """Follow a field path through a record; None where its type has no such field."""
    return _walk(Record(type(record)), record, path.split("/"))


def assign(record: Any, path: str, value: Written, desk: Desk) -> Any:  # noqa: ANN401 -- any record
    """Make the record with another value at a path; None takes the value or the list item away.

    Gives FAILED, after saying why on the desk, where the value does not fit the field, and the
    record itself where the path leads nowhere.
    """
    found = resolve(record, path)
    if found is None:
        return record
    decoded = ABSENT if value is None else decoder(found.kind)(node_of(value), desk)
    return FAILED if decoded is FAILED else _put(Record(type(record)), record, path.split("/"), decoded)


def node_of(value: Written) -> Node:
    """Make a node, without a place, of a value that was kept as written."""
    if isinstance(value, tuple):
        return Sequence("", [node_of(item) for item in value], At(), At(), flow_style=True)
    if isinstance(value, dict):
        pairs: list[tuple[Node, Node]] = [
            (Scalar("", key, At(), At(), "'"), node_of(one)) for key, one in value.items()
        ]
        return Mapping("", pairs, At(), At(), flow_style=False)
    return Scalar("", value or "", At(), At(), "" if value is None else "'")


def plain(value: Written) -> str:
    """Write a written value in one line, without brackets."""
    match value:
        case None:
            return ""
        case tuple():
            return ", ".join(plain(one) for one in value)
        case dict():
            return ", ".join(f"{key}: {plain(one)}" for key, one in value.items())
        case _:
            return value


def _walk(kind: Kind, value: Any, steps: list[str]) -> Found | None:  # noqa: ANN401 -- a field's value
    if not steps:
        return Found(kind, value)
    step = _step(kind, value, steps)
    return None if step is None else _walk(step[0], step[1], steps[step[2] :])


def _step(kind: Kind, value: Any, steps: list[str]) -> tuple[Kind, Any, int] | None:  # noqa: ANN401 -- as above
    """Take the next step of a path: (kind there, value there, how many words of the path it took)."""
    match kind:
        case Record(cls):
            field = next((one for one in fields_of(cls) if one.name == steps[0]), None)
            if field is None:
                return None
            there = getattr(value, field.name) if isinstance(value, cls) else None
            return field.kind, ABSENT if there is None else there, 1
        case Many(Record(cls), _) if key_fields(cls)[0]:
            return _item(cls, value, steps)
        case Many(Record(cls), True):
            index, length = nameless(cls, value, steps)
            return None if index < 0 else (Record(cls), value[index], length)
        case Table(_, inner):
            return inner, value.get(steps[0], ABSENT) if isinstance(value, dict) else ABSENT, 1
        case Prose() if steps[0] in LANGUAGES:
            spoken = dict(value.by_language) if isinstance(value, Text) else {}
            return Single(str), spoken.get(steps[0], ABSENT), 1
        case Choice(options):
            inside = (_step(option, value, steps) for option in options)
            return next((found for found in inside if found is not None), None)
    return None


def _item(cls: type, items: Any, steps: list[str]) -> tuple[Kind, Any, int] | None:  # noqa: ANN401 -- as above
    """Find the list item whose key the path names; the longest key wins."""
    matching = []
    for item in items if isinstance(items, tuple) else ():
        key = item_key(item)
        if tuple(steps[: len(key)]) == key:
            matching.append((len(key), item))
    if matching:
        length, item = max(matching, key=lambda one: one[0])
        return Record(cls), item, length
    length = len(key_fields(cls)[0])
    return (Record(cls), ABSENT, length) if len(steps) >= length else None


def nameless(cls: type, items: Any, words: list[str]) -> tuple[int, int]:  # noqa: ANN401 -- as above
    """Find the item of a list without keys that a path means, and how many words of the path name it.

    Where sources differ it is named by its source, ``declared/measures/act_12/value``; the only one needs no
    name, ``declared/measures/value``. The number is -1 where no item is meant.
    """
    items = items if isinstance(items, tuple) else ()
    named = [index for index, one in enumerate(items) if words[0] in getattr(one, "source", ())]
    if len(named) == 1:
        return named[0], 1
    if len(items) == 1 and any(one.name == words[0] for one in fields_of(cls)):
        return 0, 0
    return -1, 0


def _put(kind: Kind, value: Any, steps: list[str], new: Any) -> Any:  # noqa: ANN401 -- as above
    if not steps:
        return new
    step = _step(kind, value, steps)
    if step is None:
        return value
    inner, there, length = step
    changed = _put(inner, there, steps[length:], new)
    return value if changed is there else _with(value, there, steps, changed)


def _with(value: Any, there: Any, steps: list[str], changed: Any) -> Any:  # noqa: ANN401 -- as above
    if isinstance(value, tuple):
        kept = tuple(item for item in value if item is not there)
        if changed is ABSENT:
            return kept
        return (
            tuple(changed if item is there else item for item in value)
            if there is not ABSENT
            else (*value, changed)
        )
    if isinstance(value, dict):
        rest = {key: one for key, one in value.items() if key != steps[0]}
        return rest if changed is ABSENT else {**value, steps[0]: changed}
    if isinstance(value, Text):
        kept = tuple(pair for pair in value.by_language if pair[0] != steps[0])
        return Text(kept if changed is ABSENT else (*kept, (steps[0], changed)))
    if value is ABSENT:
        return ABSENT
    if changed is ABSENT:
        return _cleared(value, steps[0])
    return dataclasses.replace(value, **{steps[0]: changed})


def _cleared(record: Any, name: str) -> Any:  # noqa: ANN401 -- as above
    """Give a field its default; a required field keeps its value."""
    field = next(one for one in dataclasses.fields(record) if one.name == name)
    if field.default is dataclasses.MISSING:
        return record
    return dataclasses.replace(record, **{name: field.default})
