"""Where a commit has the plan of a folder, when the folder was called otherwise then, or will be."""

import os
from pathlib import Path

from jospar.errors import CannotRun
from jospar.tree.commits import Branch, open_branch
from jospar.tree.git import run_git
from jospar.tree.resolution import resolve
from jospar.tree.revision import RevisionTree, open_revision
from jospar.tree.steps import HEAD, places, top_branch
from jospar.tree.tree import Tree

NO_PLAN = "X108"


def open_followed(folder: Path, revision: str, *, beside: Tree | None = None) -> RevisionTree:
    """Open the plan that a folder holds as a revision has it, where it lay then.

    ``beside`` and what is raised are as in `open_revision`.
    """
    try:
        return open_revision(folder, revision, beside=beside)
    except CannotRun as refusal:
        meant = resolve(folder, revision) if refusal.code == NO_PLAN else None
        place = None if meant is None or meant.is_tree else place_in(folder, meant.object_id)
        if place is None:
            raise
        return open_revision(folder, revision, beside=beside, place=place)


def place_in(folder: Path, commit: str) -> str | None:
    """Find the place in which a commit has the plan that a folder holds: a path with a closing slash.

    The plan is followed from where it lies now to where it lay, or from where the commit has it to here.
    None where nothing tells that it is the same plan. Raises CannotRun as `run_git`.
    """
    there, start = _plans(folder, commit), _start(folder)
    if not there or start is None:
        return None
    earlier = next((place for place in places(start) if place in there), None)
    if earlier is not None:
        return earlier
    later = [one for one in there if start.prefix in places(Branch(folder, commit, one))]
    return later[0] if len(later) == 1 else None


def _start(folder: Path) -> Branch | None:
    """Tell where the last commit has the plan of a folder; None where that is not certain."""
    branch = open_branch(folder)
    if branch is None:
        return None
    there = _plans(folder, branch.commit)
    if branch.prefix in there:
        return branch
    top = top_branch(branch).repository
    # the folder was renamed, and that is not committed yet
    gone = [place for place in there if not os.path.lexists(top / place / HEAD)]
    came = len(gone) == 1 and os.path.lexists(top / branch.prefix / HEAD)
    return Branch(folder, branch.commit, gone[0]) if came else None


def _plans(folder: Path, commit: str) -> tuple[str, ...]:
    """List the places in which a commit has plans."""
    output = run_git(["ls-tree", "-r", "-z", "--full-tree", "--name-only", commit], folder=folder)
    paths = (os.fsdecode(path) for path in output.split(b"\0")[:-1])
    return tuple(path.removesuffix(HEAD) for path in paths if f"/{path}".endswith(f"/{HEAD}"))
