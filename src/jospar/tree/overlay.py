"""A tree with some files laid over it: the plan as it would be."""

from collections.abc import Mapping

from jospar.frozen import frozen
from jospar.tree.identity import object_digest
from jospar.tree.tree import Oddity, Tree


@frozen
class Overlay:
    """Give the bytes of a tree, but of some files others; new files are among its names, ``gone`` are not."""

    under: Tree
    files: Mapping[str, bytes]
    gone: frozenset[str] = frozenset()

    @property
    def label(self) -> str:
        """What people call the tree below."""
        return self.under.label

    def names(self) -> tuple[str, ...]:
        """Return the names of all plain files, sorted."""
        return tuple(sorted({*self.under.names(), *self.files} - self.gone))

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; raise as the tree below."""
        if name in self.gone:
            raise KeyError(name)
        return self.files[name] if name in self.files else self.under.read(name)

    def blob(self, name: str) -> str:
        """Return git's blob id of a file, for the files laid over one of SHA-1."""
        if name in self.files:
            return object_digest("blob", self.files[name], "sha1").hex()
        return self.under.blob(name)

    def oddities(self) -> tuple[Oddity, ...]:
        """Return what is no plain readable file, sorted by name."""
        return self.under.oddities()

    def id(self) -> str:
        """Return the id of the tree below, which the files laid over don't enter."""
        return self.under.id()

    def branch(self) -> object:
        """Return where the history of the tree below begins; None where it has none."""
        found = getattr(self.under, "branch", None)
        return None if found is None else found()
