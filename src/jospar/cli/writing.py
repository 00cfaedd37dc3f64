"""Files written as one: each beside its place first, and into its place when all of them are there."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from jospar.errors import CannotRun


def write_all(folder: Path, texts: Mapping[str, str]) -> tuple[Path, ...]:
    """Write texts below a folder, by their names there, and return their paths.

    None is replaced before all are safely on the disk, so that a full disk leaves no half a report.

    Raises:
        CannotRun: X302, a file cannot be written.
    """
    waiting: dict[Path, Path] = {}
    try:
        for name, text in texts.items():
            path = folder / name
            waiting[path] = _write_beside(path, text.encode("utf-8", "backslashreplace"))
        for path, new in waiting.items():
            _into_place(new, path)
    finally:
        for new in waiting.values():
            with suppress(OSError):
                new.unlink(missing_ok=True)
    return tuple(waiting)


def _write_beside(path: Path, data: bytes) -> Path:
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with new.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as problem:
        raise _refusal(path, problem) from problem
    return new


def _into_place(new: Path, path: Path) -> None:
    try:
        new.replace(path)
    except OSError as problem:
        raise _refusal(path, problem) from problem


def _refusal(path: Path, problem: OSError) -> CannotRun:
    return CannotRun("X302", file=str(path), reason=problem.strerror or str(problem))
