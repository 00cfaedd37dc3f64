"""The plan's lock: one writer at a time, whatever file of the plan is written."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from jospar.errors import CannotRun

BESIDE = ".jospar.lock"
"""The file beside ``plan/`` that is locked where a folder itself can't be."""


@contextmanager
def plan_lock(repository: Path) -> Iterator[None]:
    """Hold the lock of the plan in a folder; wait for whoever holds it now.

    On POSIX the folder ``plan/`` itself is locked and nothing is left behind; elsewhere, and on disks that
    lock no folders, a file beside it. A process that ends, however it ends, lets go.

    Raises:
        CannotRun: X703, there is no way to lock it.
    """
    opened = _take(repository)
    try:
        yield
    finally:
        _release(opened, repository)


if sys.platform == "win32":  # pragma: no cover -- the other half of the same promise
    import msvcrt

    def _take(repository: Path) -> int:
        """Lock the first byte of a file; each call of the system waits ten seconds at most."""
        opened = _open_beside(repository)
        while True:
            try:
                os.lseek(opened, 0, os.SEEK_SET)
                msvcrt.locking(opened, msvcrt.LK_LOCK, 1)
            except OSError as refused:
                if refused.errno != 36:  # noqa: PLR2004 -- EDEADLOCK: ten seconds are over
                    os.close(opened)
                    raise _refusal(repository, refused) from refused
            else:
                return opened

    def _release(opened: int, repository: Path) -> None:
        with suppress(OSError):
            os.lseek(opened, 0, os.SEEK_SET)
            msvcrt.locking(opened, msvcrt.LK_UNLCK, 1)
        os.close(opened)
        with suppress(OSError):  # Windows deletes no file that another still has open
            (repository / BESIDE).unlink()

else:
    import fcntl

    def _take(repository: Path) -> int:
        """Lock the folder, or a file beside it where the disk locks no folders."""
        last: OSError | None = None
        for way in (_open_folder, _open_beside):
            opened = way(repository)
            try:
                fcntl.flock(opened, fcntl.LOCK_EX)
            except OSError as refused:
                os.close(opened)
                last = refused
            except BaseException:
                os.close(opened)
                raise
            else:
                return opened
        assert last is not None  # noqa: S101 -- both ways have failed
        raise _refusal(repository, last) from last

    def _open_folder(repository: Path) -> int:
        try:
            return os.open(repository / "plan", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError as refused:
            raise _refusal(repository, refused) from refused

    def _release(opened: int, repository: Path) -> None:  # noqa: ARG001 -- as on the other system
        os.close(opened)


def _open_beside(repository: Path) -> int:
    try:
        return os.open(repository / BESIDE, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as refused:
        raise _refusal(repository, refused) from refused


def _refusal(repository: Path, problem: OSError) -> CannotRun:
    return CannotRun("X703", folder=str(repository), message=problem.strerror or str(problem))
