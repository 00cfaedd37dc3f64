"""The tree: the named bytes of a plan, whether they lie in a folder or in a git revision."""

from enum import StrEnum
from typing import Protocol

from jospar.frozen import frozen

LIMIT_BYTES = 16 * 1024 * 1024
"""The size in bytes up to which a plan file is read; a larger one is an oddity."""


class OddityKind(StrEnum):
    """Say why something below `plan/` is no plain file that can be read."""

    SYMLINK = "symlink"
    SYMLINK_OUTSIDE = "symlink_outside"
    DIRECTORY_AS_FILE = "directory_as_file"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    SPECIAL = "special"
    SUBMODULE = "submodule"
    BAD_NAME = "bad_name"


@frozen
class Oddity:
    """Name something below `plan/` that is never read, with the reason."""

    name: str
    kind: OddityKind


class Tree(Protocol):
    """Give the bytes of a plan by name, wherever they are kept.

    Names are POSIX paths that begin with `plan/`. A name is either among `names()` or among
    `oddities()`, never in both; what lies inside an odd directory is in neither.
    """

    @property
    def label(self) -> str:
        """What people call this tree: the folder as they gave it, or `REVISION:plan`."""
        ...

    def names(self) -> tuple[str, ...]:
        """Return the names of all plain files, sorted."""
        ...

    def read(self, name: str) -> bytes:
        """Return the bytes of a file exactly as they are kept.

        Raises KeyError for a name that is not among `names()`, and CannotRun X111 or X114 when the
        file is gone, has changed its nature or has been closed to us since it was listed.
        """
        ...

    def blob(self, name: str) -> str:
        """Return git's blob id of a file, in hexadecimal digits; raise as `read`.

        Files of one id hold the same bytes. Of a revision it is known without reading them.
        """
        ...

    def oddities(self) -> tuple[Oddity, ...]:
        """Return what is no plain readable file, sorted by name."""
        ...

    def id(self) -> str:
        """Return git's tree id of `plan/` in hexadecimal digits, also where there is no git.

        Things that cannot be read enter a folder's id by their name, kind and size, so that no two
        trees that read differently share an id.
        """
        ...
