"""What is to be changed in a file, and what the file must say when that is done."""

from collections.abc import Callable, Sequence
from typing import Any

from jospar.editing.value import Outline, Value, outline_of
from jospar.errors import CannotRun
from jospar.frozen import frozen

Step = str | int
Path = tuple[Step, ...]
"""A way through the written file: keys of mappings and numbers of list items."""


@frozen
class Put:
    """Let a value stand at a path, where another stands or none; ``order`` is that of the record's keys."""

    path: Path
    value: Value
    order: tuple[str, ...] = ()


@frozen
class Append:
    """Add an item to the list at a path; a single item without brackets becomes a list, nothing too."""

    path: Path
    value: Value
    order: tuple[str, ...] = ()


@frozen
class Remove:
    """Take away what stands at a path; a list or mapping that would be empty goes with it."""

    path: Path


Edit = Put | Append | Remove


def place_for(keys: Sequence[object], name: str, order: Sequence[str]) -> int:
    """Tell before which key a new one is put: behind the last that precedes it in the order, else last."""
    if name in order:
        earlier = set(order[: order.index(name)])
        before = [index for index, key in enumerate(keys) if key in earlier]
        if before:
            return before[-1] + 1
    return len(keys)


def wrapped(path: Path, value: Value) -> Value:
    """Put a value into the mappings and lists that lead to it."""
    for step in reversed(path):
        value = {step: value} if isinstance(step, str) else (value,)
    return value


def wanted(said: Any, edit: Edit) -> Any:  # noqa: ANN401 -- an outline
    """Tell what a file must say after an edit; raise CannotRun (X701) where the path leads nowhere."""
    if isinstance(edit, Remove):
        return _walk(said, emptied(said, edit.path), lambda _: REMOVED, ())
    if isinstance(edit, Append):
        return _walk(said, edit.path, lambda there: _appended(there, outline_of(edit.value)), edit.order)
    return _walk(said, edit.path, lambda _: outline_of(edit.value), edit.order)


REMOVED: Any = object()
"""Stands for what an edit takes away."""


def emptied(said: Outline, path: Path) -> Path:
    """Find the outermost part that has nothing in it but what a path leads to."""
    at = path
    while len(at) > 1 and _size(_look(said, at[:-1])) == 1:
        at = at[:-1]
    return at


def _size(said: Outline) -> int:
    return len(said[1]) if isinstance(said, tuple) else 0


def _look(said: Any, path: Path) -> Any:  # noqa: ANN401 -- an outline
    for step in path:
        index = index_of(said, step)
        if index < 0 or not isinstance(said, tuple):
            raise CannotRun("X701", problem="path")
        inside = said[1][index]
        said = inside[1] if said[0] == "mapping" else inside
    return said


def index_of(said: Outline, step: Step) -> int:
    """Find a step among what a list or mapping says; -1 where it is not there."""
    if not isinstance(said, tuple):
        return -1
    if said[0] == "list":
        return step if isinstance(step, int) and 0 <= step < len(said[1]) else -1
    keys = [pair[0] for pair in said[1]]  # type: ignore[index]
    return keys.index(step) if step in keys else -1


def _walk(said: Any, path: Path, change: Callable[[Any], Any], order: Sequence[str]) -> Any:  # noqa: ANN401 -- an outline
    """Make the outline with another value at the end of a path."""
    if not path:
        return change(said)
    if said is None:
        said = ("list", ()) if isinstance(path[0], int) else ("mapping", ())
    if isinstance(said, str):
        raise CannotRun("X701", problem="path")
    kind, parts = said[0], list(said[1])
    index = index_of(said, path[0])
    if index < 0:
        return _added(kind, parts, path, change, order)
    if kind == "mapping":
        key, there = parts[index]
        new = _walk(there, path[1:], change, ())
        parts[index : index + 1] = [] if new is REMOVED else [(key, new)]
    else:
        new = _walk(parts[index], path[1:], change, ())
        parts[index : index + 1] = [] if new is REMOVED else [new]
    return kind, tuple(parts)


def _added(
    kind: str, parts: list[Any], path: Path, change: Callable[[Any], Any], order: Sequence[str]
) -> Any:  # noqa: ANN401 -- as above
    new = change(None)
    if new is REMOVED or isinstance(path[0], str) != (kind == "mapping"):
        raise CannotRun("X701", problem="path")
    for step in reversed(path[1:]):
        new = ("mapping", ((step, new),)) if isinstance(step, str) else ("list", (new,))
    if kind == "mapping":
        keys = [key for key, _ in parts]
        parts.insert(place_for(keys, str(path[0]), order), (path[0], new))
    else:
        parts.append(new)
    return kind, tuple(parts)


def _appended(there: Any, new: Any) -> Any:  # noqa: ANN401 -- as above
    if there is None:
        return "list", (new,)
    if isinstance(there, str):
        return "list", (there, new)
    if there[0] != "list":
        raise CannotRun("X701", problem="path")
    return "list", (*there[1], new)
