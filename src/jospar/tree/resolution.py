"""The resolution: which object people mean by a revision, or why there is none."""

import difflib
import os
import re
from pathlib import Path
from typing import NamedTuple

from jospar.errors import CannotRun
from jospar.tree.blobs import lost
from jospar.tree.git import ask_git, run_git

_OBJECT_ID = re.compile(r"(?:[0-9a-f]{40}|[0-9a-f]{64})\Z")
_REMOTE_BRANCH = re.compile(r"origin/([A-Za-z0-9_][A-Za-z0-9._/-]{0,200})\Z")
_LONGEST = 4096
"""Characters beyond which a word is no revision: no branch may be called so, and no system passes it on."""
_HERE_AND_NOW = re.compile(r"(?:HEAD|@)(?![\w/-])")


class Meant(NamedTuple):
    """Name the object a revision means, and whether it is a tree rather than a commit."""

    object_id: str
    is_tree: bool


def resolve(repository: Path, revision: str) -> Meant:
    """Return the commit, else the tree, that a revision means.

    Raises CannotRun: X105 nothing is committed yet, X106 unknown revision, X107 a shallow clone.
    """
    commit = _verify(repository, f"{revision}^{{commit}}")
    if commit is not None:
        return Meant(commit, is_tree=False)
    return Meant(resolve_tree(repository, revision), is_tree=True)


def resolve_tree(repository: Path, revision: str) -> str:
    """Return the id of the tree that a tree id, or `REVISION:path`, means; raise as `resolve`."""
    tree = _verify(repository, f"{revision}^{{tree}}")
    if tree is None:
        # in REVISION:path whatever follows the colon is the path, "^{tree}" too
        plain = _verify(repository, revision)
        tree = plain and _verify(repository, f"{plain}^{{tree}}")
    if tree is None:
        raise _explain(repository, revision)
    return tree


def _verify(repository: Path, revision: str) -> str | None:
    """Return the id of the one object a revision names, None when it names none."""
    if len(revision) > _LONGEST:
        return None
    try:
        if b"\0" in os.fsencode(revision):
            return None
    except UnicodeEncodeError:
        return None
    asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision]
    answer = ask_git(asked, folder=repository)
    return answer if answer is not None and _OBJECT_ID.match(answer) else None


def _explain(repository: Path, revision: str) -> CannotRun:
    """Return the refusal of a revision that is not there: why it is not, and what to do or write."""
    named = None if _OBJECT_ID.match(revision) else _verify(repository, revision)
    if named is not None and ask_git(["cat-file", "-t", named], folder=repository) is None:
        return lost(repository, named)
    folder, names = str(repository), known_names(repository)
    if _verify(repository, "HEAD^{commit}") is None and (not names or _HERE_AND_NOW.match(revision)):
        branch = ask_git(["symbolic-ref", "--quiet", "--short", "HEAD"], folder=repository)
        return CannotRun("X105", folder=folder, branch=branch or "HEAD")
    near = tuple(difflib.get_close_matches(revision[:_LONGEST], names, n=3))
    if ask_git(["rev-parse", "--is-shallow-repository"], folder=repository) == "true":
        command = _fetch_command(revision)
        return CannotRun("X107", folder=folder, revision=revision, command=command, near=near)
    return CannotRun("X106", folder=folder, revision=revision, near=near)


def known_names(repository: Path) -> tuple[str, ...]:
    """Return the names of branches and tags as people write them."""
    places = ["refs/heads", "refs/tags", "refs/remotes"]
    output = run_git(["for-each-ref", "--format=%(refname:short)", *places], folder=repository)
    return tuple(output.decode(errors="backslashreplace").split())


def _fetch_command(revision: str) -> str:
    """Return what to type in a shallow clone; only words that no shell can misread are put into it."""
    if _OBJECT_ID.match(revision):
        return f"git fetch --depth=1 origin {revision}"
    branch = _REMOTE_BRANCH.match(revision)
    if branch:
        return f"git fetch --depth=1 origin {branch[1]}:refs/remotes/origin/{branch[1]}"
    return "git fetch --unshallow --tags origin"
