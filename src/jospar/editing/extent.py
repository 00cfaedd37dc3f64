"""How far what was written reaches: where a node really ends, where lines begin, what stands in between."""

import re

from jospar.reading.node import Mapping, Node, Scalar, Sequence, end, inside, start

BLOCK = ("|", ">")
HEADER = r"[|>][-+0-9]*"


def line_start(text: str, at: int) -> int:
    """Give the offset at which the line of an offset begins."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Give the offset of the line feed that ends the line, or of the text's end; before a carriage return."""
    found = text.find("\n", at)
    stop = len(text) if found < 0 else found
    return stop - 1 if stop > at and text[stop - 1] == "\r" else stop


def next_line(text: str, at: int) -> int:
    """Give the offset at which the next line begins, or the text's end."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def column(text: str, at: int) -> int:
    """Count the characters before an offset in its line."""
    return at - line_start(text, at)


def in_block(node: Node) -> bool:
    """Tell whether a mapping or list is written in block style."""
    return not isinstance(node, Scalar) and not node.flow_style


def real_end(text: str, node: Node) -> int:
    """Give the offset behind the last character of a node: without blank lines and comments after it."""
    if isinstance(node, Scalar):
        return _scalar_end(text, node) if node.style in BLOCK else end(node)
    if node.flow_style or not node.value:
        return end(node)
    last = node.value[-1]
    if isinstance(last, tuple):
        return real_end(text, last[1])
    return real_end(text, last)


def _scalar_end(text: str, node: Scalar) -> int:
    first = start(node)
    kept = text[first : end(node)].rstrip(" \t\r\n")
    return line_end(text, first + len(kept))


def has_comment(text: str, first: int, last: int, node: Node | None = None) -> bool:
    """Tell whether a comment stands in a stretch of text; the texts of a node in it are none."""
    spans = sorted(
        (start(one), real_end(text, one))
        for one in (inside(node) if node is not None else ())
        if type(one) is Scalar
    )
    at = first
    for begin, stop in spans:
        if begin >= first and "#" in text[at:begin]:
            return True
        if begin >= first and re.match(HEADER + r"[ \t]+#", text[begin:stop]):
            return True
        at = max(at, stop)
    return "#" in text[at:last]


def follows(text: str, at: int) -> str:
    """Give what follows in a line, without the blanks: "" or a comment, behind a value in block style."""
    return text[at : line_end(text, at)].strip()


def dash_of(text: str, node: Sequence, index: int) -> int:
    """Find the dash of an item of a list in block style."""
    first = start(node)
    if index == 0:
        return first
    width = column(text, first)
    item = node.value[index]
    stop = line_start(text, start(item))
    begin = real_end(text, node.value[index - 1])
    at, sign = stop, re.compile(rf" {{{width}}}-(?=\s|\Z)")
    while at >= begin:
        if sign.match(text, at):
            return at + width
        if at == 0:
            break
        at = line_start(text, at - 1)
    return -1


def mapping_key(node: Mapping, name: str) -> int:
    """Find the place of a key among those of a mapping; -1 where it stands nowhere."""
    for index, (key, _) in enumerate(node.value):
        if type(key) is Scalar and key.value == name:
            return index
    return -1
