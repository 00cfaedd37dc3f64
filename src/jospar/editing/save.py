"""Files saved as one: all of them or none, and each of them whole, whatever goes wrong on the way."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from jospar.errors import CannotRun
from jospar.tree.disk import read_plain
from jospar.tree.interrupted import digest
from jospar.tree.journal import Entry, Journal, begin, beside, clear, drop, flush_folders
from jospar.tree.pen import DISK, Disk

Files = Mapping[str, bytes | None]
"""File name → new bytes; None is no file."""


def save(repository: Path, files: Files, *, disk: Disk = DISK, journaled: bool = True) -> None:
    """Put files into their places below a folder, by their names there, and take away those that are None.

    All new bytes, and copies of the old ones, are on the disk before the first file is replaced; if one
    can't be replaced, those before it get their old bytes back. What is given up leaves nothing behind. For
    several files of a plan a journal is written first: whoever takes the plan's lock next ends a save that
    was cut off.

    Raises:
        CannotRun: X704, a file can't be written.
    """
    if not files:
        return
    journal = _journal(repository, files)
    written: Path | None = None
    try:
        if journaled and len(files) > 1:  # a single file changes at once, by being renamed
            written = begin(repository, journal, disk)
        _prepare(repository, files, journal, disk, lasting=written is not None)
        for name in files:
            place = repository / name
            with _naming(place):
                if files[name] is None:
                    disk.remove(place)
                else:
                    disk.rename(beside(place, "new", journal.token), place)
        flush_folders((repository / name for name in files), disk)
    except BaseException as problem:
        _undo(repository, journal, disk)
        _close(repository, journal, written, disk)
        if isinstance(problem, OSError):
            file = str(problem.filename or repository)
            raise CannotRun("X704", file=file, reason=problem.strerror or str(problem)) from problem
        raise
    _close(repository, journal, written, disk)
    for folder in {(repository / name).parent for name, data in files.items() if data is None}:
        disk.remove_folder(folder)


def put_down(repository: Path, read: Files, files: Files, *, disk: Disk = DISK) -> None:
    """Save files, if those on the disk are still what was read of them; None is no file.

    The plan's lock is to be held. Raises CannotRun: X706 they are not, X704 they can't be written.
    """
    for name in files:
        path = repository / name
        there = read_plain(str(path), name=name) if path.exists() else None
        if there != read.get(name):
            raise CannotRun("X706", file=name)
    save(repository, files, disk=disk)


def _journal(repository: Path, files: Files) -> Journal:
    """Say of every file what it is and what it will be, and which folders are missing."""
    entries, made = [], dict[str, None]()
    for name, data in files.items():
        place = repository / name
        there = place.read_bytes() if place.is_file() else None
        entries.append(Entry(name, digest(there), digest(data)))
        above = name.split("/")[:-1]
        folders = ["/".join(above[: length + 1]) for length in range(len(above))]
        made |= dict.fromkeys(one for one in folders if not os.path.lexists(repository / one))
    return Journal(str(os.getpid()), tuple(entries), tuple(made))


def _prepare(repository: Path, files: Files, journal: Journal, disk: Disk, *, lasting: bool) -> None:
    """Lay the new bytes and copies of the old ones beside their places; the copies last if they have to."""
    for folder in journal.made:
        disk.make_folder(repository / folder)
    for name, data in files.items():
        place = repository / name
        with _naming(place):
            mode = place.stat().st_mode if place.is_file() else None
            copies = {} if data is None else {"new": data}
            if mode is not None:
                copies["old"] = place.read_bytes()
            for what, kept in copies.items():
                disk.write(beside(place, what, journal.token), kept, mode)
                if lasting or what == "new":
                    disk.flush(beside(place, what, journal.token))
    flush_folders((repository / one for one in (*journal.made, *(files if lasting else ()))), disk)


@contextmanager
def _naming(place: Path) -> Iterator[None]:
    """Let a problem speak of a file, and not of what lies beside it for a moment."""
    try:
        yield
    except OSError as problem:
        problem.filename = str(place)
        raise


def _undo(repository: Path, journal: Journal, disk: Disk) -> None:
    """Put the old bytes back where the new ones are already."""
    moved = []
    for one in reversed(journal.entries):
        place = repository / one.name
        with suppress(OSError):
            if os.path.lexists(place if one.new is None else beside(place, "new", journal.token)):
                continue  # nothing has happened to it
            if os.path.lexists(old := beside(place, "old", journal.token)):
                moved.append(place)
                disk.rename(old, place)
            elif one.old is None and os.path.lexists(place):
                moved.append(place)
                disk.remove(place)
    with suppress(OSError):
        flush_folders(moved, disk)


def _close(repository: Path, journal: Journal, written: Path | None, disk: Disk) -> None:
    """Take away what lies beside, then the journal: what can't be taken away is harmless."""
    with suppress(OSError):
        clear(repository, journal, disk)
    if written is not None:
        with suppress(OSError):
            drop(written, disk)
