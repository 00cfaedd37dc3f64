"""Ways through a written file: a field path turned into keys, and into the numbers of list items."""

import dataclasses
from collections.abc import Sequence
from typing import Any

from jospar.editing.outcome import Path, Step
from jospar.errors import CannotRun
from jospar.frozen import frozen
from jospar.plan.conflict import Written
from jospar.plan.text import LANGUAGES
from jospar.reading.decoder import item_key
from jospar.reading.paths import nameless, resolve
from jospar.reading.shape import Choice, Kind, Many, Prose, Record, Table, fields_of, key_fields
from jospar.reading.suggest import nearest

LONE = ("value", "form")
"""Keys that may be left out where nothing is said beside them: ``measures: 3``, ``completion: order``."""


@frozen
class Way:
    """Where a field path leads in the file: ``steps`` to what is there, and what kind of value it is.

    Where the path names a list item that is not there yet, ``steps`` lead to the list, ``fresh`` is the key
    that the item will have, and ``rest`` what follows in it.
    """

    steps: Path
    kind: Kind
    fresh: tuple[tuple[str, str], ...] = ()
    rest: tuple[str, ...] = ()


def way(record: Any, path: str) -> tuple[Path, Kind]:  # noqa: ANN401 -- any record
    """Turn a field path into the way to what is there; raise CannotRun X725 where nothing can be."""
    found = open_way(record, path)
    if found.fresh:
        length = len(path.split("/")) - len(found.fresh) - len(found.rest)
        raise _no_item(path, length, _inside(record, found.steps))
    return found.steps, found.kind


def open_way(record: Any, path: str) -> Way:  # noqa: ANN401 -- as above
    """Turn a field path into a way, to items that are not there yet too; raise CannotRun X725."""
    found = resolve(record, path)
    if found is None:
        raise _no_field(record, path)
    steps: list[Step] = []
    kind: Kind = Record(type(record))
    words, value = path.split("/"), record
    while words:
        keyed = _keyed(kind)
        if keyed is not None:
            index, length = _item(value, words)
            if index < 0:
                names = key_fields(keyed)[0]
                fresh = tuple(zip(names, words, strict=False))
                return Way(tuple(steps), found.kind, fresh, tuple(words[len(names) :]))
            steps.append(index)
            kind, value, words = Record(keyed), value[index], words[length:]
            continue
        alone = _alone(kind)
        if alone is not None:
            index, length = nameless(alone, value, words)
            steps.append(index)
            kind, value, words = Record(alone), value[index], words[length:]
            continue
        steps.append(words[0])
        kind, value, words = _kind_inside(kind, words[0]), _inside(value, words[:1]), words[1:]
    return Way(tuple(steps), found.kind)


def as_written(said: Written, steps: Path) -> Path:
    """Leave out of a way what the file leaves out: brackets around a single item, the key of a lone value."""
    taken: list[Step] = []
    for step in steps:
        bare = (
            not isinstance(said, tuple) if isinstance(step, int) else isinstance(said, str) and step in LONE
        )
        if bare and said is not None:
            continue
        taken.append(step)
        said = _within(said, step)
    return tuple(taken)


def _within(said: Any, step: Step) -> Any:  # noqa: ANN401 -- as written
    if isinstance(step, int):
        return said[step] if isinstance(said, tuple) and step < len(said) else None
    return said.get(step) if isinstance(said, dict) else None


def _no_field(record: Any, path: str) -> CannotRun:  # noqa: ANN401 -- as above
    """Say how far a path leads, and what there is in that place."""
    words = path.split("/")
    known_to = [n for n in range(1, len(words)) if resolve(record, "/".join(words[:n])) is not None]
    length = max(known_to, default=0)
    found = resolve(record, "/".join(words[:length])) if length else None
    kind: Kind = Record(type(record)) if found is None else found.kind
    if _keyed(kind) is not None and found is not None:
        return _no_item(path, length, found.value)
    known = _parts(kind, record if found is None else found.value)
    whole = "/".join(words[:length])
    if not known:
        return CannotRun("X725", field=path, value=whole, problem="whole")
    near = nearest(words[length], known)
    return CannotRun("X725", field=path, known=known, near=_joined(words[:length], near))


def _no_item(path: str, length: int, items: Any) -> CannotRun:  # noqa: ANN401 -- as above
    """Say that no item of a list is called so; ``length`` counts the words that lead to the list."""
    words = path.split("/")
    known = tuple("/".join(key) for key in _keys(items if isinstance(items, tuple) else ()))
    if not known:
        return CannotRun("X725", field=path, value="/".join(words[:length]), problem="empty")
    near = nearest("/".join(words[length : length + known[0].count("/") + 1]), known)
    rest = words[length + 1 + near.count("/") :] if near else []
    return CannotRun(
        "X725", field=path, known=known, near=_joined(words[:length], near, rest), problem="item"
    )


def _joined(before: Sequence[str], near: str, behind: Sequence[str] = ()) -> str:
    return "/".join((*before, near, *behind)) if near else ""


def _parts(kind: Kind, value: Any) -> tuple[str, ...]:  # noqa: ANN401 -- as above
    """Name what a path may go on with at a place: fields, languages or the keys of a table."""
    for option in kind.options if isinstance(kind, Choice) else (kind,):
        match option:
            case Record(cls):
                return tuple(one.name for one in fields_of(cls))
            case Prose():
                return LANGUAGES
            case Many(Record(cls), True) if isinstance(value, tuple):
                named = tuple(dict.fromkeys(word for one in value for word in getattr(one, "source", ())))
                return named if len(value) > 1 else tuple(one.name for one in fields_of(cls))
            case Table() if isinstance(value, dict):
                return tuple(str(key) for key in value)
    return ()


def field_names(record: Any) -> tuple[str, ...]:  # noqa: ANN401 -- as above
    """List the keys that a record may have, in the order in which they are written."""
    cls: Any = type(record)
    return tuple(one.name for one in fields_of(cls))


def _kind_inside(kind: Kind, word: str) -> Kind:
    """Give the kind of what a key leads to; of a table or a text that of the whole does as well."""
    for option in kind.options if isinstance(kind, Choice) else (kind,):
        if isinstance(option, Record):
            found = next((one.kind for one in fields_of(option.cls) if one.name == word), None)
            if found is not None:
                return found
    return kind


def _keyed(kind: Kind) -> Any:  # noqa: ANN401 -- a type of records, or None
    """Give the type of the items of a list whose items are told apart by a key."""
    for option in kind.options if isinstance(kind, Choice) else (kind,):
        if isinstance(option, Many) and isinstance(option.item, Record) and key_fields(option.item.cls)[0]:
            return option.item.cls
    return None


def _alone(kind: Kind) -> Any:  # noqa: ANN401 -- as above
    """Give the type of the items of a list without keys, which may hold a single item without brackets."""
    if isinstance(kind, Many) and kind.single and isinstance(kind.item, Record):
        return kind.item.cls
    return None


def _inside(value: Any, steps: Sequence[Step]) -> Any:  # noqa: ANN401 -- a field's value
    for step in steps:
        if isinstance(step, int):
            value = value[step]
        elif isinstance(value, dict):
            value = value.get(step)
        elif dataclasses.is_dataclass(value) and not hasattr(value, "by_language"):
            value = getattr(value, step, None)
        else:
            return None
    return value


def _keys(items: Any) -> list[tuple[str, ...]]:  # noqa: ANN401 -- as above
    return [item_key(one) for one in items or () if hasattr(one, "KEY")]


def _item(items: Any, words: Sequence[str]) -> tuple[int, int]:  # noqa: ANN401 -- as above
    """Find the item that a path names by its key, and the length of that key; -1 where none has it."""
    keys = _keys(items if isinstance(items, tuple) else ())
    fitting = [(len(key), index) for index, key in enumerate(keys) if key and tuple(words[: len(key)]) == key]
    length, index = max(fitting, default=(0, -1))
    return index, length
