"""A tree in a revision: what git keeps of a plan as it was."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from jospar.errors import CannotRun
from jospar.frozen import frozen
from jospar.tree.beside import list_beside
from jospar.tree.blobs import Blobs, fetch, lost
from jospar.tree.commits import Branch, open_branch
from jospar.tree.git import ask_git, run_git
from jospar.tree.listing import LINK_MODE, Entry, Listing, sort_out
from jospar.tree.plainly import list_plain
from jospar.tree.resolution import resolve, resolve_tree
from jospar.tree.tree import LIMIT_BYTES, Oddity, OddityKind, Tree

_HEAD = b"jospar.yaml"
_FIRST = "plan/jospar.yaml"


@frozen
class RevisionTree:
    """Give the bytes of a plan from git's objects; they cannot change any more."""

    label: str
    tree_id: str
    listing: Listing
    blobs: Blobs
    repository: Path | None = None
    commit: str = ""

    def names(self) -> tuple[str, ...]:
        """Return the names of all plain files, sorted."""
        return tuple(self.listing.files)

    def read(self, name: str) -> bytes:
        """Return the bytes of a file as committed; raise KeyError, or CannotRun as `run_git`."""
        return self.blobs.read(self.listing.files[name].blob)

    def blob(self, name: str) -> str:
        """Return git's blob id of a file; raise KeyError."""
        return self.listing.files[name].blob

    def oddities(self) -> tuple[Oddity, ...]:
        """Return what is no plain readable file, sorted by name."""
        return self.listing.oddities

    def id(self) -> str:
        """Return git's tree id of `plan/`."""
        return self.tree_id

    def branch(self) -> Branch | None:
        """Return where its history begins; None for a tree that was named without a commit."""
        if self.repository is None or not self.commit:
            return None
        return open_branch(self.repository, self.commit)


def open_revision(
    repository: Path, revision: str, *, beside: Tree | None = None, place: str | None = None
) -> RevisionTree:
    """List `plan/` as it is in a revision and return it as a tree; `beside` another one it is listed faster.

    `repository` is the folder that holds `plan/`, anywhere in a work tree, or a bare repository. The
    revision may also name a tree: a whole one, or that of `plan/` itself. ``place`` is the path of the folder
    that held `plan/` then, where it is another one; such a tree knows no history. Raises CannotRun as
    `run_git` and `resolve`, and X108 when the revision has no plan in that place.
    """
    prefix = _prefix(repository) if place is None else place
    meant = resolve(repository, revision)
    plan = _folder_tree(repository, meant.object_id, f"{prefix}plan")
    if plan is not None:
        commit = "" if meant.is_tree or place is not None else meant.object_id
        tree = _open_beside(repository, plan, beside) or _open(repository, plan)
        tree = tree and replace(tree, label=f"{revision}:plan", commit=commit)
        if tree is not None:
            return tree
    if meant.is_tree:
        return _insist(_open(repository, meant.object_id), revision, prefix)
    return _insist(None, revision, prefix)


def open_tree(repository: Path, tree_id: str) -> RevisionTree:
    """List the tree of a `plan/` by its id, as reports name it; raise as `open_revision`."""
    prefix = _prefix(repository)
    return _insist(_open(repository, resolve_tree(repository, tree_id)), tree_id, prefix)


def plan_tree(repository: Path, commit: str) -> str | None:
    """Return the id of the tree of `plan/` in a commit; None where it has no plan in that place."""
    tree = _folder_tree(repository, commit, f"{_prefix(repository)}plan")
    return None if tree is None or _child(repository, tree, _HEAD.decode(), "blob") is None else tree


def read_object_format(folder: Path) -> str:
    """Return the hash a repository names its objects by; `sha1` where there is no repository or no git."""
    try:
        answer = ask_git(["rev-parse", "--show-object-format"], folder=folder)
    except CannotRun:
        return "sha1"
    return "sha256" if answer == "sha256" else "sha1"


def _insist(tree: RevisionTree | None, revision: str, prefix: str) -> RevisionTree:
    if tree is None:
        raise CannotRun("X108", revision=revision, path=f"{prefix}plan/{_HEAD.decode()}")
    return tree if tree.label else replace(tree, label=revision)


def _prefix(repository: Path) -> str:
    """Return where in the work tree a folder is: nothing at its top, else a path with a closing slash."""
    output = run_git(["rev-parse", "--show-prefix"], folder=repository)
    return os.fsdecode(output.removesuffix(b"\n"))


def _folder_tree(repository: Path, treeish: str, path: str) -> str | None:
    """Return the id of a folder's tree in a commit or a tree; None where there is no such folder."""
    return _child(repository, treeish, path, "tree")


def _child(repository: Path, treeish: str, path: str, wanted: str) -> str | None:
    output = run_git(["ls-tree", "-z", "--full-tree", treeish, "--", path], folder=repository)
    kind, object_id = output.partition(b"\t")[0].decode().split()[1:] if output else ("", "")
    return object_id if kind == wanted else None


def _open_beside(repository: Path, tree_id: str, beside: Tree | None) -> RevisionTree | None:
    """List a tree by what differs from another one; None where that does not do, or it holds no plan."""
    if not isinstance(beside, RevisionTree) or beside.repository != repository:
        return None
    listing = list_beside(repository, (beside.tree_id, beside.listing), tree_id)
    if listing is None or _FIRST not in listing.files:
        return None
    return _of(repository, tree_id, listing)


def _of(repository: Path, tree_id: str, listing: Listing) -> RevisionTree:
    blobs = Blobs(repository, (entry.blob for entry in listing.files.values()))
    return RevisionTree("", tree_id, listing, blobs, repository)


def _open(repository: Path, tree_id: str) -> RevisionTree | None:
    """List a tree that should be that of a plan; None where it holds no `jospar.yaml`."""
    output = run_git(["ls-tree", "-r", "-l", "-z", "--full-tree", tree_id], folder=repository)
    plain = list_plain(output)
    if plain is not None:
        return _of(repository, tree_id, Listing(plain, ())) if _FIRST in plain else None
    entries = tuple(_entries(repository, output))
    if not any(entry.path.split(b"/")[0] == _HEAD for entry in entries):
        return None
    links = [entry.blob for entry in entries if entry.mode == LINK_MODE and entry.trouble is None]
    targets = fetch(repository, links) if links else {}
    if targets:
        entries = tuple(entry._replace(target=targets.get(entry.blob, b"")) for entry in entries)
    listing = sort_out(entries)
    return _of(repository, tree_id, listing)


def _entries(repository: Path, output: bytes) -> Iterator[Entry]:
    """Yield what `ls-tree` says of each thing below a tree: mode, type, id and size, then its path."""
    for line in output.split(b"\0")[:-1]:
        words, _, path = line.partition(b"\t")
        mode, kind, blob, written_size = words.decode().split()
        size = int(written_size) if written_size.isdigit() else 0
        if kind == "blob" and not written_size.isdigit():
            raise lost(repository, blob)
        trouble = OddityKind.TOO_LARGE if size > LIMIT_BYTES else None
        yield Entry(path, int(mode, 8), size, trouble=trouble, blob=blob)
