"""Lines of two texts woven into one: both sides' changes wherever they touch different lines.

Nothing is decided here: what was woven is looked at by its meaning, and mended where it says something
else. Weaving keeps what has no meaning: comments, blank lines and the order of keys, of both sides.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher

from jospar.frozen import frozen


@frozen
class _Side:
    """What a side did to the lines of the base: put lines before some, and others in place of some."""

    put: dict[int, list[str]]
    replaced: dict[int, tuple[int, list[str]]]

    def line(self, at: int, base: Sequence[str]) -> tuple[int, list[str]]:
        """Give what the side has for a line of the base, and the line that comes next."""
        return self.replaced.get(at, (at + 1, [base[at]]))


def woven(base: str, ours: str, theirs: str) -> str:
    """Weave two texts; where they touch the same lines ours stay. Lines end as ours do."""
    old, mine, others = (_lines(text) for text in (base, ours, theirs))
    mark = "\r\n" if "\r\n" in ours else "\n"
    lines = _weave(old, _side(old, mine), _side(old, others))
    return mark.join(lines) + (mark if lines else "")


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").removesuffix("\n").split("\n") if text else []


def _side(base: Sequence[str], side: Sequence[str]) -> _Side:
    found = _Side({}, {})
    for tag, start, stop, first, last in SequenceMatcher(None, base, side, autojunk=False).get_opcodes():
        if tag == "insert":
            found.put[start] = list(side[first:last])
        elif tag != "equal":
            found.replaced[start] = stop, list(side[first:last])
    return found


def _weave(base: Sequence[str], ours: _Side, theirs: _Side) -> list[str]:
    made: list[str] = []
    at = 0
    while at <= len(base):
        mine, others = ours.put.get(at, []), theirs.put.get(at, [])
        made += mine
        made += others if others != mine else []
        if at == len(base):
            break
        stop = max(_stop(ours, theirs, at), at + 1)
        touched = [side for side in (ours, theirs) if any(n in side.replaced for n in range(at, stop))]
        chosen = touched[0] if touched else ours
        made += _rendered(base, chosen, at, stop)
        at = stop
    return made


def _stop(ours: _Side, theirs: _Side, at: int) -> int:
    """Find where the lines end that belong together, as one of the sides replaced them at once."""
    stop, seen = at + 1, at
    while seen < stop:
        for side in (ours, theirs):
            if seen in side.replaced:
                stop = max(stop, side.replaced[seen][0])
        seen += 1
    return stop


def _rendered(base: Sequence[str], side: _Side, first: int, stop: int) -> list[str]:
    """Give the side's own lines for a stretch of the base; what it put before the first is there already."""
    made: list[str] = []
    at = first
    while at < stop:
        if at > first:
            made += side.put.get(at, [])
        at, lines = side.line(at, base)
        made += lines
    return made
