"""Comments behind values that gave way in a merge: they go, and those behind the other values come."""

from collections.abc import Iterable

from jospar.editing.extent import BLOCK, in_block, line_end, real_end
from jospar.editing.merging.likeness import Tongue, chosen, keyed_items, part_of
from jospar.editing.merging.merge import kind_of
from jospar.frozen import frozen
from jospar.plan.conflict import Written
from jospar.reading.decoder import written
from jospar.reading.document import Document, read_document
from jospar.reading.guard import BOM
from jospar.reading.node import Mapping, Node, Scalar, Sequence, member
from jospar.reading.shape import Kind, Many

Steps = tuple[str, ...]


@frozen
class Remark:
    """What stands behind a value in its line, from where to where; ``value`` is the value."""

    first: int
    last: int
    text: str
    value: Written


@frozen
class LeftOut:
    """A comment that a file no longer has, by the path of the field whose value it stood behind."""

    path: Steps
    text: str


@frozen
class Remarked:
    """A file with other comments behind some of its values, and those that were left out for it."""

    data: bytes
    left: tuple[LeftOut, ...]


def with_remarks(
    file: str, before: bytes, made: bytes, paths: Iterable[Steps], other: bytes | None
) -> Remarked:
    """Let comments go with the values that they stood behind, where another value stands now.

    What ``other``, the version of the file that the value is of, has behind it comes instead; a comment that
    it has too, behind a value of its own, speaks of the field and stays. Only values that end their line are
    looked at; any other byte stays.
    """
    old, new = read_document(file, before), None if other is None else read_document(file, other)
    left: list[LeftOut] = []
    for path in paths:
        document = read_document(file, made)
        was, here = _remark(file, old, path), _remark(file, document, path)
        if was is None or (here is not None and was.value == here.value):
            continue
        if here is not None:
            there = None if new is None else _remark(file, new, path)
            text = _chosen(here, there)
            whole = f"{document.text[: here.first]}{text}{document.text[here.last :]}"
            made = (BOM if made.startswith(BOM) else b"") + whole.encode()
        said = was.text.strip()
        if said and made.count(said.encode()) < before.count(said.encode()):
            left.append(LeftOut(path, said))
    return Remarked(made, tuple(left))


def _chosen(here: Remark, there: Remark | None) -> str:
    """Choose what is to stand behind a value: what the other version has there, or nothing."""
    if there is None:
        return ""
    if there.value == here.value:
        return there.text
    return here.text if here.text.strip() == there.text.strip() else ""


def _remark(file: str, document: Document, path: Steps) -> Remark | None:
    """Find what follows a field's value in its line; None where that is no blank and no comment."""
    kind = kind_of(file)
    node = None if kind is None or document.node is None else _node(kind, document.node, path)
    if node is None or in_block(node) or (type(node) is Scalar and node.style in BLOCK):
        return None
    first = real_end(document.text, node)
    last = line_end(document.text, first)
    behind = document.text[first:last]
    if behind.strip() and not behind.lstrip().startswith("#"):
        return None
    return Remark(first, last, behind.rstrip(), written(node))


def _node(kind: Kind, node: Node, path: Steps) -> Node | None:
    """Follow a field's path through what is written; None where it leads nowhere."""
    if not path:
        return node
    kind = chosen(kind, (written(node),))
    if type(node) is Mapping:
        inner = member(node, path[0])
        return None if inner is None else _node(part_of(kind, path[0]), inner, path[1:])
    if type(node) is not Sequence or not isinstance(kind, Many):
        return None
    keys = [*(keyed_items(kind, written(node), Tongue()) or {})]
    fitting = [(len(key), at) for at, key in enumerate(keys) if path[: len(key)] == key]
    length, at = max(fitting, default=(0, 0))
    return _node(kind.item, node.value[at], path[length:]) if length else None
