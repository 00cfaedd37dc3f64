"""Findings as text: the place, what is wrong, and the line that it is in."""

from collections.abc import Iterable, Iterator

from jospar.code import Level
from jospar.report.findings.excerpt import draw
from jospar.report.findings.look import Look
from jospar.report.findings.sighting import Sighting
from jospar.rules.validate import Verdict
from jospar.words.visible import visible
from jospar.words.voice import Voice

GUTTER = 7
"""Columns before a line's own text: four for its number, then a bar between spaces."""


def finding_lines(seen: Iterable[Sighting], voice: Voice, look: Look) -> Iterator[str]:
    """Write each finding in one line, followed by its excerpt where the look asks for one."""
    for one in seen:
        yield _headline(one, voice, look)
        if look.excerpts:
            yield from _excerpt(one, look)


def summary_lines(verdict: Verdict, voice: Voice) -> Iterator[str]:
    """Write what was read and what was found, then the command that says more."""
    files = voice.count("count.in_files", verdict.files)
    if not verdict.findings:
        yield voice.say("cli.validate.clean", files=files, **plan_counts(verdict, voice))
        return
    counted = ((verdict.count(level), level) for level in (Level.ERROR, Level.WARNING, Level.NOTE))
    found = tuple(voice.count(f"count.{level}s", n) for n, level in counted if n)
    yield voice.say("cli.validate.found", found=found, files=files)
    gravest = max(verdict.findings, key=lambda one: one.level.rank)
    yield voice.say("cli.explain", code=gravest.code)


def plan_counts(verdict: Verdict, voice: Voice) -> dict[str, str]:
    """Say how many measures, indicators and observations a plan has."""
    plan = verdict.plan
    return {
        "measures": voice.count("count.measures", len(plan.measures)),
        "indicators": voice.count("count.indicators", len(plan.indicators)),
        "observations": voice.count("count.observations", len(plan.observations)),
    }


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
