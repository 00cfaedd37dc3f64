"""Files written as one: each beside its place first, and into its place when all of them are there."""

import os
from collections.abc import Mapping
from pathlib import Path

from jospar.editing.save import save
from jospar.errors import CannotRun


def write_all(folder: Path, texts: Mapping[str, str | bytes]) -> tuple[Path, ...]:
    """Write texts, or bytes as they are, below a folder, by their names there, and return their paths.

    None is replaced before all are safely on the disk, so that a full disk leaves no half a report. What
    is given up, by a refusal or an interrupt, leaves nothing behind: no file, and no folder made for it.

    Raises:
        CannotRun: X302, a file cannot be written.
    """
    above = next(one for one in (folder, *folder.parents) if os.path.lexists(one) or one == one.parent)
    inside = folder.relative_to(above).as_posix()
    files = {f"{inside}/{name}".removeprefix("./"): text for name, text in texts.items()}
    try:
        written = {
            name: text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace")
            for name, text in files.items()
        }
        save(above, written, journaled=False)
    except CannotRun as refusal:
        raise CannotRun("X302", **refusal.facts) from refusal
    return tuple(folder / name for name in texts)


def lies_in(folder: Path, plan: Path) -> bool:
    """Tell whether a folder, there or not yet, is the plan's or lies in it, by whatever way it was named."""
    real = Path(os.path.realpath(folder))
    return any(one.exists() and plan.exists() and one.samefile(plan) for one in (real, *real.parents))
