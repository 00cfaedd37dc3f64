"""The branches of a repository, those of others too: which files they have in a folder, or ever had."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from jospar.frozen import frozen
from jospar.tree.blobs import fetch
from jospar.tree.commits import first_added, open_branch
from jospar.tree.git import run_git

PLACES = ("refs/heads", "refs/remotes")
"""Where branches are kept: one's own, and those of others as they were when they were fetched last."""


@frozen
class Named:
    """A branch as people write it, and what it has at a place: the id of a tree or a blob."""

    branch: str
    object_id: str


def branch_files(repository: Path, folder: str) -> dict[str, str]:
    """Tell for each file right in a folder of ``plan/`` a branch that has it, by name: one run of git a tree.

    Folders that several branches have alike are listed once. Raises CannotRun as `run_git`.
    """
    found: dict[str, str] = {}
    for one in _once(_at(repository, folder)):
        listed = run_git(["ls-tree", "-z", "--full-tree", "--name-only", one.object_id], folder=repository)
        for name in os.fsdecode(listed).split("\0")[:-1]:
            found.setdefault(name, one.branch)
    return found


def branch_texts(repository: Path, name: str) -> dict[str, bytes]:
    """Read a file of ``plan/`` as each branch has it, by branch, once of those that have it alike."""
    wanted = tuple(_once(_at(repository, name)))
    contents = fetch(repository, (one.object_id for one in wanted)) if wanted else {}
    return {one.branch: contents[one.object_id] for one in wanted}


def names_ever(repository: Path, folder: str) -> frozenset[str]:
    """Name all files that any branch has, or had at any time, in a folder of ``plan/``.

    Three runs of git; raises CannotRun as `run_git`. In a shallow clone that is what it reaches.
    """
    branch = open_branch(repository)
    if branch is None:
        return frozenset()
    tips = ["--branches", "--remotes", "--full-history", "--end-of-options", branch.commit]
    commits = run_git(["rev-list", *tips, "--", folder], folder=repository)
    if not commits:
        return frozenset()
    words = ["--stdin", "--root", "-r", "-z", "--no-renames", "--diff-filter=A", "--name-only"]
    listed = run_git(["diff-tree", *words, "--", folder], folder=repository, stdin=commits)
    inside = f"{branch.prefix}{folder}/"
    paths = (path for path in os.fsdecode(listed).split("\0")[:-1] if path.startswith(inside))
    return frozenset(path.removeprefix(inside) for path in paths)


def first_moment(repository: Path, revision: str, name: str) -> int | None:
    """Tell when a file of ``plan/`` was first committed, in seconds of Unix time; None where it never was.

    Only what led to the revision is asked. Raises CannotRun as `run_git`.
    """
    branch = open_branch(repository, revision)
    commit = first_added(branch, [name]).get(name) if branch is not None else None
    if not commit:
        return None
    asked = ["rev-list", "--max-count=1", "--timestamp", "--end-of-options", commit]
    return int(run_git(asked, folder=repository).split()[0])


def _at(repository: Path, path: str) -> Iterator[Named]:
    """Ask what each branch has at a path; nothing of those that have nothing there."""
    form = "--format=%(refname)%00%(refname:short)%00%(symref)"
    listed = os.fsdecode(run_git(["for-each-ref", form, *PLACES], folder=repository)).splitlines()
    rows = [row for row in (line.split("\0") for line in listed) if not row[2]]
    prefix = os.fsdecode(run_git(["rev-parse", "--show-prefix"], folder=repository)).removesuffix("\n")
    asked = os.fsencode("".join(f"{name}:{prefix}{path}\n" for name, *_ in rows))
    answers = run_git(
        ["cat-file", "--batch-check=%(objectname) %(objecttype)"], folder=repository, stdin=asked
    )
    for (_, branch, _), answer in zip(rows, os.fsdecode(answers).splitlines(), strict=True):
        object_id, _, kind = answer.rpartition(" ")
        if kind in ("tree", "blob"):
            yield Named(branch, object_id)


def _once(named: Iterator[Named]) -> Sequence[Named]:
    """Keep the first of the branches that have the same there."""
    return tuple({one.object_id: one for one in reversed(tuple(named))}.values())
