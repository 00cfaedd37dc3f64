"""A tree in a folder: what lies on the disk now."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from jospar.errors import CannotRun
from jospar.frozen import frozen
from jospar.tree.disk import read_plain, scan
from jospar.tree.identity import Leaf, object_digest, tree_id
from jospar.tree.interrupted import waiting
from jospar.tree.listing import FOLDER_MODE, LINK_MODE, Entry, judge_content, sort_out
from jospar.tree.tree import Oddity

if TYPE_CHECKING:
    from jospar.tree.commits import Branch


@frozen
class FolderTree:
    """Give the bytes of a plan from a folder, as it was listed when it was opened."""

    label: str
    root: str
    algorithm: str
    entries: tuple[Entry, ...]
    files: Mapping[str, Entry]
    odd: tuple[Oddity, ...]

    def names(self) -> tuple[str, ...]:
        """Return the names of all plain files, sorted."""
        return tuple(self.files)

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; raise KeyError, CannotRun X111 (gone) or X114 (closed)."""
        return self._read_entry(self.files[name], name)

    def blob(self, name: str) -> str:
        """Return git's blob id of a file, which is read for it; raise as `read`."""
        return object_digest("blob", self.read(name), self.algorithm).hex()

    def oddities(self) -> tuple[Oddity, ...]:
        """Return what is no plain readable file, sorted by name."""
        return self.odd

    def id(self) -> str:
        """Return git's tree id of `plan/` when all but droppings is committed, reading every file once."""
        return tree_id(self._leaves(), self.algorithm)

    def branch(self) -> "Branch | None":
        """Return where its history begins: what is checked out; raise CannotRun as `run_git`."""
        from jospar.tree.commits import open_branch  # noqa: PLC0415 -- few plans ask for their history

        return open_branch(Path(self.root).parent)

    def _leaves(self) -> Iterator[Leaf]:
        for entry in self.entries:
            if entry.mode != FOLDER_MODE or entry.trouble is not None:
                body = self._body(entry)
                yield Leaf(entry.path, entry.mode, object_digest("blob", body, self.algorithm))

    def _body(self, entry: Entry) -> bytes:
        """Return what git would keep of an entry, or a stand-in for what cannot be read."""
        if entry.mode == LINK_MODE and entry.trouble is None:
            return entry.target
        kind = judge_content(entry)
        if kind is None:
            return self._read_entry(entry, f"plan/{entry.path.decode(errors='backslashreplace')}")
        return f"{kind} {entry.size}".encode()

    def _read_entry(self, entry: Entry, name: str) -> bytes:
        return read_plain(f"{self.root}/{os.fsdecode(entry.path)}", name=name)


def open_folder(repository: Path, *, algorithm: str = "sha1") -> FolderTree:
    """List `plan/` in a folder and return it as a tree.

    `algorithm` is git's object format (`sha1`, `sha256`), for the id. Raises CannotRun X101 when there
    is no `plan/jospar.yaml`, X102 when the folder or its `plan` is none, X114 when it may not be read,
    X746 when a save was cut off: half a save is no plan.
    """
    plan = repository / "plan"
    if waiting(repository) is not None:
        from jospar.tree.lock import insist_on_whole  # noqa: PLC0415 -- a save is hardly ever met

        insist_on_whole(repository)
    try:
        _insist(repository, plan)
        os.scandir(plan).close()
    except PermissionError as refused:
        raise CannotRun("X114", file=str(_closed(repository, plan))) from refused
    entries = tuple(scan(str(plan)))
    listing = sort_out(entries)
    return FolderTree(str(repository), str(plan), algorithm, entries, listing.files, listing.oddities)


def find_repository(start: Path) -> Path:
    """Return the nearest folder, from `start` upwards, that holds `plan/jospar.yaml`.

    `start` is an absolute path: a relative one is followed only as far as it was written. Raises
    CannotRun X101 when there is none, X102 when `start` is not there, X114 when a `plan` is met that may
    not be looked into.
    """
    if not os.path.lexists(start):
        raise CannotRun("X102", folder=str(start), problem="missing")
    for folder in (start, *start.parents):
        if _holds_plan(folder):
            return folder
    named_otherwise = os.path.lexists(start / "jospar.yaml")
    raise CannotRun("X101", folder=str(start), hint="rename" if named_otherwise else "start")


def _holds_plan(folder: Path) -> bool:
    """Tell whether a folder has `plan/jospar.yaml`; a folder that is closed itself is passed by."""
    plan = folder / "plan"
    try:
        (plan / "jospar.yaml").lstat()
    except PermissionError as refused:
        if os.path.lexists(plan):
            raise CannotRun("X114", file=str(plan)) from refused
        return False
    except OSError:
        return False
    return True


def _closed(repository: Path, plan: Path) -> Path:
    """Name the outermost of two folders that may not be looked into."""
    return plan if os.access(repository, os.X_OK) else repository


def _insist(repository: Path, plan: Path) -> None:
    """Refuse a folder that holds no plan; a link is not followed, in a revision it could not be."""
    try:
        repository.stat()
    except PermissionError:
        raise
    except OSError as absent:
        raise CannotRun("X102", folder=str(repository), problem="missing") from absent
    if not repository.is_dir():
        raise CannotRun("X102", folder=str(repository), problem="file")
    if plan.is_symlink():
        raise CannotRun("X102", folder=str(plan), problem="link")
    if plan.exists() and not plan.is_dir():
        raise CannotRun("X102", folder=str(plan), problem="file")
    # whatever it is, it is there; what is odd about it is a finding
    try:
        (plan / "jospar.yaml").lstat()
    except FileNotFoundError as absent:
        raise CannotRun("X101", folder=str(repository), hint="start") from absent
