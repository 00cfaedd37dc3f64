"""Making a demo: a repository built beside its place and moved there whole, or not at all."""

import os
import shutil
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from jospar.demo.desk import last_day
from jospar.demo.history import history, planting
from jospar.demo.mistakes.mistake import Mistake, Planted
from jospar.demo.order import Order, insist
from jospar.errors import CannotRun, Misused
from jospar.frozen import frozen
from jospar.tree.growing import Commit, grow


@frozen
class Made:
    """What was made: how many measures, report files and commits, the date to look at it, the last commit.

    ``planted`` says what was planted, and where.
    """

    measures: int
    reports: int
    commits: int
    date: date
    commit: str
    planted: tuple[Planted, ...] = ()


def make(folder: Path, order: Order, kinds: Sequence[Mistake] = ()) -> Made:
    """Make a demo in a folder that is not there yet, or empty, and plant mistakes in it.

    Raises:
        Misused: X401, the order is out of bounds; X402, the folder is not empty or no folder; X404, a
            mistake finds no place.
        CannotRun: X302, it cannot be written; as `grow` for what git refuses.
    """
    insist(order)
    insist_on_room(folder)
    beside = folder.with_name(f".{folder.name}.{os.getpid()}.new")
    made: list[Path] = []
    try:
        made = _make_folders(beside)
        commits = list(history(order))
        planted = tuple(planting(commits, kinds))
        commit = grow(beside, [*commits, *(one for _, one in planted)])
        _move(beside, folder)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise CannotRun("X302", file=str(folder), reason=reason, problem="demo") from problem
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        for empty in made:
            _drop(empty)
    return Made(
        measures=order.measures,
        reports=sum(_reports(commits)),
        commits=len(commits) + len(planted),
        date=last_day(order),
        commit=commit,
        planted=tuple(one for one, _ in planted),
    )


def insist_on_room(folder: Path) -> None:
    """Refuse a place that holds anything, or lies in the plan of a repository; raise Misused (X402)."""
    if os.path.lexists(folder):
        if folder.is_symlink() or not folder.is_dir():
            raise Misused("X402", folder=str(folder), problem="file")
        if any(folder.iterdir()):
            raise Misused("X402", folder=str(folder), problem="full")
    for above in folder.parents:
        if above.name == "plan" and os.path.lexists(above / "jospar.yaml"):
            raise Misused("X402", folder=str(folder), problem="plan")


def _make_folders(folder: Path) -> list[Path]:
    """Make a folder and those above it; return those above that were not there, the lowest first."""
    missing = [one for one in folder.parents if not os.path.lexists(one)]
    folder.mkdir(parents=True)
    return missing


def _move(beside: Path, folder: Path) -> None:
    """Put what was made into its place; an empty folder stays the one it is: somebody may stand in it."""
    if not folder.exists():
        beside.rename(folder)
        return
    for item in sorted(beside.iterdir()):
        item.rename(folder / item.name)


def _drop(folder: Path) -> None:
    """Take away a folder that was made in vain; one that holds something stays."""
    try:
        folder.rmdir()
    except OSError:
        return


def _reports(commits: list[Commit]) -> Iterator[bool]:
    """Tell of each file in all commits whether it is a report on measures."""
    for commit in commits:
        for name in commit.texts:
            yield "/progress/" in name
