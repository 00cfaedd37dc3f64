"""Ids that two sides of a plan gave to different records, file by file and across files."""

from collections.abc import Iterator
from typing import Any

from jospar.rules.merging import Joining
from jospar.rules.references.past import shared_records

Collision = tuple[Any, Any]
"""Our record and theirs, of one id."""


def collisions(joining: Joining) -> Iterator[Collision]:
    """Give the pairs of different records that the sides call by one id, in the order of our ids.

    What one side alone moved to another file is no second record: both must be new since the sides parted.
    """
    theirs = {one.id: one for one in shared_records(joining.theirs)}
    old = frozenset(joining.merge.base.names())
    together = {pair[0].file: pair for clash in joining.merge.clashes if (pair := joining.pair(clash))}
    for mine in shared_records(joining.ours):
        other = theirs.get(mine.id)
        if mine.file in together:
            yield together[mine.file]
        elif other is not None and mine.file != other.file and not {mine.file, other.file} & old:
            yield mine, other
