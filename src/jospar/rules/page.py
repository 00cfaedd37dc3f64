"""A rule's manual page, read from the docstring of its module: why, what passes, what fails."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from jospar.frozen import frozen
from jospar.rules.registry import Rule

STATUS_DATE = date(2026, 11, 21)
"""The date that an example is held against where it names none."""

SECTION = re.compile(r"^(Why|Passes|Fails):\n", re.MULTILINE)
BLOCK = re.compile(r"^```(yaml|yaml-escaped)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
AUTHOR = re.compile(r"\A# author: (\S+)\n")
DATE = re.compile(r"\A# date: ([0-9]{4}-[0-9]{2}-[0-9]{2})\n")
HEADER = re.compile(r"^# (plan/[^\n(]*[^\n( ])(?: \(([a-z_]+)\))?\n", re.MULTILINE)
ESCAPE = re.compile(r"\\x([0-9a-f]{2})|\\u([0-9a-f]{4})")
MARK = " # here"
COMMITTED = "committed"
"""Stands behind a file's name that shows what git has in its place."""
THEIRS = "theirs"
"""Stands behind the name of a file that another branch has."""


@frozen
class Example:
    """Files to lay over the example plan: what they hold, and on which line a finding is expected.

    ``marked`` is (file, line counted from one), or None where no line is marked. ``odd`` names what is no
    plain file: (name, kind of oddity). ``committed`` are files as git has them, before the others are laid
    over the plan; ``theirs`` are those of another branch. ``author`` is the agency that a comparison is made
    for. ``source`` is the example as the page has it.
    """

    source: str
    files: tuple[tuple[str, bytes], ...]
    odd: tuple[tuple[str, str], ...]
    date: date
    marked: tuple[str, int] | None
    committed: tuple[tuple[str, bytes], ...] = ()
    author: str = ""
    theirs: tuple[tuple[str, bytes], ...] = ()


@frozen
class Page:
    """What the manual says of a rule."""

    summary: str
    why: str
    passes: tuple[Example, ...]
    fails: tuple[Example, ...]


def _docstring(rule: Rule) -> str:
    """Read a module's docstring without importing what it imports."""
    spec = find_spec(rule.module)
    source = Path(spec.origin).read_text("utf-8") if spec is not None and spec.origin is not None else ""
    return ast.get_docstring(ast.parse(source)) or ""


def page_of(rule: Rule) -> Page:
    """Read a rule's page.

    Raises:
        ValueError: A section is missing, or an example names no file.
    """
    text = _docstring(rule)
    summary, *parts = SECTION.split(text)
    sections = dict(zip(parts[::2], (_unindented(body) for body in parts[1::2]), strict=True))
    if sections.keys() != {"Why", "Passes", "Fails"}:
        raise ValueError(rule.module)
    passes, fails = (tuple(_examples(sections[name])) for name in ("Passes", "Fails"))
    return Page(summary.strip(), sections["Why"], passes, fails)


def _unindented(body: str) -> str:
    return re.sub(r"^    ", "", body, flags=re.MULTILINE).strip()


def _examples(section: str) -> Iterator[Example]:
    for language, block in BLOCK.findall(section):
        yield _example(block, escaped=language == "yaml-escaped")


def _example(block: str, *, escaped: bool) -> Example:
    dated = DATE.match(block)
    on = date.fromisoformat(dated[1]) if dated else STATUS_DATE
    rest = block[dated.end() :] if dated else block
    author = AUTHOR.match(rest)
    nothing, *parts = HEADER.split(rest[author.end() :] if author else rest)
    if nothing or not parts:
        raise ValueError(block)
    texts = [
        (name, kind or "", text)
        for name, kind, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    ]
    marked = next(
        (
            (name, line)
            for name, _, text in texts
            for line, written in enumerate(text.split("\n"), start=1)
            if MARK in written
        ),
        None,
    )
    written = {
        beside: tuple((name, _written(text, escaped=escaped)) for name, kind, text in texts if kind == beside)
        for beside in ("", COMMITTED, THEIRS)
    }
    return Example(
        source=block,
        files=written[""],
        odd=tuple((name, kind) for name, kind, _ in texts if kind not in written),
        date=on,
        author=author[1] if author else "",
        marked=marked,
        committed=written[COMMITTED],
        theirs=written[THEIRS],
    )


def _written(text: str, *, escaped: bool) -> bytes:
    r"""Give a file's bytes; of an escaped block ``\xNN`` is a byte and ``\uNNNN`` a character."""
    if not escaped:
        return text.encode()
    pieces = ESCAPE.split(text)
    out = [pieces[0].encode()]
    for byte, character, rest in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        out += [bytes.fromhex(byte) if byte else chr(int(character, 16)).encode(), rest.encode()]
    return b"".join(out)
