"""Where the journal of a save is, and whether one is waiting: what everybody who reads a folder asks."""

import os
from collections.abc import Iterator
from pathlib import Path

NAME = "jospar-save"
"""What a journal is called in the folder of git; beside ``plan/`` it has a dot in front."""


def waiting(repository: Path) -> Path | None:
    """Find the journal of a save that has not ended; None is what nearly always is."""
    return next((one for one in places(repository) if os.path.lexists(one)), None)


def digest(data: bytes | None) -> str | None:
    """Give the SHA-256 of some bytes; None of no file."""
    from hashlib import sha256  # noqa: PLC0415 -- whoever only reads has no use for it

    return None if data is None else sha256(data).hexdigest()


def places(repository: Path) -> Iterator[Path]:
    """Name the places where a journal may be: git's own folder, else beside ``plan/``."""
    found = git_folder(repository)
    if found is not None:
        folder, inside = found
        yield folder / (NAME if inside == "." else f"{NAME}-{(digest(inside.encode()) or '')[:12]}")
    yield repository / f".{NAME}"


def git_folder(repository: Path) -> tuple[Path, str] | None:
    """Find git's own folder of a work tree, and where in the tree a folder lies; no git is started."""
    top = Path(os.path.abspath(repository))  # noqa: PTH100 -- without asking the disk
    for above in (top, *top.parents):
        folder = _git_folder(above / ".git")
        if folder is not None:
            return folder, top.relative_to(above).as_posix()
    return None


def _git_folder(place: Path) -> Path | None:
    """Find the folder that git keeps for a work tree: ``.git``, or where a file of this name points."""
    try:
        if place.is_dir():
            return place
        said = place.read_text("utf-8") if place.is_file() else ""
        folder = place.parent / said.partition("gitdir:")[2].strip()
        return folder if said.startswith("gitdir:") and folder.is_dir() else None
    except (OSError, ValueError):
        return None
