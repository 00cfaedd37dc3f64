"""Files saved as one: all of them or none, and each of them whole, whatever goes wrong on the way."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from jospar.errors import CannotRun
from jospar.frozen import frozen
from jospar.tree.disk import read_plain


def _write(path: Path, data: bytes) -> None:
    path.unlink(missing_ok=True)  # what a process of the same number left when it was ended
    with path.open("xb") as file:
        file.write(data)


def _flush(path: Path) -> None:
    opened = os.open(path, os.O_RDWR)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _flush_folder(path: Path) -> None:
    """Make a folder's new names last; where folders can't be opened so, the system does it by itself."""
    if os.name == "nt":
        return
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


@frozen
class Disk:
    """The four things that saving asks of a disk: the seam at which a test breaks it."""

    write: Callable[[Path, bytes], None] = _write
    flush: Callable[[Path], None] = _flush
    rename: Callable[[Path, Path], object] = Path.replace
    flush_folder: Callable[[Path], None] = _flush_folder


DISK = Disk()


@frozen
class _Move:
    """A file on its way: its place, the new bytes beside it, and the old ones, if there were any."""

    place: Path
    new: Path
    old: Path | None


def save(repository: Path, files: Mapping[str, bytes], *, disk: Disk = DISK) -> None:
    """Put files into their places below a folder, by their names there.

    All new bytes, and copies of the old ones, are on the disk before the first file is replaced; if one
    can't be replaced, those before it get their old bytes back. What is given up leaves nothing behind.

    Raises:
        CannotRun: X704, a file can't be written.
    """
    made: list[Path] = []
    moves: list[_Move] = []
    done: list[_Move] = []
    try:
        for name, data in files.items():
            _prepare(repository / name, data, moves, made, disk)
        for move in moves:
            done.append(move)
            disk.rename(move.new, move.place)
        for folder in dict.fromkeys(move.place.parent for move in moves):
            disk.flush_folder(folder)
    except BaseException as problem:
        _undo(done, made, disk)
        if isinstance(problem, OSError):
            file = str(problem.filename or repository)
            raise CannotRun("X704", file=file, reason=problem.strerror or str(problem)) from problem
        raise
    finally:
        for beside in (path for move in moves for path in (move.new, move.old) if path is not None):
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def put_down(
    repository: Path, read: Mapping[str, bytes | None], files: Mapping[str, bytes], *, disk: Disk = DISK
) -> None:
    """Save files, if those on the disk are still what was read of them; None is no file.

    The plan's lock is to be held. Raises CannotRun: X706 they are not, X704 they can't be written.
    """
    for name in files:
        path = repository / name
        there = read_plain(str(path), name=name) if path.exists() else None
        if there != read.get(name):
            raise CannotRun("X706", file=name)
    save(repository, files, disk=disk)


def _prepare(place: Path, data: bytes, moves: list[_Move], made: list[Path], disk: Disk) -> None:
    made += reversed([one for one in (place.parent, *place.parent.parents) if not os.path.lexists(one)])
    place.parent.mkdir(parents=True, exist_ok=True)
    there = os.path.lexists(place)
    move = _Move(place, _beside(place, "new"), _beside(place, "old") if there else None)
    moves.append(move)
    disk.write(move.new, data)
    disk.flush(move.new)
    if move.old is not None:
        disk.write(move.old, place.read_bytes())
        disk.flush(move.old)
        mode = place.stat().st_mode
        move.old.chmod(mode)
        move.new.chmod(mode)


def _beside(place: Path, what: str) -> Path:
    """Name a file beside another; no tree takes a name like this for one of the plan's."""
    return place.with_name(f".#{what}-{os.getpid()}-{place.name}")


def _undo(done: list[_Move], made: list[Path], disk: Disk) -> None:
    """Put the old bytes back, as far as the new ones are there already, and take new folders away."""
    for move in reversed(done):
        with suppress(OSError):
            if os.path.lexists(move.new):
                continue  # it has never left
            if move.old is not None:
                disk.rename(move.old, move.place)
            else:
                move.place.unlink(missing_ok=True)
    for folder in reversed(made):
        with suppress(OSError):
            for one in folder.glob(f".#*-{os.getpid()}-*"):
                one.unlink(missing_ok=True)
            folder.rmdir()  # refused, and rightly so, where something is in it
