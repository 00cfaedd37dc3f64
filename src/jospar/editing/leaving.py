"""Files taken away behind others that were saved: all of them, or everything is as it was before."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path

from jospar.editing.save import save
from jospar.errors import CannotRun
from jospar.tree.disk import read_plain


def take_away(
    repository: Path, read: Mapping[str, bytes | None], saved: Mapping[str, bytes], names: Collection[str]
) -> None:
    """Take files away that are still what was read of them; the plan's lock is to be held.

    ``saved`` are those put into their places just before: where one file can't go, they get back what was
    ``read`` of them, and those gone already come back.

    Raises:
        CannotRun: X706, a file is not what was read; X704, it can't be taken away.
    """
    for name in names:
        if read_plain(str(repository / name), name=name) != read.get(name):
            _restore(repository, read, saved)
            raise CannotRun("X706", file=name)
    try:
        for name in names:
            (repository / name).unlink()
    except BaseException as problem:
        _restore(repository, read, {*saved, *names})
        if isinstance(problem, OSError):
            raise CannotRun("X704", file=name, reason=problem.strerror or str(problem)) from problem
        raise
    for folder in {(repository / name).parent for name in names}:
        with suppress(OSError):
            folder.rmdir()  # refused, and rightly so, where something is in it


def _restore(repository: Path, read: Mapping[str, bytes | None], names: Collection[str]) -> None:
    """Put back what was read of files; those that were not there go."""
    save(repository, {name: data for name in names if (data := read.get(name)) is not None})
    for name in names:
        if read.get(name) is None:
            (repository / name).unlink(missing_ok=True)
