"""A glance at a plan: what is there by the names of files and a light look at lines, no YAML parsed.

It serves completion, which must answer before a finger leaves the key and must work in a broken plan. What
the commands believe comes from the reading room; nothing here is more than an offer.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import takewhile
from pathlib import Path

from jospar.errors import CannotRun
from jospar.frozen import frozen

ROOMS = ("measures", "indicators", "amendments", "risks", "decisions", "overrides", "approvals")
END = ".yaml"
ITEM = re.compile(r"^(?: *)- ", re.MULTILINE)
ID = re.compile(r"(?:^|[\s{,])id: *['\"]?([\w-]+)")
TITLE = re.compile(r"(?:^|[\s{,])(?:title|name): *(?:[>|][-+]?)?([^\n]*)\n?((?: +[^\n]*\n?)*)", re.MULTILINE)
SPOKEN = re.compile(r"^\s*(kk|ru|en): *(?:[>|][-+]?\s*)?([^\n]+)", re.MULTILINE)
AREAS = re.compile(r"^areas:[^\n]*\n((?:[ -][^\n]*\n?|\n)*)", re.MULTILINE)
MOST_FOLDERS = 500
"""Folders that are looked into for plans."""
DEPTH = 2


@frozen
class Glance:
    """The folder that holds ``plan/``, and the language to say titles in."""

    folder: Path
    language: str = "en"

    def programmes(self) -> tuple[str, ...]:
        """Name the programmes."""
        plan = self.folder / "plan"
        return tuple(name for name in _inside(plan) if (plan / name / "programme.yaml").is_file())

    def records(self) -> dict[str, Path]:
        """Find the records that are a file each: ids, which are the names of the files, and the files."""
        return dict(self._places())

    def title(self, path: Path) -> str:
        """Read the title of the record in a file; "" where it has none that can be seen at a glance."""
        return _title(_text(path), self.language)

    def agencies(self) -> tuple[tuple[str, str], ...]:
        """List the agencies: ids and names."""
        return tuple(_items(_text(self.folder / "plan" / "agencies.yaml"), self.language))

    def areas(self) -> tuple[tuple[str, str], ...]:
        """List the areas of all programmes: ids and titles."""
        texts = (_text(self.folder / "plan" / name / "programme.yaml") for name in self.programmes())
        blocks = (found[1] for text in texts for found in AREAS.finditer(text))
        return tuple(item for block in blocks for item in _items(block, self.language))

    def _places(self) -> Iterator[tuple[str, Path]]:
        plan = self.folder / "plan"
        for room in (
            plan / "indicators",
            *(plan / one / room for one in self.programmes() for room in ROOMS),
        ):
            for name in _inside(room):
                if name.endswith(END):
                    yield name.removesuffix(END), room / name


def folders_with_plans(top: Path) -> tuple[str, ...]:
    """Name the folders below one that hold ``plan/jospar.yaml``, not far down."""
    level, found, looked = [""], [], 0
    for _ in range(DEPTH):
        level = [f"{above}{name}/" for above in level for name in _folders(top / above)]
        looked += len(level)
        if looked > MOST_FOLDERS:
            break
        found += [name.rstrip("/") for name in level if (top / name / "plan" / "jospar.yaml").is_file()]
    return tuple(found)


def _inside(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as found:
            return sorted(one.name for one in found)
    except OSError:
        return []


def _folders(folder: Path) -> list[str]:
    with suppress(OSError), os.scandir(folder) as found:
        return sorted(
            one.name for one in found if not one.name.startswith(".") and one.is_dir(follow_symlinks=False)
        )
    return []


def _text(path: Path) -> str:
    """Read a plain file; "" for what is none."""
    from jospar.tree.disk import read_plain  # noqa: PLC0415 -- names alone need no file

    try:
        return read_plain(str(path), name=path.name).decode("utf-8", "replace").replace("\r\n", "\n")
    except CannotRun:
        return ""


def _items(text: str, language: str) -> Iterator[tuple[str, str]]:
    for item in _pieces(text):
        found = ID.search(item)
        if found is not None:
            yield found[1], _title(item, language)


def _pieces(text: str) -> Iterable[str]:
    """Split a list into its items: those that stand as far to the left as the first."""
    first = ITEM.search(text)
    if first is None:
        return ()
    return re.split(rf"^{re.escape(first[0])}", text, flags=re.MULTILINE)[1:]


def _title(text: str, language: str) -> str:
    found = TITLE.search(text)
    if found is None:
        return ""
    below = _deeper(found[2])
    spoken = dict(SPOKEN.findall(below))
    said = found[1] or spoken.get(language) or next(iter(spoken.values()), below)
    return " ".join(str(said).split()).strip("'\"")


def _deeper(text: str) -> str:
    """Take the lines that stand as far to the right as the first: what follows them is of another key."""
    indent = text[: len(text) - len(text.lstrip(" "))]
    return "".join(takewhile(lambda line: line.startswith(indent), text.splitlines(keepends=True)))
