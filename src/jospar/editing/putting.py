"""Splices that put a value where another stands, or where a key or an item is missing."""

import re
from collections.abc import Iterable, Iterator

from jospar.editing.extent import (
    BLOCK,
    HEADER,
    column,
    dash_of,
    follows,
    has_comment,
    in_block,
    line_end,
    mapping_key,
    real_end,
)
from jospar.editing.outcome import Path, place_for, wrapped
from jospar.editing.rendering import Form, Manner, entry_lines, form_of, in_brackets, item_lines
from jospar.editing.scalars import in_line
from jospar.editing.splice import Splice, newline_of
from jospar.editing.value import Leaf, Value
from jospar.errors import CannotRun
from jospar.frozen import frozen
from jospar.reading.node import Mapping, Node, Scalar, Sequence, empty, end, start


@frozen
class Spot:
    """Where a value stands: its holder and its number there, and whether brackets are around it."""

    text: str
    holder: Node
    index: int
    flow: bool

    @property
    def node(self) -> Node:
        """Give the value itself."""
        one = self.holder.value[self.index]
        assert not isinstance(one, str)  # noqa: S101 -- a holder is a list or a mapping
        return one[1] if isinstance(one, tuple) else one

    @property
    def column(self) -> int:
        """Count the characters before the key or the dash in its line."""
        return column(self.text, self.sign)

    @property
    def sign(self) -> int:
        """Give the offset of the key or the dash."""
        if type(self.holder) is Mapping:
            return start(self.holder.value[self.index][0])
        assert type(self.holder) is Sequence  # noqa: S101 -- as above
        return dash_of(self.text, self.holder, self.index)

    @property
    def behind(self) -> int:
        """Give the offset behind the colon or the dash."""
        if type(self.holder) is Mapping:
            key = self.holder.value[self.index][0]
            return self.text.index(":", real_end(self.text, key)) + 1
        return self.sign + 1


def replace(spot: Spot, value: Value, manner: Manner) -> list[Splice]:
    """Put a value into the place of another."""
    text, node = spot.text, spot.node
    if spot.flow:
        return _inline(spot, Form(in_brackets(value, Manner(manner.style, block=False))))
    form = _form(spot, value, manner)
    if type(node) is Scalar and node.style in BLOCK:
        return _block_scalar(text, node, form)
    if in_block(node):
        first, last = spot.behind, real_end(text, node)
        if has_comment(text, first, last, node):
            raise CannotRun("X701", problem="comment")
        return [Splice(first, last, (f" {form.head}" if form.head else "") + _below(text, form.lines))]
    return _inline(spot, form)


def insert(spot_holder: Node, text: str, path: Path, value: Value, order: Iterable[str]) -> "Insertion":
    """Prepare the putting of a new key or item into what holds others of its kind."""
    step = path[0]
    held = wrapped(path[1:], value)
    if type(spot_holder) is Mapping and isinstance(step, str):
        keys = [key.value if type(key) is Scalar else None for key, _ in spot_holder.value]
        return Insertion(text, spot_holder, place_for(keys, step, tuple(order)), step, held)
    if type(spot_holder) is Sequence and not isinstance(step, str):
        return Insertion(text, spot_holder, len(spot_holder.value), None, held)
    raise CannotRun("X701", problem="path")


@frozen
class Insertion:
    """A new entry of a mapping, or an item of a list where it has no key."""

    text: str
    holder: Node
    index: int
    key: str | None
    value: Value

    def splices(self, manner: Manner, *, flow: bool) -> list[Splice]:
        """Put it in after the one before it."""
        if flow or not in_block(self.holder):
            return [self._in_brackets(manner)]
        before = self.holder.value[self.index - 1]
        node = before[1] if isinstance(before, tuple) else before
        assert not isinstance(node, str)  # noqa: S101 -- a holder is a list or a mapping
        last = real_end(self.text, node)
        rest = "" if type(node) is Scalar and node.style in BLOCK else follows(self.text, last)
        if rest and not rest.startswith("#"):
            raise CannotRun("X701", problem="form")
        return [Splice(at := line_end(self.text, last), at, _below(self.text, self._lines(manner)))]

    def _lines(self, manner: Manner) -> Iterator[str]:
        if self.key is None:
            return item_lines(self.value, column(self.text, start(self.holder)), manner)
        assert type(self.holder) is Mapping  # noqa: S101 -- only a mapping has keys
        at = column(self.text, start(self.holder.value[0][0]))
        return entry_lines(in_line(Leaf(self.key), 0), self.value, at, manner)

    def _in_brackets(self, manner: Manner) -> Splice:
        written = in_brackets(self.value, Manner(manner.style, block=False))
        if self.key is not None:
            written = f"{in_line(Leaf(self.key), 0)}: {written}"
        if not self.holder.value:
            at = start(self.holder) + 1
            return Splice(at, at, written)
        if self.index == 0:
            raise CannotRun("X701", problem="form")
        before = self.holder.value[self.index - 1]
        node = before[1] if isinstance(before, tuple) else before
        assert not isinstance(node, str)  # noqa: S101 -- as above
        at = real_end(self.text, node)
        return Splice(at, at, f", {written}")


def enlist(spot: Spot, value: Value, manner: Manner) -> list[Splice]:
    """Make a list of a single item that stands without brackets, and of another."""
    node = spot.node
    if type(node) is not Scalar or node.style in BLOCK:
        raise CannotRun("X701", problem="form")
    written = in_brackets(value, Manner(manner.style, block=False))
    return [Splice(start(node), start(node), "["), Splice(end(node), end(node), f", {written}]")]


def _form(spot: Spot, value: Value, manner: Manner) -> Form:
    if type(spot.holder) is Mapping:
        return form_of(value, spot.column, manner)
    first, *more = item_lines(value, spot.column, manner)
    return Form(first[spot.column + 2 :], tuple(more))


def _below(text: str, lines: Iterable[str]) -> str:
    mark = newline_of(text)
    return "".join(mark + line for line in lines)


def _inline(spot: Spot, form: Form) -> list[Splice]:
    """Put a value into the place of one that stands behind its key, maybe with a comment after it."""
    text, node = spot.text, spot.node
    first, last = start(node), end(node)
    head = form.head
    if empty(node):
        first = last = spot.behind if not spot.flow else first
        head = f" {head}" if head else ""
    elif has_comment(text, first, last, node):
        raise CannotRun("X701", problem="comment")
    elif not head:
        first = spot.behind
    splices = [Splice(first, last, head)]
    if form.lines:
        below = line_end(text, last)
        rest = follows(text, last)
        if rest and (not rest.startswith("#") or form.head):
            raise CannotRun("X701", problem="form")
        if not rest:
            return [Splice(first, below, head + _below(text, form.lines))]
        splices.append(Splice(below, below, _below(text, form.lines)))
    return splices


def _block_scalar(text: str, node: Scalar, form: Form) -> list[Splice]:
    """Change a text below its key: the sign behind the key, a comment there left alone, and the lines."""
    first, last = start(node), real_end(text, node)
    header = re.compile(HEADER).match(text, first)
    assert header is not None  # noqa: S101 -- its style says so
    rest = follows(text, header.end())
    if not form.head and rest:
        raise CannotRun("X701", problem="comment")
    below = line_end(text, first)
    return [Splice(first, header.end(), form.head), Splice(below, max(last, below), _below(text, form.lines))]


def find(node: Node, text: str, path: Path) -> tuple[Spot | None, Path, bool]:
    """Follow a path as far as it is written: (the last value found, what is left of the path, in brackets).

    None where not even its first step is there.
    """
    spot: Spot | None = None
    flow = not isinstance(node, Scalar) and bool(node.flow_style)
    for done, step in enumerate(path):
        index = -1
        if type(node) is Mapping and isinstance(step, str):
            index = mapping_key(node, step)
        elif type(node) is Sequence and isinstance(step, int) and 0 <= step < len(node.value):
            index = step
        if index < 0:
            return spot, path[done:], flow
        spot = Spot(text, node, index, flow)
        node = spot.node
        flow = flow or (not isinstance(node, Scalar) and bool(node.flow_style))
    return spot, (), flow
