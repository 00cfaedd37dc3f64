"""The commits of a repository: which of them first added a file, and what a file held in a commit."""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from jospar.frozen import frozen
from jospar.tree.git import ask_git, run_git


@frozen
class Branch:
    """Where to look back from: a repository, a commit, and where in it the folder of ``plan/`` lies.

    ``prefix`` is a path with a closing slash, "" at the top of the repository.
    """

    repository: Path
    commit: str
    prefix: str


def open_branch(repository: Path, revision: str = "HEAD") -> Branch | None:
    """Find the commit of a revision; None where there is none yet. Raises CannotRun as `run_git`."""
    asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"]
    commit = ask_git(asked, folder=repository)
    if not commit:
        return None
    prefix = run_git(["rev-parse", "--show-prefix"], folder=repository)
    return Branch(repository, commit, os.fsdecode(prefix.removesuffix(b"\n")))


def last_touching(branch: Branch, names: Sequence[str]) -> str | None:
    """Find the last commit, in short, that did something to one of some files; None where none did."""
    asked = ["rev-list", "--max-count=1", "--abbrev-commit", "--end-of-options", branch.commit, "--", *names]
    return (ask_git(asked, folder=branch.repository) or None) if names else None


def first_added(branch: Branch, folders: Sequence[str]) -> dict[str, str]:
    """Tell for each file below some folders of ``plan/`` the commit that first added it, by name.

    Two runs of git, neither of which knows a pager, a signature program or a text conversion. In a shallow
    clone the oldest commit there seems to add everything.
    """
    listed = ["rev-list", "--topo-order", "--end-of-options", branch.commit, "--", *folders]
    commits = run_git(listed, folder=branch.repository)
    if not commits:
        return {}
    differing = [
        "diff-tree",
        "--stdin",
        "--root",
        "-r",
        "-z",
        "--no-renames",
        "--diff-filter=A",
        "--name-only",
    ]
    output = run_git([*differing, "--", *folders], folder=branch.repository, stdin=commits)
    known = set(commits.decode().split())
    added: dict[str, str] = {}
    commit = ""
    for word in os.fsdecode(output).split("\0")[:-1]:
        if word in known:
            commit = word
        else:
            added[word.removeprefix(branch.prefix)] = commit  # the last one listed is the oldest
    return added


def read_files(branch: Branch, wanted: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], bytes]:
    """Read files as commits have them, by (revision, name); what is not there is left out.

    One run of git. A revision is a commit's id, or such an id and ``^`` for its first parent.
    """
    asked = tuple(one for one in dict.fromkeys(wanted) if "\n" not in one[1])
    lines = "".join(f"{revision}:{branch.prefix}{name}\n" for revision, name in asked)
    output = run_git(["cat-file", "--batch", "--buffer"], folder=branch.repository, stdin=os.fsencode(lines))
    found: dict[tuple[str, str], bytes] = {}
    at = 0
    for one in asked:
        end = output.index(b"\n", at)
        words = output[at:end].split(b" ")
        at = end + 1
        if words[-1] in (b"missing", b"ambiguous") or not words[-1].isdigit():
            continue
        size = int(words[-1])
        if words[-2] == b"blob":
            found[one] = output[at : at + size]
        at += size + 1
    return found
