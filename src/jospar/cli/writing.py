"""Files written as one: each beside its place first, and into its place when all of them are there."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from jospar.errors import CannotRun


def write_all(folder: Path, texts: Mapping[str, str | bytes]) -> tuple[Path, ...]:
    """Write texts, or bytes as they are, below a folder, by their names there, and return their paths.

    None is replaced before all are safely on the disk, so that a full disk leaves no half a report. What
    is given up, by a refusal or an interrupt, leaves nothing behind: no file, and no folder made for it.

    Raises:
        CannotRun: X302, a file cannot be written.
    """
    waiting: dict[Path, Path] = {}
    made: list[Path] = []
    try:
        for name, text in texts.items():
            path = folder / name
            new = path.with_name(f".{path.name}.{os.getpid()}.new")
            _make_folder(path.parent, made, path)
            waiting[path] = new
            _write(new, path, text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace"))
        for path, new in waiting.items():
            _into_place(new, path)
    finally:
        for new in waiting.values():
            with suppress(OSError):
                new.unlink(missing_ok=True)
        for empty in reversed(made):
            with suppress(OSError):
                empty.rmdir()  # refused, and rightly so, where something is in it
    return tuple(waiting)


def _make_folder(folder: Path, made: list[Path], path: Path) -> None:
    """Make a folder and those above it; each is noted before it is there."""
    missing = [one for one in (folder, *folder.parents) if not os.path.lexists(one)]
    made.extend(reversed(missing))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise _refusal(path, problem) from problem


def _write(new: Path, path: Path, data: bytes) -> None:
    try:
        with new.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as problem:
        raise _refusal(path, problem) from problem


def _into_place(new: Path, path: Path) -> None:
    try:
        new.replace(path)
    except OSError as problem:
        raise _refusal(path, problem) from problem


def _refusal(path: Path, problem: OSError) -> CannotRun:
    return CannotRun("X302", file=str(path), reason=problem.strerror or str(problem))


def lies_in(folder: Path, plan: Path) -> bool:
    """Tell whether a folder, there or not yet, is the plan's or lies in it, by whatever way it was named."""
    real = Path(os.path.realpath(folder))
    return any(one.exists() and plan.exists() and one.samefile(plan) for one in (real, *real.parents))
