"""One plan file of two: merged by its fields, and laid out as it was by either side."""

from collections.abc import Iterator

from jospar.editing.manuscript import MARK
from jospar.editing.merging.laying import lay, said_in
from jospar.editing.merging.record import Clashed, Merger, merge_list, merge_record
from jospar.editing.merging.threeway import Three
from jospar.editing.merging.weaving import woven
from jospar.frozen import frozen
from jospar.plan.conflict import Written
from jospar.reading.guard import decode_bytes
from jospar.reading.layout import LISTS, address
from jospar.reading.shape import Kind, Many, Record


@frozen
class Versions:
    """A file's bytes as both sides had them before (b"": there was none), and as each has them now."""

    base: bytes
    ours: bytes
    theirs: bytes


@frozen
class Merged:
    """The file that was made, and the fields that are in conflict in it."""

    data: bytes
    clashes: tuple[Clashed, ...]


def merge_file(file: str, versions: Versions, merger: Merger) -> Merged | None:
    """Merge a plan file by its fields; None where that can't be done, and its lines have to be merged.

    It can't where the name is no plan file's, where one of the three can't be read, and where what it is
    to say has no safe place in the file as either side has written it.
    """
    kind = kind_of(file)
    ours, theirs = said_in(file, versions.ours), said_in(file, versions.theirs)
    base = said_in(file, versions.base) if versions.base.strip() else None
    if kind is None or ours is None or theirs is None or (base is None and versions.base.strip()):
        return None
    made = _meant(kind, Three(base, ours, theirs), merger)
    if made is None:
        return None
    wish, clashes = made
    for start in _starts(versions):
        data = lay(file, start, kind, wish, merger.tongue)
        if data is not None:
            return Merged(data, clashes)
    return None


def kind_of(file: str) -> Kind | None:
    """Tell what a plan file holds: a record, or a list of them; None of what is no plan file."""
    where = address(file)
    if where is None:
        return None
    return Many(Record(where.record)) if where.record in LISTS else Record(where.record)


def _meant(kind: Kind, was: Three, merger: Merger) -> tuple[Written, tuple[Clashed, ...]] | None:
    if isinstance(kind, Many):
        wide = all(isinstance(one, tuple | None) for one in (was.base, was.ours, was.theirs))
        return merge_list(kind, was, merger) if wide else None
    if not isinstance(kind, Record) or not all(isinstance(one, dict) for one in (was.ours, was.theirs)):
        return None
    value, clashes = merge_record(kind, was, merger)
    return value, tuple(Clashed("", "/".join(one.path), one.was) for one in clashes)


def _starts(versions: Versions) -> Iterator[bytes]:
    """Give what the merged file may be made from, best first: what keeps the most of both sides."""
    texts = [decode_bytes("", one)[0] for one in (versions.base, versions.ours, versions.theirs)]
    base, ours, theirs = texts
    if ours is not None and theirs is not None:
        mark = MARK if versions.ours.startswith(MARK) else b""
        yield mark + woven(base or "", ours, theirs).encode()
    yield versions.ours
    yield versions.theirs
