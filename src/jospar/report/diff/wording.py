"""The old and the new words of a text, or of many fields at once, which the sentence does not hold."""

from itertools import takewhile

from jospar.change.registry import kind_of
from jospar.report.diff.page import Row

NEAR = 40
"""Letters of what both sides share that stay in view, on either hand of what differs."""
TEXTS = "texts."
"""What the names of the kinds of changed texts begin with."""
MANY = frozenset(
    {
        *("governance.amendment_changed", "approvals.approval_changed", "progress.report_changed"),
        *("progress.draft_changed", "progress.verdict_changed"),
    }
)
"""The names of the kinds that only name their fields."""
ROOM = 300
"""Letters of one side at most."""
CUT = "…"


def wording(row: Row) -> tuple[str, str]:
    """Give the old and the new words of a changed text or of many fields; two empty ones of others."""
    name, sides = kind_of(row.code).name, (row.before, row.after)
    if name in MANY and max(map(len, sides)) <= ROOM:
        return sides
    return differing(*sides) if name in MANY or name.startswith(TEXTS) else ("", "")


def differing(before: str, after: str) -> tuple[str, str]:
    """Leave out of two texts what both begin and end with, but for the words next to what differs."""
    sides = (before, after)
    shared = _alike(before, after)
    alike = _alike(before[shared:][::-1], after[shared:][::-1])
    start = shared - NEAR
    if start > 0:
        start = before.rfind(" ", 0, start) + 1
    told = []
    for side in sides:
        end = len(side) - alike + NEAR
        behind = side.find(" ", end) if end < len(side) else -1
        told.append(_cut(side, max(start, 0), len(side) if behind < 0 else behind))
    return told[0], told[1]


def _alike(one: str, other: str) -> int:
    """Count the letters that two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _cut(text: str, start: int, end: int) -> str:
    shown = text[start : min(end, start + ROOM)]
    return f"{CUT if start else ''}{shown}{CUT if start + len(shown) < len(text) else ''}"
