"""The pen: all that saving does to a disk, act by act; the seam at which a test breaks it."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from jospar.frozen import frozen


def _write(path: Path, data: bytes, mode: int | None) -> None:
    """Write a new file; one of that name was left by a process of the same number when it was ended."""
    path.unlink(missing_ok=True)
    with path.open("xb") as file:
        file.write(data)
    if mode is not None:
        path.chmod(mode)


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


def _rename(path: Path, place: Path) -> None:
    path.replace(place)


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)


def _make_folder(path: Path) -> None:
    path.mkdir(exist_ok=True)


def _remove_folder(path: Path) -> None:
    """Remove a folder that is empty; one in which something is stays, and rightly so."""
    with suppress(OSError):
        path.rmdir()


@frozen
class Disk:
    """The acts that change a disk, and those that make a change last."""

    write: Callable[[Path, bytes, int | None], None] = _write
    flush: Callable[[Path], None] = _flush
    rename: Callable[[Path, Path], None] = _rename
    flush_folder: Callable[[Path], None] = _flush_folder
    remove: Callable[[Path], None] = _remove
    make_folder: Callable[[Path], None] = _make_folder
    remove_folder: Callable[[Path], None] = _remove_folder


DISK = Disk()
