"""Findings as Markdown, for the summary of a pipeline or a comment on a merge request."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from jospar.report.escapes import escape_markdown
from jospar.report.findings.forge import Forge
from jospar.report.findings.sighting import Sighting
from jospar.report.findings.summary import summary_lines
from jospar.rules.validate import Verdict
from jospar.words.voice import Voice

LIMIT = 60_000
"""Characters of a summary: forges take 65,536 in a comment, and a mebibyte of bytes in a step's summary."""
CALLING = re.compile(r"[@#!](?=\w)")
"""What calls somebody, or links to something, in a comment."""


def findings_markdown(
    seen: Iterable[Sighting], verdict: Verdict, voice: Voice, *, forge: Forge, note: str = ""
) -> str:
    """Write how many findings there are, then a table of each file, those with the gravest findings first.

    What would go beyond LIMIT is counted instead. ``note`` says what is left out on purpose.
    """
    headline, *_ = summary_lines(verdict, voice)
    when = voice.say("findings.held", date=verdict.date)
    said = "\n\n".join(escape_markdown(line) for line in (when, note) if line)
    parts = [f"### jospar: {escape_markdown(headline)}\n\n{said}\n"]
    room, shown, found = LIMIT - len(parts[0]), 0, tuple(seen)
    for part, n in _parts(found, voice, forge):
        if len(part) > room:
            break
        room -= len(part)
        shown += n
        parts.append(part)
    if shown < len(found):
        parts.append(f"\n{escape_markdown(voice.count('cli.suppressed', len(found) - shown))}\n")
    return "".join(parts)


def _parts(found: Sequence[Sighting], voice: Voice, forge: Forge) -> Iterator[tuple[str, int]]:
    """Give the head and first row of each file's table, then its other rows: each with 1 for its finding."""
    columns = (voice.say(f"findings.column.{name}") for name in ("line", "level", "what"))
    head = f"| {' | '.join(columns)} |"
    for file, rows in _by_file(found):
        link = f"[{escape_markdown(forge.path(file))}]({forge.link(file)})"
        opening = f"\n**{link}**\n\n{head}\n|---:|---|---|\n"
        for number, one in enumerate(rows):
            yield (opening if number == 0 else "") + _row(one, voice, forge), 1


def _by_file(found: Sequence[Sighting]) -> list[tuple[str, list[Sighting]]]:
    """Group findings by file; files in the order of their gravest finding, in them the gravest first."""
    groups = [
        (file, sorted(group, key=lambda one: -one.level.rank))
        for file, group in groupby(found, key=lambda one: one.file)
    ]
    return sorted(groups, key=lambda pair: -pair[1][0].level.rank)


def _row(one: Sighting, voice: Voice, forge: Forge) -> str:
    line = "" if one.span.whole else f"[{one.span.line}]({forge.link(one.file, one.span.line)})"
    level = escape_markdown(voice.say(f"finding.{one.level}"))
    return f"| {line} | {level} {one.code} | {_said(one.message)} |\n"


def _said(text: str) -> str:
    """Escape a text, and let it call nobody: an empty comment stands after the sign, as forges allow."""
    return CALLING.sub(r"\g<0><!-- -->", escape_markdown(text))
