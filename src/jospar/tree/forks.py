"""The forks of a history: where two branches part, what the main one is called, what it was on a day."""

from pathlib import Path

from jospar.errors import CannotRun
from jospar.tree.git import ask_git, run_git
from jospar.tree.resolution import resolve

MAIN = ("refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master")
"""Where the plan that all agree on is looked for, in this order."""
ORIGINS_OWN = "refs/remotes/origin/HEAD"
FETCH_ALL = "git fetch --unshallow --tags origin"


def main_branch(repository: Path) -> str | None:
    """Name the branch that changes go into, as people write it; None where none is known.

    It is the first of MAIN that is there, else the one that origin calls its own.
    """
    origin = ask_git(["symbolic-ref", "--quiet", ORIGINS_OWN], folder=repository)
    names: tuple[str, ...] = (*MAIN, origin) if origin else MAIN
    for name in names:
        asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"]
        if ask_git(asked, folder=repository):
            return name.removeprefix("refs/remotes/").removeprefix("refs/heads/")
    return None


def is_only_branch(repository: Path) -> bool:
    """Tell whether the branch that is checked out is all there is: no other is here, and no remote."""
    own = ask_git(["symbolic-ref", "--quiet", "HEAD"], folder=repository)
    listed = ["for-each-ref", "--format=%(refname)", "refs/heads", "refs/remotes"]
    there = run_git(listed, folder=repository).decode("utf-8", "surrogateescape").split("\n")
    return there == [own, ""] and not run_git(["remote"], folder=repository).strip()


def fork_of(repository: Path, base: str, head: str) -> str:
    """Return the id of the newest commit that two revisions have in common.

    Raises:
        CannotRun: X850, they have none; X851, a shallow clone does not reach so far back; as ``resolve``.
    """
    ids = [resolve(repository, one).object_id for one in (base, head)]
    found = ask_git(["merge-base", "--end-of-options", *ids], folder=repository)
    if found:
        return found
    facts = {"folder": str(repository), "base": base, "head": head}
    if is_shallow(repository):
        raise CannotRun("X851", **facts, command=FETCH_ALL)
    raise CannotRun("X850", **facts)


def commit_until(repository: Path, moment: int, start: str = "HEAD") -> str | None:
    """Return the last commit that was made until a moment, in seconds of Unix time; None where there is none.

    Commits are counted by their committer's date, along first parents. Raises as ``run_git`` and ``resolve``.
    """
    commit = resolve(repository, start).object_id
    asked = ["rev-list", "--max-count=1", "--first-parent", f"--before={moment}", "--end-of-options", commit]
    return run_git([*asked, "--"], folder=repository).decode().strip() or None


def is_shallow(repository: Path) -> bool:
    """Tell whether a clone holds only a part of the history."""
    return ask_git(["rev-parse", "--is-shallow-repository"], folder=repository) == "true"


def is_bare(repository: Path) -> bool:
    """Tell whether a repository has no files checked out."""
    return ask_git(["rev-parse", "--is-bare-repository"], folder=repository) == "true"
