"""The last lines of a validation: what was read, what was found, and the command that says more."""

from collections.abc import Iterator

from jospar.code import Level
from jospar.rules.validate import Verdict
from jospar.words.voice import Voice


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
