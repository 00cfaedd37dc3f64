"""The plan held against another branch: what would be wrong after a merge, and is not before it."""

from dataclasses import replace

from jospar.cli.circumstances import Circumstances
from jospar.errors import CannotRun
from jospar.history.excerpt import Excerpt
from jospar.rules.merging import judge_merge
from jospar.rules.selection import Selection
from jospar.rules.validate import Verdict
from jospar.tree.forks import fork_of
from jospar.tree.merging import Merge, merge_trees
from jospar.tree.moved import open_followed

NO_PLAN = "X108"


def merge_with(here: Circumstances, revision: str) -> Merge:
    """Put the plan and that of a revision together, in memory.

    Raises:
        CannotRun: X106 there is no such revision, X850 nothing is in common; as `open_revision`.
    """
    theirs = open_followed(here.folder, revision)
    fork = fork_of(here.folder, revision, here.asked.at or "HEAD")
    try:
        base = open_followed(here.folder, fork)
    except CannotRun as refusal:
        if refusal.code != NO_PLAN:
            raise
        return merge_trees(Excerpt(fork, {}), here.tree, theirs)
    return merge_trees(base, here.tree, theirs)


def hold_against(
    here: Circumstances, revision: str, selection: Selection
) -> tuple[Circumstances, Verdict, str]:
    """Find what merging a revision would bring: (the plan as merged, what was found, a note on it)."""
    merge = merge_with(here, revision)
    verdict = judge_merge(merge, here.date, revision, selection)
    key = "against.found" if verdict.findings else "against.clean"
    return replace(here, tree=merge.merged), verdict, here.voice.say(key, revision=revision)
