"""A tree with some of its files written anew, in memory."""

from collections.abc import Mapping

from jospar.frozen import frozen
from jospar.tree.identity import object_digest
from jospar.tree.tree import Oddity, Tree


@frozen
class Laid:
    """Give the bytes of a tree, but of some of its files others."""

    under: Tree
    files: Mapping[str, bytes]

    @property
    def label(self) -> str:
        """What people call the tree below."""
        return self.under.label

    def names(self) -> tuple[str, ...]:
        """Return the names of all plain files, sorted."""
        return self.under.names()

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; raise as the tree below."""
        return self.files[name] if name in self.files else self.under.read(name)

    def blob(self, name: str) -> str:
        """Return git's blob id of a file; raise as the tree below."""
        if name in self.files:
            return object_digest("blob", self.files[name], "sha1").hex()
        return self.under.blob(name)

    def oddities(self) -> tuple[Oddity, ...]:
        """Return what is no plain readable file."""
        return self.under.oddities()

    def id(self) -> str:
        """Return the id of the tree below: what is laid over it is not there."""
        return self.under.id()
