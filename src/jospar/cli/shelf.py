"""The shelf of reports: what lies in their folder, where anybody may have put anything."""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from jospar.errors import CannotRun
from jospar.frozen import frozen
from jospar.tree.disk import read_plain
from jospar.tree.tree import LIMIT_BYTES

REPORT = re.compile(r"weekly\..*\.(?:md|html)")
WEEK = re.compile(r"[0-9]{4}-W[0-9]{2}")


@frozen
class Shelf:
    """The texts of reports by their names below the folder, and what lies in a report's place instead.

    That is a ``link``, a ``folder``, something ``special`` such as a pipe, or a file that is ``too_large``.
    """

    texts: Mapping[str, str]
    odd: Mapping[str, str]


def read_shelf(folder: Path) -> Shelf:
    """Read the weekly reports below a folder: plain files of a bounded size, no link followed.

    Raises:
        CannotRun: X114, one may not be read; X111, one went away just now.
    """
    texts: dict[str, str] = {}
    odd: dict[str, str] = {}
    for name in _names(folder):
        place = str(folder / name)
        kind = _oddity(place)
        if kind:
            odd[name] = kind
        else:
            texts[name] = read_plain(place, name=place).decode("utf-8", "replace")
    return Shelf(texts, odd)


def _names(folder: Path) -> Iterator[str]:
    """Name what should be reports; a week's folder that is a link, too."""
    for week in _inside(folder):
        if week.is_dir(follow_symlinks=False):
            for item in _inside(folder / week.name):
                if REPORT.fullmatch(item.name):
                    yield f"{week.name}/{item.name}"
        elif week.is_symlink() and WEEK.fullmatch(week.name):
            yield week.name


def _inside(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda item: item.name)
    except (FileNotFoundError, NotADirectoryError):
        return []
    except PermissionError as refused:
        raise CannotRun("X114", file=str(folder)) from refused


def _oddity(place: str) -> str:
    try:
        seen = os.lstat(place)
    except FileNotFoundError as gone:
        raise CannotRun("X111", file=place) from gone
    except PermissionError as refused:
        raise CannotRun("X114", file=place) from refused
    if stat.S_ISLNK(seen.st_mode):
        return "link"
    if stat.S_ISDIR(seen.st_mode):
        return "folder"
    if not stat.S_ISREG(seen.st_mode):
        return "special"
    return "too_large" if seen.st_size > LIMIT_BYTES else ""
