"""Splices that take away a key with its value, or an item of a list."""

from jospar.editing.extent import has_comment, in_block, line_start, next_line, real_end
from jospar.editing.putting import Spot
from jospar.editing.splice import Splice
from jospar.errors import CannotRun
from jospar.reading.node import Mapping, Node, start


def remove(spot: Spot) -> list[Splice]:
    """Take away a value with its key or its dash; whatever stands above and below stays."""
    if spot.flow or not in_block(spot.holder):
        return [_from_brackets(spot)]
    text, first = spot.text, spot.sign
    last = real_end(text, spot.node)
    if not text[line_start(text, first) : first].strip():
        return [Splice(line_start(text, first), next_line(text, last), "")]
    if type(spot.holder) is not Mapping or spot.index + 1 >= len(spot.holder.value):
        raise CannotRun("X701", problem="form")
    following = start(spot.holder.value[spot.index + 1][0])
    if has_comment(text, last, following):
        raise CannotRun("X701", problem="comment")
    return [Splice(first, following, "")]


def _from_brackets(spot: Spot) -> Splice:
    """Take an item out of brackets together with one comma."""
    text, count = spot.text, len(spot.holder.value)
    first, last = _begin(spot.holder, spot.index), real_end(text, spot.node)
    if spot.index + 1 < count:
        last = _begin(spot.holder, spot.index + 1)
    elif spot.index:
        before = spot.holder.value[spot.index - 1]
        node = before[1] if isinstance(before, tuple) else before
        assert not isinstance(node, str)  # noqa: S101 -- a holder is a list or a mapping
        first = real_end(text, node)
    if has_comment(text, first, last, spot.holder):
        raise CannotRun("X701", problem="comment")
    return Splice(first, last, "")


def _begin(holder: Node, index: int) -> int:
    one = holder.value[index]
    assert not isinstance(one, str)  # noqa: S101 -- as above
    return start(one[0] if isinstance(one, tuple) else one)
