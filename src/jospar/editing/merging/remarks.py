"""Comments behind values that gave way in a merge: they go, and those behind the other values come."""

from collections.abc import Iterable

from jospar.editing.extent import BLOCK, line_end, real_end
from jospar.frozen import frozen
from jospar.reading.document import Document, read_document
from jospar.reading.guard import BOM
from jospar.reading.node import Mapping, Scalar, member


@frozen
class Remark:
    """What stands behind a value in its line, from where to where; ``value`` is the value."""

    first: int
    last: int
    text: str
    value: str


def with_remarks(file: str, data: bytes, fields: Iterable[str], other: bytes) -> bytes:
    """Put behind values what another version of the file has behind the same values.

    Only fields of the record itself, each in a line, are looked at; any other byte stays.
    """
    theirs = read_document(file, other)
    for field in fields:
        document = read_document(file, data)
        here, there = _remark(document, field), _remark(theirs, field)
        if here is None or there is None or here.value != there.value or here.text == there.text:
            continue
        text = f"{document.text[: here.first]}{there.text}{document.text[here.last :]}"
        data = (BOM if data.startswith(BOM) else b"") + text.encode()
    return data


def _remark(document: Document, field: str) -> Remark | None:
    """Find what follows a field's value in its line; None where that is no blank and no comment."""
    if type(document.node) is not Mapping:
        return None
    node = member(document.node, field)
    if type(node) is not Scalar or node.style in BLOCK:
        return None
    first = real_end(document.text, node)
    last = line_end(document.text, first)
    behind = document.text[first:last]
    if behind.strip() and not behind.lstrip().startswith("#"):
        return None
    return Remark(first, last, behind.rstrip(), node.value)
