"""The earlier plan: which tree `plan/` was at a moment of the past, as git has kept it."""

from pathlib import Path

from jospar.errors import CannotRun
from jospar.tree.forks import commit_until, is_shallow
from jospar.tree.resolution import resolve
from jospar.tree.revision import plan_tree

NOTHING_COMMITTED = "X105"


def plan_before(repository: Path, revision: str | None, moment: int) -> str | None:
    """Return the tree id of `plan/` in the last commit that was made until a moment.

    `moment` is in seconds of Unix time; commits are counted by their committer's date, along first parents
    from the revision, or from HEAD where none is named or it names a tree. An empty id says that there was
    no plan yet; None that a shallow clone does not reach so far back. Raises as `run_git` and `resolve`.
    """
    start = _start(repository, revision)
    if start is None:
        return ""
    commit = commit_until(repository, moment, start)
    if commit is None:
        return None if is_shallow(repository) else ""
    return plan_tree(repository, commit) or ""


def plan_since_changed(repository: Path, revision: str | None, moment: int) -> str | None:
    """Return the tree id of `plan/` at a moment after which more was committed; None where nothing was.

    As `plan_before` otherwise; None too where the plan or the history does not reach so far back.
    """
    start = _start(repository, revision)
    commit = start and commit_until(repository, moment, start)
    return plan_tree(repository, commit) if commit and commit != start else None


def _start(repository: Path, revision: str | None) -> str | None:
    """Find the commit to go back from; None where nothing is committed yet."""
    try:
        meant = resolve(repository, revision or "HEAD")
        return resolve(repository, "HEAD").object_id if meant.is_tree else meant.object_id
    except CannotRun as refusal:
        if refusal.code == NOTHING_COMMITTED:
            return None
        raise
