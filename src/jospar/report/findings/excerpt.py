"""The line that a finding speaks of and the mark below it, in columns of a terminal."""

from collections.abc import Callable
from functools import lru_cache
from unicodedata import category, east_asian_width

from jospar.frozen import frozen
from jospar.words.visible import visible

CUT = "…"
NEAR = 4
"""How many characters a column may need at most before the rest of a line is not even looked at."""


@frozen
class Glimpse:
    """A stretch of one line: its text, the mark's first character and length in it, and what was cut."""

    text: str
    start: int
    length: int
    cut_before: bool = False
    cut_after: bool = False


@frozen
class _Cell:
    shown: str
    width: int


def glimpse(
    take: Callable[[int, int], str], line: tuple[int, int], mark: tuple[int, int], *, width: int
) -> Glimpse:
    """Take of a line what may fit into a width around its mark; a line can have millions of characters.

    ``take`` gives the text between two offsets; ``line`` and ``mark`` are such pairs, the end excluded.
    """
    reach = NEAR * width
    first, last = max(line[0], mark[0] - reach), min(line[1], mark[0] + reach)
    return Glimpse(take(first, last), mark[0] - first, mark[1] - mark[0], first > line[0], last < line[1])


def draw(seen: Glimpse, *, width: int) -> tuple[str, str]:
    """Write the stretch in so many columns at most, and the mark to stand below it.

    What cannot be seen is shown as an escape, wide letters take two columns, combining marks none.
    """
    cells = [_cell(char) for char in seen.text]
    first, last = _window(cells, seen, width)
    before = seen.cut_before or first > 0
    after = seen.cut_after or last < len(cells)
    shown = CUT * before + "".join(cell.shown for cell in cells[first:last]) + CUT * after
    indent = before + _columns(cells[first : seen.start])
    end = min(seen.start + seen.length, last)
    return shown, " " * indent + "^" * max(1, _columns(cells[seen.start : end]))


@lru_cache(maxsize=4096)
def _cell(char: str) -> _Cell:
    if " " <= char <= "~":
        return _Cell(char, 1)
    shown = visible(char)
    if shown != char:
        return _Cell(shown, len(shown))
    if category(char) in {"Mn", "Me"}:
        return _Cell(char, 0)
    return _Cell(char, 2 if east_asian_width(char) in {"W", "F"} else 1)


def _columns(cells: list[_Cell]) -> int:
    return sum(cell.width for cell in cells)


def _window(cells: list[_Cell], seen: Glimpse, width: int) -> tuple[int, int]:
    """Choose the cells to show: all if they fit, else those from a third of the width before the mark."""
    room = width - len(CUT) * 2
    if _columns(cells) <= room:
        return 0, len(cells)
    marked = _columns(cells[seen.start : seen.start + seen.length])
    first, ahead = seen.start, max(room // 3, room - marked - room // 3)
    while first > 0 and ahead >= cells[first - 1].width:
        first -= 1
        ahead -= cells[first].width
    last, left = first, room
    while last < len(cells) and left >= cells[last].width:
        left -= cells[last].width
        last += 1
    return first, last
