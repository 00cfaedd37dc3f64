"""Two thousand random edits of random documents: each right, each leaving every other byte."""

import copy
import random
from typing import Any, TypeAlias

import pytest

from jospar.editing.extent import line_end, line_start, next_line, real_end
from jospar.editing.manuscript import edit_file
from jospar.editing.outcome import Append, Edit, Path, Put, Remove
from jospar.editing.putting import find
from jospar.editing.value import Leaf, Value
from jospar.errors import CannotRun
from jospar.reading.decoder import written
from jospar.reading.document import read_document
from jospar.reading.node import Node, start
from tests.editing.scribe import LONG, Scribe

Data: TypeAlias = Any
FILE = "plan/x.yaml"
MARK = b"\xef\xbb\xbf"
ROUNDS, EDITS_A_ROUND = 20, 100
MAY_REFUSE = 0.15
"""The share of edits that may be refused: mostly for a comment inside what would be replaced."""


def plain(value: Data) -> Data:
    """Write a value as it is read back."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return tuple(plain(one) for one in value)
    return value


def paths(value: Data, path: Path = ()) -> list[Path]:
    found = [path] if path else []
    if isinstance(value, dict):
        return found + [deep for key, one in value.items() for deep in paths(one, (*path, key))]
    if isinstance(value, list):
        return found + [deep for index, one in enumerate(value) for deep in paths(one, (*path, index))]
    return found


def at(value: Data, path: Path) -> Data:
    for step in path:
        value = value[step]
    return value


def random_edit(chance: random.Random, model: dict[str, Data], scribe: Scribe) -> tuple[Edit, Data]:
    """Choose an edit, and do the same to the model."""
    after = copy.deepcopy(model)
    path = chance.choice(paths(model))
    text = chance.choice([scribe.text(), LONG, scribe.text(), f"{scribe.text()}\nнет"])
    leaf: Value = Leaf(text, prose=chance.random() < 0.5)
    kind, there = chance.random(), at(model, path)
    if kind < 0.25 and isinstance(there, list):
        at(after, path).append(text)
        return Append(path, leaf), after
    if kind < 0.25 and isinstance(there, dict):
        at(after, path)["new"] = {"inner": text}
        return Put((*path, "new", "inner"), leaf), after
    if kind < 0.4 and len(model) > 1:
        while len(path) > 1 and len(at(model, path[:-1])) == 1:
            path = path[:-1]
        if len(path) > 1 or len(model) > 1:
            del at(after, path[:-1])[path[-1]]
            return Remove(path), after
    at(after, path[:-1])[path[-1]] = text
    return Put(path, leaf), after


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_random_edits_are_right_and_touch_nothing_else(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 -- a test's own dice
    refused = 0
    for _ in range(EDITS_A_ROUND):
        scribe = Scribe(chance)
        model = {f"k{number}": scribe.value(3) for number in range(chance.randint(2, 5))}
        text = scribe.document(model)
        if chance.random() < 0.25:
            text = text.replace("\n", "\r\n")
        data = (MARK if chance.random() < 0.2 else b"") + text.encode()
        document = read_document(FILE, data)
        assert document.node is not None, (text, document.findings)
        model = _thawed(written(document.node))
        edit, wish = random_edit(chance, model, scribe)
        made = attempt(data, edit)
        if made is None:
            refused += 1
        else:
            _check(data, made, edit, wish, scribe)
    assert refused / EDITS_A_ROUND <= MAY_REFUSE


def attempt(data: bytes, edit: Edit) -> bytes | None:
    try:
        return edit_file(FILE, data, [edit])
    except CannotRun as refusal:
        if refusal.code != "X701":
            raise
        return None


def _thawed(value: Data) -> Data:
    if isinstance(value, dict):
        return {key: _thawed(one) for key, one in value.items()}
    return [_thawed(one) for one in value] if isinstance(value, tuple) else value


def _check(data: bytes, made: bytes, edit: Edit, wish: Data, scribe: Scribe) -> None:
    assert made.startswith(MARK) == data.startswith(MARK)
    before, after = (read_document(FILE, one) for one in (data, made))
    assert after.node is not None
    assert before.node is not None
    assert written(after.node) == plain(wish), (edit, before.text, after.text)
    if "\r\n" in before.text:
        assert after.text.count("\n") == after.text.count("\r\n")
    if not isinstance(edit, Remove):
        assert all(after.text.count(one) >= 1 for one in scribe.comments), (edit, before.text, after.text)
    first, last = reach(before.text, before.node, edit)
    assert after.text.startswith(before.text[:first]), (edit, before.text, after.text)
    assert after.text.endswith(before.text[last:]), (edit, before.text, after.text)


def reach(text: str, node: Node, edit: Edit) -> tuple[int, int]:
    """Tell from where to where an edit may change a text: the lines of what it speaks of."""
    path = edit.path
    if isinstance(edit, Remove):
        spot, _, _ = find(node, text, path[:-1])
        holder = node if spot is None else spot.node
        return line_start(text, start(holder)), next_line(text, real_end(text, holder))
    spot, _, _ = find(node, text, path)
    if spot is None:
        return line_start(text, real_end(text, node)), real_end(text, node)
    first = start(spot.node) if spot.flow else line_start(text, spot.sign)
    return first, line_end(text, real_end(text, spot.node))
