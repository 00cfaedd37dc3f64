"""The plan's lock: one writer at a time, whatever file of the plan is written; a save cut off is ended."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from jospar.errors import CannotRun
from jospar.tree.interrupted import waiting
from jospar.tree.journal import Ended, end

BESIDE = ".jospar.lock"
"""The file beside ``plan/`` that is locked where a folder itself can't be."""


@contextmanager
def plan_lock(repository: Path) -> Iterator[Ended | None]:
    """Hold the lock of the plan in a folder; wait for whoever holds it now; give the save that was ended.

    A save that was cut off, by a crash or by whoever ended the process, is ended first.
    On POSIX the folder ``plan/`` itself is locked and nothing is left behind; elsewhere, and on disks that
    lock no folders, a file beside it. A process that ends, however it ends, lets go.

    Raises:
        CannotRun: X703, there is no way to lock it; and as `end`.
    """
    opened = _take(repository)
    try:
        yield end(repository)
    finally:
        _release(opened, repository)


def insist_on_whole(repository: Path) -> None:
    """Wait for a save that is under way; raise CannotRun (X746) for one that was cut off. Writes nothing."""
    if waiting(repository) is None:
        return
    from time import sleep  # noqa: PLC0415 -- a save is hardly ever met

    for _ in range(WAITS):
        if waiting(repository) is None:
            return
        if not _is_taken(repository) and waiting(repository) is not None:
            break
        sleep(WAIT_SECONDS)
    raise CannotRun("X746", folder=str(repository))


WAITS, WAIT_SECONDS = 1000, 0.01
"""How often, and how long each time, a save under way is waited for."""


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

    def _is_taken(repository: Path) -> bool:
        """Tell whether somebody holds the lock; the file that is locked is there only then."""
        try:
            opened = os.open(repository / BESIDE, os.O_RDWR)
        except OSError:
            return False
        try:
            msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
            msvcrt.locking(opened, msvcrt.LK_UNLCK, 1)
        except OSError:
            return True
        else:
            return False
        finally:
            os.close(opened)

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

    def _is_taken(repository: Path) -> bool:
        """Tell whether somebody holds the lock, in either of the two ways."""
        for place in (repository / "plan", repository / BESIDE):
            try:
                opened = os.open(place, os.O_RDONLY | os.O_CLOEXEC)
            except OSError:
                continue
            try:
                fcntl.flock(opened, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
            except OSError:
                continue
            finally:
                os.close(opened)
        return False


def _open_beside(repository: Path) -> int:
    try:
        return os.open(repository / BESIDE, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as refused:
        raise _refusal(repository, refused) from refused


def _refusal(repository: Path, problem: OSError) -> CannotRun:
    return CannotRun("X703", folder=str(repository), message=problem.strerror or str(problem))
