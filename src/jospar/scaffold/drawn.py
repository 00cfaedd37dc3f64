"""A tree that is drawn and not there yet: the files of a repository to be, for those who read trees."""

from collections.abc import Mapping

from jospar.frozen import frozen
from jospar.tree.identity import object_digest
from jospar.tree.tree import Oddity


@frozen
class Drawn:
    """The texts of a plan by name, in memory."""

    texts: Mapping[str, str]
    label: str = "plan"

    def names(self) -> tuple[str, ...]:
        """Return the names of all plan files, sorted."""
        return tuple(sorted(name for name in self.texts if name.startswith("plan/")))

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; raise KeyError for a name that is not there."""
        return self.texts[name].encode()

    def blob(self, name: str) -> str:
        """Return git's blob id of a file; raise as `read`."""
        return object_digest("blob", self.read(name), "sha1").hex()

    def oddities(self) -> tuple[Oddity, ...]:
        """Return nothing: all is plain."""
        return ()

    def id(self) -> str:
        """Return an id that is none of git's: nothing is there yet."""
        return "0" * 40
