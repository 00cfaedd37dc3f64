"""A mistake: what is written in place of what, in which file, and what is found then, and where."""

import re
from collections.abc import Callable, Collection, Mapping

from jospar.errors import Misused
from jospar.frozen import frozen

HERE = "¦"
"""Stands in what is written where the finding is expected; it is not written itself."""


Put = str | Callable[[re.Match[str]], str]
"""What is written: a template of ``re``, or a function of what was found."""


@frozen
class Mistake:
    """One mistake by name.

    The first file (the last with ``last``) whose path ``room`` matches, and in which ``find`` is found, gets
    ``put`` in its place: a template of ``re`` or a function, with HERE where the finding is expected; without
    it the finding is at the first line. ``every`` replaces all that is found. ``to`` writes the result to
    another path, made of what ``room`` matched and of the named groups of ``find``; ``moved`` takes the file
    away from its old one. ``beside`` is the path of another file, made likewise, and what must be in it.
    ``found`` is a pattern of the file that the finding is in, where that is another one, and of the line.
    """

    name: str
    code: str
    room: str
    find: str
    put: Put
    level: str = "error"
    to: str = ""
    moved: bool = False
    every: bool = False
    last: bool = False
    beside: tuple[str, str] | None = None
    found: tuple[str, str] | None = None


@frozen
class Planted:
    """A planted mistake: the file and line of the finding, and the texts that changed (None: taken away)."""

    mistake: Mistake
    file: str
    line: int
    texts: Mapping[str, str | None]


def plant(texts: Mapping[str, str], mistake: Mistake, taken: Collection[str] = ()) -> Planted:
    """Plant a mistake in the files of a plan, none of those that are taken; they stay as they are.

    Raises:
        Misused: X404, the plan has no place for it.
    """
    for file in sorted(texts, key=_week_and_path, reverse=mistake.last):
        placed = None if file in taken else re.fullmatch(mistake.room, file)
        found = re.search(mistake.find, texts[file]) if placed else None
        if placed is None or found is None or not _fits(mistake, placed, texts):
            continue
        path = placed.expand(mistake.to).format(**found.groupdict()) if mistake.to else file
        if mistake.to and path in texts:
            continue
        elsewhere = _elsewhere(mistake, placed, texts)
        if mistake.found and elsewhere is None:
            continue
        new = re.sub(mistake.find, mistake.put, texts[file], count=0 if mistake.every else 1)
        before, here, after = new.partition(HERE)
        line = before.count("\n") + 1 if here else 1
        gone: dict[str, str | None] = {file: None} if mistake.moved else {}
        changed = gone | {path: (before + after).replace(HERE, "")}
        return Planted(mistake, *(elsewhere or (path, line)), changed)
    raise Misused("X404", kind=mistake.name)


def _week_and_path(file: str) -> tuple[str, str]:
    """Put the files of early weeks first, and those of none before them."""
    week = re.search(r"/(\d{4}-W\d\d)/", file)
    return week[1] if week else "", file


def _elsewhere(mistake: Mistake, placed: re.Match[str], texts: Mapping[str, str]) -> tuple[str, int] | None:
    """Find the last file and its line that the finding is expected at, where it is not what is written."""
    if mistake.found is None:
        return None
    path, line = (placed.expand(pattern) for pattern in mistake.found)
    for file in sorted((one for one in texts if re.fullmatch(path, one)), key=_week_and_path, reverse=True):
        there = re.search(line, texts[file], re.MULTILINE)
        if there is not None:
            return file, texts[file].count("\n", 0, there.start()) + 1
    return None


def _fits(mistake: Mistake, placed: re.Match[str], texts: Mapping[str, str]) -> bool:
    """Tell whether the file that must say something besides does."""
    if mistake.beside is None:
        return True
    path, pattern = mistake.beside
    return re.search(pattern, texts.get(placed.expand(path), "")) is not None
