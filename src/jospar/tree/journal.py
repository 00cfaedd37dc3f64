"""The journal of a save: which files become what, written first, so that a save cut off can be ended."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from jospar.errors import CannotRun
from jospar.frozen import frozen
from jospar.tree.interrupted import digest, places, waiting
from jospar.tree.pen import DISK, Disk

FORMAT = "jospar save 1"


@frozen
class Entry:
    """One file: its name below the repository, and the digests of its old and new bytes; None is no file."""

    name: str
    old: str | None
    new: str | None


@frozen
class Journal:
    """What a save is about: its files, the folders it makes, and the token in the names of files beside."""

    token: str
    entries: tuple[Entry, ...]
    made: tuple[str, ...] = ()


@frozen
class Ended:
    """How a save that was cut off has ended: with the new bytes of these files, or with the old ones.

    ``gone`` are those that are no files any more.
    """

    files: tuple[str, ...]
    gone: tuple[str, ...]
    finished: bool


def begin(repository: Path, journal: Journal, disk: Disk = DISK) -> Path:
    """Write a journal, so that it lasts, before anything else is written; give its place."""
    import json  # noqa: PLC0415 -- whoever only reads has no use for it

    known = tuple(places(repository))
    place = next((one for one in known if os.access(one.parent, os.W_OK)), known[-1])
    files = [{"name": one.name, "old": one.old, "new": one.new} for one in journal.entries]
    said = {"format": FORMAT, "token": journal.token, "files": files, "made": list(journal.made)}
    new = _draft(place)
    try:
        disk.write(new, json.dumps(said, ensure_ascii=False).encode(), None)
        disk.flush(new)
        disk.rename(new, place)
        disk.flush_folder(place.parent)
    except BaseException:
        for one in (new, place):
            with suppress(OSError):
                disk.remove(one)
        raise
    return place


def drop(place: Path, disk: Disk = DISK) -> None:
    """Take a journal away, so that it stays away."""
    disk.remove(place)
    disk.flush_folder(place.parent)


def end(repository: Path, disk: Disk = DISK) -> Ended | None:
    """End a save that was cut off: with all new bytes if they are all there, else with all old ones.

    The plan's lock is to be held. Cut off itself, it can be begun again.

    Raises:
        CannotRun: X750, a file is neither as it was nor as it was to be; X704, a file can't be written.
    """
    for draft in map(_draft, places(repository)):
        if os.path.lexists(draft):
            disk.remove(draft)
    place = waiting(repository)
    if place is None:
        return None
    journal = _read(place)
    try:
        finished = _end(repository, journal, place, disk)
    except OSError as problem:
        file = str(problem.filename or repository)
        raise CannotRun("X704", file=file, reason=problem.strerror or str(problem)) from problem
    goals = {one.name: one.new if finished else one.old for one in journal.entries}
    gone = tuple(name for name, goal in goals.items() if goal is None)
    return Ended(tuple(name for name in goals if name not in gone), gone, finished)


def beside(place: Path, what: str, token: str) -> Path:
    """Name a file beside another; no tree takes a name like this for one of the plan's."""
    return place.with_name(f".#{what}-{token}-{place.name}")


def clear(repository: Path, journal: Journal, disk: Disk = DISK) -> None:
    """Take away what a save has laid beside its files, and folders that nothing is in."""
    for one in journal.entries:
        place = repository / one.name
        for what in ("new", "old"):
            if os.path.lexists(aside := beside(place, what, journal.token)):
                disk.remove(aside)
    for folder in reversed(journal.made):
        if os.path.lexists(repository / folder):
            disk.remove_folder(repository / folder)


def _draft(place: Path) -> Path:
    """Name a journal that is being written."""
    return place.with_name(f"{place.name}.new")


def _end(repository: Path, journal: Journal, place: Path, disk: Disk) -> bool:
    """Bring every file to one side; tell whether it was the new one."""
    goals = {"new": {one.name: one.new for one in journal.entries}}
    goals["old"] = {one.name: one.old for one in journal.entries}
    there = {one.name: _digest_of(repository / one.name) for one in journal.entries}
    for name, present in there.items():
        if present not in (goals["old"][name], goals["new"][name]):
            raise CannotRun("X750", file=name, path=str(place))
    for what in ("new", "old"):
        if _reachable(repository, journal, (what, goals[what]), there):
            _bring(repository, journal, (what, goals[what]), disk)
            clear(repository, journal, disk)
            drop(place, disk)
            return what == "new"
    raise CannotRun("X750", file=journal.entries[0].name, path=str(place))


Side = tuple[str, Mapping[str, str | None]]
"""``new`` or ``old``, and the digests that the files have then."""


def _reachable(repository: Path, journal: Journal, side: Side, there: Mapping[str, str | None]) -> bool:
    what, goal = side
    return all(
        there[name] == wanted
        or wanted is None
        or _digest_of(beside(repository / name, what, journal.token)) == wanted
        for name, wanted in goal.items()
    )


def _bring(repository: Path, journal: Journal, side: Side, disk: Disk) -> None:
    what, goal = side
    for name, wanted in goal.items():
        place = repository / name
        if _digest_of(place) == wanted:
            continue
        if wanted is None:
            disk.remove(place)
        else:
            disk.rename(beside(place, what, journal.token), place)
    flush_folders((repository / name for name in goal), disk)


def flush_folders(places: Iterable[Path], disk: Disk) -> None:
    """Make the names in the folders of some files last, as far as the folders are there."""
    for folder in dict.fromkeys(place.parent for place in places):
        if folder.is_dir():
            disk.flush_folder(folder)


def _digest_of(path: Path) -> str | None:
    return digest(path.read_bytes()) if os.path.lexists(path) else None


def _read(place: Path) -> Journal:
    """Read a journal; raise CannotRun (X750) for one that is damaged, or that leads out of the plan."""
    import json  # noqa: PLC0415 -- as above

    try:
        said: Any = json.loads(place.read_bytes())
        entries = tuple(Entry(str(one["name"]), one["old"], one["new"]) for one in said["files"])
        journal = Journal(str(said["token"]), entries, tuple(map(str, said["made"])))
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise CannotRun("X750", file=str(place), path=str(place), problem="journal") from problem
    names = (*(one.name for one in entries), *journal.made)
    if said.get("format") != FORMAT or not entries or not all(map(_is_inside, names)):
        raise CannotRun("X750", file=str(place), path=str(place), problem="journal")
    return journal


def _is_inside(name: str) -> bool:
    return name.startswith("plan/") and not {"", ".", ".."} & set(name.split("/")) and "\\" not in name
