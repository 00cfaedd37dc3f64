"""The two sides of a comparison as people name them: revisions, days, folders, and the files as they are."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from jospar.cli.circumstances import end_of, parse_day, read_head, working_folder
from jospar.errors import CannotRun, Misused
from jospar.frozen import frozen
from jospar.reading.load import NO_REPOSITORY
from jospar.tree.folder import open_folder
from jospar.tree.forks import (
    FETCH_ALL,
    commit_until,
    fork_of,
    is_bare,
    is_only_branch,
    is_shallow,
    main_branch,
)
from jospar.tree.moved import open_followed
from jospar.tree.resolution import Meant, resolve
from jospar.tree.revision import read_object_format
from jospar.tree.tree import Tree

NOW = "HEAD+"
"""How the files are called that lie in the folder, committed or not."""
DAY = r"@([0-9]{4}-[0-9]{2}-[0-9]{2})"
NO_PLAN, NO_REVISION = "X108", ("X105", "X106")
SHORT = 12
"""Digits of a commit that people are shown."""


@frozen
class Side:
    """One side: what it was called, the commit that it is of ("" for files), its tree if it has a plan."""

    name: str
    commit: str
    tree: Tree | None

    @property
    def label(self) -> str:
        """Write the side for people: what it was called, and the beginning of its commit."""
        short = self.commit[:SHORT]
        if not short or (len(self.name) <= SHORT and self.commit.startswith(self.name)):
            return self.name
        return short if self.name == self.commit else f"{self.name} ({short})"


@frozen
class Named:
    """Two sides by their names, and whether the first stands for the point where the second left it."""

    base: str
    head: str
    forked: bool


def name_sides(words: Sequence[str]) -> Named:
    """Read what was typed: ``BASE``, ``BASE..HEAD``, ``BASE...HEAD``, or two sides; "" for the default.

    Raises:
        Misused: X853, more than two sides, or a side that is empty.
    """
    if len(words) > len(("base", "head")) or any(not word.strip() for word in words):
        raise Misused("X853", given=" ".join(words))
    if not words:
        return Named("", NOW, forked=True)
    if len(words) > 1:
        return Named(words[0], words[1], forked=False)
    (word,) = words
    if _is_path(word):
        return Named(word, NOW, forked=False)
    base, dots, head = word.partition("..")
    if dots:
        forked = head.startswith(".")
        return Named(base or "HEAD", head.removeprefix(".") or "HEAD", forked=forked)
    return Named(word, NOW, forked=True)


def open_sides(folder: Path, named: Named) -> tuple[Side, Side]:
    """Find both sides of a comparison; the first has no tree where there was no plan yet.

    Raises:
        CannotRun: X106, X107, an unknown revision; X850, X851, nothing in common; X852, X854, no commit
            until a day; X857, no base was named and no main branch is known; as the rooms below say it.
        Misused: X856, the files as they are now of a bare repository, which has none.
    """
    head_name = named.head
    if head_name == NOW and not (folder / "plan").is_dir() and is_bare(folder):
        if named.base:
            dots = "..." if named.forked else ".."
            raise Misused("X856", folder=str(folder), given=f"{named.base}{dots}HEAD")
        head_name = "HEAD"
    head = _open(folder, head_name)
    if head.tree is None:
        raise CannotRun("X108", revision=head.name, path="plan/jospar.yaml")
    return _base(folder, named, head), head


def _base(folder: Path, named: Named, head: Side) -> Side:
    if not named.forked or _is_path(named.base) or re.fullmatch(DAY, named.base):
        return _open(folder, named.base, beside=head.tree)
    base = named.base or _main(folder)
    try:
        meant = resolve(folder, base)
    except CannotRun as unknown:
        if unknown.code in NO_REVISION and _holds_plan(_path(base)):
            return _open(folder, base)
        raise
    if meant.is_tree:
        return _open(folder, base, beside=head.tree)
    try:
        fork = fork_of(folder, base, head.commit or "HEAD")
    except CannotRun as refusal:
        if "head" not in refusal.facts:
            raise
        # people know the side by what they called it
        name = head.name if head.commit else "HEAD"
        raise CannotRun(refusal.code, **{**refusal.facts, "head": name}) from None
    return Side(base, fork, _tree_of(folder, fork, beside=head.tree))


def _main(folder: Path) -> str:
    """Name the main branch; HEAD where there is no other branch that could be it."""
    found = main_branch(folder)
    if found is None:
        resolve(folder, "HEAD")  # that nothing is committed yet is said first
        if not is_only_branch(folder):
            raise CannotRun("X857", folder=str(folder))
    return found or "HEAD"


def _open(folder: Path, name: str, *, beside: Tree | None = None) -> Side:
    if name == NOW:
        return Side(name, "", open_folder(folder, algorithm=read_object_format(folder)))
    if _is_path(name):
        return _open_path(folder, name)
    day = re.fullmatch(DAY, name)
    if day is not None:
        return _open_day(folder, name, day[1])
    try:
        meant = resolve(folder, name)
    except CannotRun as unknown:
        if unknown.code in (*NO_REVISION, "X104") and _holds_plan(_path(name)):
            return _open_path(folder, name)
        raise
    return _of(folder, name, meant, beside)


def _of(folder: Path, name: str, meant: Meant, beside: Tree | None) -> Side:
    commit = "" if meant.is_tree else meant.object_id
    return Side(name, commit, _tree_of(folder, name if meant.is_tree else commit, beside=beside))


def _tree_of(folder: Path, revision: str, *, beside: Tree | None = None) -> Tree | None:
    """Open a revision, the faster beside another one that is open; None where it has no plan.

    A plan whose folder was renamed is looked for where it lay.
    """
    try:
        return open_followed(folder, revision, beside=beside)
    except CannotRun as refusal:
        if refusal.code != NO_PLAN:
            raise
    return None


def _open_day(folder: Path, name: str, written: str) -> Side:
    """Open what the main line had at the end of a day, in the time zone of the plan."""
    day = parse_day(written)
    commit = commit_until(folder, end_of(day, _timezone(folder)))
    if commit is None:
        facts = {"folder": str(folder), "value": written}
        if is_shallow(folder):
            raise CannotRun("X854", **facts, command=FETCH_ALL)
        raise CannotRun("X852", **facts)
    return Side(name, commit, _tree_of(folder, commit))


def _timezone(folder: Path) -> str:
    tree = open_folder(folder) if _holds_plan(folder) else _tree_of(folder, "HEAD")
    return (read_head(tree) if tree is not None else NO_REPOSITORY).timezone


def _open_path(folder: Path, name: str) -> Side:
    path = _path(name)
    if path.name == "plan" and (path / "jospar.yaml").is_file():
        path = path.parent
    return Side(name, "", open_folder(path, algorithm=read_object_format(folder)))


def _path(name: str) -> Path:
    return working_folder() / Path(name).expanduser()


def _holds_plan(path: Path) -> bool:
    return os.path.lexists(path / "plan" / "jospar.yaml") or (path / "jospar.yaml").is_file()


def _is_path(name: str) -> bool:
    """Tell whether a name can be nothing but a folder's."""
    starts = ("./", "../", "/", "~/", f".{os.sep}", f"..{os.sep}")
    return name in {".", ".."} or name.startswith(starts) or Path(name).is_absolute()
