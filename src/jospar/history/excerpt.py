"""A few files of a plan as a commit had them, to be read like any tree."""

from collections.abc import Mapping

from jospar.frozen import frozen
from jospar.tree.identity import object_digest
from jospar.tree.tree import Oddity


@frozen
class Excerpt:
    """Give the bytes of the few files that were asked for."""

    label: str
    files: Mapping[str, bytes]

    def names(self) -> tuple[str, ...]:
        """Return the names of the files, sorted."""
        return tuple(sorted(self.files))

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; raise KeyError for another name."""
        return self.files[name]

    def blob(self, name: str) -> str:
        """Return git's blob id of a file; raise as ``read``."""
        return object_digest("blob", self.files[name], "sha1").hex()

    def oddities(self) -> tuple[Oddity, ...]:
        """Return nothing: what is no plain file was not asked for."""
        return ()

    def id(self) -> str:
        """Return the name of the commit: an excerpt has no tree id of its own."""
        return self.label
