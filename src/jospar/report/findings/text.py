"""Findings as text: the place, what is wrong, and the line that it is in."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from jospar.report.findings.excerpt import draw
from jospar.report.findings.look import Look
from jospar.report.findings.sighting import Sighting
from jospar.words.visible import visible
from jospar.words.voice import Voice

GUTTER = 7
"""Columns before a line's own text: four for its number, then a bar between spaces."""

MOST_ALIKE = 50
"""Findings of one code that are shown of one file; who has so many mends them together."""


def finding_lines(seen: Iterable[Sighting], voice: Voice, look: Look) -> Iterator[str]:
    """Write each finding in one line, followed by its excerpt where the look asks for one.

    Of one code in one file the first MOST_ALIKE are shown, and how many more there are is said.
    """
    for file, group in groupby(seen, key=lambda one: one.file):
        alike: Counter[str] = Counter()
        for one in group:
            alike[one.code] += 1
            if alike[one.code] <= MOST_ALIKE:
                yield from _lines(one, voice, look)
        for code, n in alike.items():
            if n > MOST_ALIKE:
                more = voice.count("cli.more_of", n - MOST_ALIKE, code=code)
                yield f"{look.bold(visible(file))}: {more}"


def _lines(one: Sighting, voice: Voice, look: Look) -> Iterator[str]:
    yield _headline(one, voice, look)
    if look.excerpts:
        yield from _excerpt(one, look)


def _headline(one: Sighting, voice: Voice, look: Look) -> str:
    where = visible(one.file)
    if not one.span.whole:
        where += f":{one.span.line}:{one.span.column}"
    level = look.ink(voice.say(f"finding.{one.level}"), one.level)
    return f"{look.bold(where)}: {level} {one.code}: {one.message}"


def _excerpt(one: Sighting, look: Look) -> Iterator[str]:
    if one.seen is None:
        return
    number = str(one.span.line)
    gutter = max(GUTTER - 3, len(number) + 1)
    shown, mark = draw(one.seen, width=look.width - gutter - 4)
    yield f"{number:>{gutter + 1}} | {shown}".rstrip()
    yield f"{'':>{gutter + 1}} | {look.ink(mark, one.level)}"
