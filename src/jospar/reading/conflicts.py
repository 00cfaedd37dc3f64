"""Conflicts that stand in a file: found by its text, whether its records can be read or not."""

from collections.abc import Iterator

from jospar.frozen import frozen
from jospar.plan.conflict import Written
from jospar.reading.decoder import written
from jospar.reading.document import read_document
from jospar.reading.layout import LISTS, Address, address
from jospar.reading.node import Mapping, Node, Scalar, Sequence, member

KEY = "conflicts"
WHOLE = "*"
"""Stands for the record as a whole where a field is named."""


@frozen
class OpenConflict:
    """One item of a record's ``conflicts``: its node, its record's place in the file, and what it says."""

    file: str
    row: int | None
    record: str
    node: Node
    said: dict[str, Written]

    @property
    def field(self) -> str:
        """Name the field by its path; WHOLE is the record as a whole."""
        return self._word("field") or WHOLE

    @property
    def sides(self) -> tuple[str, str]:
        """Name the two branches; as git calls the sides where they have no names."""
        names = self.said.get("sides")
        named = names if isinstance(names, dict) else {}
        ours, theirs = (named.get(side) for side in ("ours", "theirs"))
        return str(ours or "ours"), str(theirs or "theirs")

    def value(self, side: str) -> Written:
        """Give what a side says: ``base``, ``ours`` or ``theirs``; None where it has nothing."""
        return self.said.get(side)

    def _word(self, key: str) -> str:
        word = self.said.get(key)
        return word if isinstance(word, str) else ""


def open_conflicts(file: str, data: bytes) -> tuple[OpenConflict, ...]:
    """List the conflicts that stand in a plan file; none where it can't be read."""
    where = address(file)
    if where is None or KEY.encode() not in data:
        return ()
    node = read_document(file, data).node
    return () if node is None else tuple(_in_file(where, node))


def _in_file(where: Address, node: Node) -> Iterator[OpenConflict]:
    if where.record not in LISTS:
        yield from _in_record(where, None, node)
    elif type(node) is Sequence:
        for row, item in enumerate(node.value):
            yield from _in_record(where, row, item)


def _in_record(where: Address, row: int | None, node: Node) -> Iterator[OpenConflict]:
    if type(node) is not Mapping:
        return
    listed, name = member(node, KEY), member(node, "id")
    record = name.value if type(name) is Scalar else where.name
    for item in listed.value if type(listed) is Sequence else ():
        said = written(item)
        if isinstance(said, dict):
            yield OpenConflict(where.file, row, record, item, said)


def brief(value: Written) -> str:
    """Write a value in one line, as it could stand in brackets."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {brief(one)}" for key, one in value.items()) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(map(brief, value)) + "]"
    return value or ""
