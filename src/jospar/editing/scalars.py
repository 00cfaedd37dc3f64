"""Ways to write one text in YAML, best first; which of them reads back as meant is found by trying."""

import json
import re
import textwrap
from collections.abc import Iterator

from jospar.editing.value import Leaf, outline
from jospar.reading.document import read_document
from jospar.reading.texts import read_otherwise

LONGEST_LINE = 100
"""Characters of a line of prose; what is longer is folded."""
STEP = 2
"""Columns by which what belongs to a key stands further in."""
TRIED = 3
"""In how many ways a text is tried in one line: plain, single quotes, double quotes."""


def in_line(leaf: Leaf, style: int, *, flow: bool = True) -> str:
    """Write a text in one line: plain (0), in single (1), in double quotes (2); the first that reads back.

    ``flow`` says that it stands in brackets, where more has to be quoted.
    """
    for tried in range(style, TRIED - 1):
        written = _written(leaf, tried)
        if written and _reads_back(written, leaf.text, flow=flow):
            return written
    return _written(leaf, TRIED - 1)


def _written(leaf: Leaf, style: int) -> str:
    if style == 0:
        return "" if leaf.prose and read_otherwise(leaf.text) else leaf.text
    if style == 1:
        return "" if "\n" in leaf.text else "'" + leaf.text.replace("'", "''") + "'"
    return json.dumps(leaf.text, ensure_ascii=False).replace("\x7f", "\\x7f")


def _reads_back(written: str, text: str, *, flow: bool) -> bool:
    """Tell whether a text that stands between two others is read as it is meant."""
    tried = f"[a, {written}, b]\n" if flow else f"a: {written}\nb: c\n"
    node = read_document("", tried.encode("utf-8", "replace")).node
    if node is None:
        return False
    wanted = ("list", ("a", text, "b")) if flow else ("mapping", (("a", text), ("b", "c")))
    return outline(node) == wanted


def block_forms(leaf: Leaf, column: int) -> Iterator[tuple[str, list[str]]]:
    """Give the header and lines of block scalars that may hold a long text, standing at a column.

    The lines carry their indentation; none is offered for what fits into a line.
    """
    indent = " " * column
    text = leaf.text
    if not leaf.prose or not text or text != text.strip(" ") or "\r" in text:
        return
    if "\n" not in text:
        if len(text) + column > LONGEST_LINE and "  " not in text:
            yield ">-", [indent + line for line in _folded(text, LONGEST_LINE - column)]
        return
    chomp = "|-" if not text.endswith("\n") else "|"
    if not re.search(r"\n\n\Z|\A\n|\n[ \t]*\Z(?<!\n)", text):
        yield chomp, [indent + line if line else "" for line in text.removesuffix("\n").split("\n")]


def _folded(text: str, width: int) -> list[str]:
    """Fold a text at its single spaces alone: a no-break space is a letter."""
    marked = "\n".join(
        textwrap.wrap(
            text,
            max(width, STEP * 10),
            break_long_words=False,
            break_on_hyphens=False,
            expand_tabs=False,
            replace_whitespace=False,
            drop_whitespace=True,
        )
    )
    return marked.split("\n")
