"""The lines of a text, found once for all findings in it."""

import re
from bisect import bisect_right

from jospar.frozen import frozen

BREAK = re.compile(r"\r\n|\r|\n")


@frozen
class Lines:
    """A text and the offsets in characters at which its lines start."""

    text: str
    starts: tuple[int, ...]

    def position(self, offset: int) -> tuple[int, int]:
        """Tell the line and the column of an offset, both counted from one."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def bounds(self, line: int) -> tuple[int, int]:
        """Give the offsets at which a line, counted from one, starts and ends without its line ending."""
        start = self.starts[line - 1]
        end = self.starts[line] if line < len(self.starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return start, end


def lines_of(text: str) -> Lines:
    """Find the lines of a text."""
    return Lines(text, (0, *(found.end() for found in BREAK.finditer(text))))
