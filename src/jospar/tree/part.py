"""A part of a tree: a few of its files, as if there were no others."""

from collections.abc import Collection
from dataclasses import replace

from jospar.frozen import frozen
from jospar.tree.blobs import Blobs
from jospar.tree.revision import RevisionTree
from jospar.tree.tree import Oddity, Tree


@frozen
class Part:
    """Give the bytes of some files of a tree; of the others it knows nothing."""

    whole: Tree
    kept: tuple[str, ...]
    odd: tuple[Oddity, ...] = ()

    @property
    def label(self) -> str:
        """Return what people call the whole tree."""
        return self.whole.label

    def names(self) -> tuple[str, ...]:
        """Return the names of the files in the part, sorted."""
        return self.kept

    def read(self, name: str) -> bytes:
        """Return the bytes of a file of the whole tree; raise as its ``read``."""
        return self.whole.read(name)

    def blob(self, name: str) -> str:
        """Return git's blob id of a file of the whole tree; raise as its ``blob``."""
        return self.whole.blob(name)

    def oddities(self) -> tuple[Oddity, ...]:
        """Return what is no plain readable file in the part, sorted by name."""
        return self.odd

    def id(self) -> str:
        """Return the id of the whole tree."""
        return self.whole.id()


def part_of(tree: Tree, names: Collection[str]) -> Part:
    """Take some files of a tree; those that it has not are left out.

    Of a revision only the contents of these files are fetched, together, when the first is read.
    """
    kept = tuple(name for name in tree.names() if name in names)
    odd = tuple(one for one in tree.oddities() if one.name in names)
    if isinstance(tree, RevisionTree) and tree.repository is not None:
        blobs = Blobs(tree.repository, (tree.blob(name) for name in kept))
        return Part(replace(tree, blobs=blobs), kept, odd)
    return Part(tree, kept, odd)
