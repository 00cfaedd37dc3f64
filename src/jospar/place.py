"""Where something was written: a file and a stretch of its characters."""

from jospar.frozen import ordered


@ordered
class Place:
    """A stretch of a file: offsets in characters, the end excluded."""

    file: str
    start: int = 0
    end: int = 0


def line_column(text: str, offset: int) -> tuple[int, int]:
    """Tell the line and the column of a character offset, both counted from one.

    A carriage return before a line feed belongs to the line it ends; a lone one ends a line too,
    as it does for the YAML reader.
    """
    head = text[:offset]
    if "\r" in head:
        head = head.replace("\r\n", "\n").replace("\r", "\n")
    return head.count("\n") + 1, len(head) - head.rfind("\n")
