"""Two trees that grew from one, put together in memory as a merge would: line by line where both changed."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from jospar.frozen import frozen
from jospar.tree.differing import differing_names
from jospar.tree.identity import object_digest
from jospar.tree.tree import Oddity, Tree

Way = Literal["added", "changed", "deleted"]


@frozen
class Clash:
    """A file that a merge stops at: both sides added or changed it, or one deleted what the other changed.

    ``line`` is the first line of ours, counted from one, at which both changed it; 1 for a whole file.
    """

    name: str
    way: Way
    line: int = 1


@frozen
class Merged:
    """What a merge gives: ours where theirs did not change, theirs where ours did not; at a clash, ours."""

    ours: Tree
    theirs: Tree
    taken: frozenset[str]
    gone: frozenset[str]
    texts: Mapping[str, bytes]

    @property
    def label(self) -> str:
        """What people call the tree that the other is merged into."""
        return self.ours.label

    def names(self) -> tuple[str, ...]:
        """Return the names of all plain files, sorted."""
        return tuple(sorted(({*self.ours.names()} - self.gone) | self.taken))

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; raise as the trees merged."""
        if name in self.texts:
            return self.texts[name]
        if name in self.gone:
            raise KeyError(name)
        return (self.theirs if name in self.taken else self.ours).read(name)

    def blob(self, name: str) -> str:
        """Return git's blob id of a file; raise as `read`."""
        if name in self.texts:
            return object_digest("blob", self.texts[name], "sha1").hex()
        return (self.theirs if name in self.taken else self.ours).blob(name)

    def oddities(self) -> tuple[Oddity, ...]:
        """Return what is no plain readable file on our side."""
        return self.ours.oddities()

    def id(self) -> str:
        """Return the id of our side, which what is merged does not enter."""
        return self.ours.id()


class Merge(NamedTuple):
    """Both sides, what they grew from, what they would be together, and where a merge would stop."""

    base: Tree
    ours: Tree
    theirs: Tree
    merged: Merged
    clashes: tuple[Clash, ...]


def merge_trees(base: Tree, ours: Tree, theirs: Tree) -> Merge:
    """Put two trees together that grew from one; nothing is written.

    Raises:
        CannotRun: A file vanished while it was read.
    """
    here, there = set(differing_names(base, ours)), set(differing_names(base, theirs))
    mine, other, old = (frozenset(tree.names()) for tree in (ours, theirs, base))
    texts: dict[str, bytes] = {}
    clashes: list[Clash] = []
    for name in sorted(here & there):
        if name in mine and name in other:
            if ours.blob(name) != theirs.blob(name):
                _both(name, base if name in old else None, (ours, theirs), (texts, clashes))
        elif name in mine or name in other:
            clashes.append(Clash(name, "deleted"))
    taken = {name for name in there - here if name in other}
    gone = {name for name in there - here if name in mine and name not in other}
    merged = Merged(ours, theirs, frozenset(taken), frozenset(gone), texts)
    return Merge(base, ours, theirs, merged, tuple(clashes))


def _both(
    name: str,
    base: Tree | None,
    sides: tuple[Tree, Tree],
    found: tuple[dict[str, bytes], list[Clash]],
) -> None:
    """Merge a file that both sides changed, or note that it can't be."""
    if base is None:
        found[1].append(Clash(name, "added"))
        return
    whole = merged_lines(*(tree.read(name).splitlines(keepends=True) for tree in (base, *sides)))
    if isinstance(whole, int):
        found[1].append(Clash(name, "changed", whole))
    else:
        found[0][name] = b"".join(whole)


Part = tuple[int, int, Sequence[bytes]]
"""Lines of the base, from and to, and what one side has in their place."""


def merged_lines(base: Sequence[bytes], ours: Sequence[bytes], theirs: Sequence[bytes]) -> list[bytes] | int:
    """Carry out the changes of both sides; where they touch, give the line of ours, counted from one."""
    mine, other = _parts(base, ours), _parts(base, theirs)
    for one in mine:
        for two in other:
            if one[0] <= two[1] and two[0] <= one[1] and one != two:
                return _line_of(one, mine)
    lines: list[bytes] = []
    at = 0
    for first, last, new in sorted({*mine, *other}, key=lambda part: part[:2]):
        lines += [*base[at:first], *new]
        at = last
    return [*lines, *base[at:]]


def _parts(base: Sequence[bytes], side: Sequence[bytes]) -> list[tuple[int, int, tuple[bytes, ...]]]:
    compared = SequenceMatcher(None, base, side, autojunk=False)
    return [
        (first, last, tuple(side[start:end]))
        for tag, first, last, start, end in compared.get_opcodes()
        if tag != "equal"
    ]


def _line_of(part: Part, parts: Sequence[Part]) -> int:
    """Tell the line of a change on its own side: what stands before it is longer or shorter by the others."""
    before = [one for one in parts if one[0] < part[0]]
    return part[0] + sum(len(new) - (last - first) for first, last, new in before) + 1
