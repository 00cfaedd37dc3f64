"""Whose folder a change is in: each file that was touched, once."""

from jospar.change.change import Change
from jospar.reading.layout import Address, address
from jospar.rules.gate.passage import Passage, spot_of

Touched = tuple[Change, Address]


def touched(passage: Passage) -> tuple[Touched, ...]:
    """List the first change of each file, with what the file's path says; none where no author is named."""
    return passage.once(_touched) if passage.author else ()


def _touched(passage: Passage) -> tuple[Touched, ...]:
    found: dict[str, Touched] = {}
    for change in passage.changes:
        where = address(spot_of(change).file)
        if where is not None:
            found.setdefault(where.file, (change, where))
    return tuple(found.values())
