"""Findings as they are shown: each with its place in lines and columns, its words and the line it is in."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from jospar.code import Code, Level
from jospar.finding import Fact, Finding
from jospar.frozen import frozen
from jospar.place import Place
from jospar.reading.guard import decode_bytes
from jospar.report.findings.excerpt import Glimpse, glimpse
from jospar.report.findings.lines import Lines, lines_of
from jospar.report.findings.protection import Protection, protection
from jospar.tree.tree import Tree
from jospar.words.sentence import say_finding
from jospar.words.voice import Voice

LONGEST_FACT = 160
"""Characters of a fact that a sentence repeats; the rest is in the file."""


@frozen
class Span:
    """Lines and columns counted from one, the end excluded; ``whole`` for the file as a whole."""

    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    whole: bool = True


@frozen
class Sighting:
    """One finding, ready to be written; ``seen`` is the stretch of its line around it, where there is one.

    ``severity`` is the word of a code quality report for what weighs otherwise than its level says.
    """

    code: Code
    level: Level
    file: str
    span: Span
    message: str
    title: str
    facts: Mapping[str, Fact]
    seen: Glimpse | None = None
    severity: str = ""


@frozen
class _Page:
    """A file that findings speak of: its lines where it could be read, and what to mask in it."""

    lines: Lines | None
    protection: Protection


def sightings(findings: Sequence[Finding], tree: Tree, voice: Voice, *, width: int) -> Iterator[Sighting]:
    """Give each finding its words and its line, in the order given; a file is read once for all in it.

    Raises:
        CannotRun: A file vanished since it was validated.
    """
    names = frozenset(tree.names())
    for file, group in groupby(findings, key=lambda one: one.file):
        found = tuple(group)
        page = _page(tree, file, found) if file in names else _Page(None, Protection())
        for one in found:
            yield _sighting(one, page, voice, width)


def _page(tree: Tree, file: str, found: Sequence[Finding]) -> _Page:
    text, _ = decode_bytes(file, tree.read(file))
    if text is None:
        return _Page(None, Protection())
    return _Page(lines_of(text), protection(file, text, found))


def _sighting(one: Finding, page: _Page, voice: Voice, width: int) -> Sighting:
    facts = page.protection.told(one.facts)
    said = Finding(one.code, one.at, {name: _brief(fact) for name, fact in facts.items()}, one.level)
    span = _span(one, page.lines)
    title = voice.say(f"{one.code}.title") if voice.has(f"{one.code}.title") else one.code
    seen = _seen(page, span, width) if page.lines is not None and not span.whole else None
    return Sighting(one.code, one.level, one.file, span, say_finding(voice, said), title, facts, seen)


def _brief(fact: Fact) -> Fact:
    if isinstance(fact, str) and len(fact) > LONGEST_FACT:
        return fact[: LONGEST_FACT - 1] + "…"
    return fact


def _span(one: Finding, lines: Lines | None) -> Span:
    at = one.at
    if lines is None:
        # What is not UTF-8 has no characters to count; whoever tried to read it says how far it came.
        line, column = one.facts.get("line"), one.facts.get("column")
        if isinstance(line, int) and isinstance(column, int):
            return Span(line, column, line, column + 1, whole=False)
        return Span()
    if not isinstance(at, Place) or (at.start, at.end) == (0, 0):
        return Span()
    start, end = min(at.start, len(lines.text)), min(at.end, len(lines.text))
    while end > start and lines.text[end - 1].isspace():
        end -= 1
    if end == start:
        end = max(start, min(at.end, len(lines.text)))
    return Span(*lines.position(start), *lines.position(end), whole=False)


def _seen(page: _Page, span: Span, width: int) -> Glimpse | None:
    lines = page.lines
    if lines is None:
        return None
    start, end = lines.bounds(span.line)
    first = min(start + span.column - 1, end)
    last = max(first, start + span.end_column - 1 if span.end_line == span.line else end)
    shown, text = page.protection.shown, lines.text
    return glimpse(lambda low, high: shown(text, low, high), (start, end), (first, last), width=width)
