"""The sides of what git has begun and not ended: the branch it stands on, and what it brings there."""

from collections.abc import Iterator
from pathlib import Path

from jospar.errors import CannotRun
from jospar.tree.git import ask_git
from jospar.tree.moved import open_followed
from jospar.tree.tree import Tree

BROUGHT = ("MERGE_HEAD", "REBASE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD")
"""What git calls the commit that it brings."""


def merged_sides(folder: Path) -> Iterator[Tree]:
    """Open the plan of a folder as each side of an unfinished merge, rebase or pick has it.

    A side without a plan is left out; nothing is given where there is no git, or nothing is under way.
    """
    try:
        commits = [_commit(folder, name) for name in BROUGHT]
        brought = [one for one in commits if one is not None]
        head = _commit(folder, "HEAD") if brought else None
    except CannotRun:
        return
    for commit in (*brought, *((head,) if head else ())):
        try:
            yield open_followed(folder, commit)
        except CannotRun:
            continue


def merged_base(folder: Path) -> Tree | None:
    """Open the plan of a folder as it was before both sides of what is under way; None if unknown."""
    try:
        name = next((one for one in BROUGHT if _commit(folder, one) is not None), None)
        if name is None:
            return None
        if name == "MERGE_HEAD":
            commit = ask_git(["merge-base", "HEAD", name], folder=folder)
        else:
            commit = _commit(folder, name if name == "REVERT_HEAD" else f"{name}^")
        return open_followed(folder, commit) if commit else None
    except CannotRun:
        return None


def _commit(folder: Path, name: str) -> str | None:
    return ask_git(["rev-parse", "--verify", "--quiet", f"{name}^{{commit}}"], folder=folder)
