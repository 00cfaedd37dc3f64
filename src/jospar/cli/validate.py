"""``jospar validate``: hold the plan against the rules. It never writes."""

import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.options import At, Day, Lang, Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jospar.cli.circumstances import Circumstances
    from jospar.report.findings.look import Look
    from jospar.rules.validate import Verdict


class FailOn(StrEnum):
    """The level from which on findings make the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


class Format(StrEnum):
    """The forms in which findings are written."""

    TEXT = "text"
    JSON = "json"


Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODES",
        help="Ask these rules alone: codes (J203), beginnings of codes (J2), families or names, "
        "with commas or repeated.",
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="CODES",
        help="Leave these rules out; written as for --select. Rules that protect people cannot be left out: "
        "named by itself such a rule is refused, in a family it is asked all the same.",
    ),
]
FailOnLevel = Annotated[
    FailOn,
    typer.Option(
        "--fail-on",
        metavar="error|warning|note|never",
        help="Exit with 1 when there is a finding of this level or a graver one.",
    ),
]
FormatOfFindings = Annotated[
    Format, typer.Option("--format", metavar="text|json", help="Text for people, or JSON for programs.")
]
AsJson = Annotated[bool, typer.Option("--json", help="The same as --format json.")]
Quiet = Annotated[
    bool,
    typer.Option(
        "--quiet", "-q", help="Write only what makes the command fail, one line each; nothing if all is well."
    ),
]
NoExcerpt = Annotated[
    bool, typer.Option("--no-excerpt", help="Do not show the lines that findings speak of.")
]


def validate(
    *,
    plan: Plan = None,
    at: At = None,
    day: Day = None,
    lang: Lang = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOnLevel = FailOn.ERROR,
    format_: FormatOfFindings = Format.TEXT,
    as_json: AsJson = False,
    quiet: Quiet = False,
    no_excerpt: NoExcerpt = False,
) -> int:
    """Validate the plan, write what was found, and return 1 if that should fail a build."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.named import insist_on_absolute  # noqa: PLC0415 -- as above
    from jospar.cli.streams import terminal_look  # noqa: PLC0415 -- as above
    from jospar.rules.selection import Selection, split_words  # noqa: PLC0415 -- as above
    from jospar.rules.validate import validate as hold  # noqa: PLC0415 -- as above

    wants_json = as_json or format_ is Format.JSON
    selection = Selection(split_words(select or ()), split_words(ignore or ()))
    insist_on_absolute(selection.ignore)
    here = look_around(Asked(plan, at, day, lang), identified=wants_json)
    verdict = hold(here.tree, here.date, selection)
    if wants_json:
        _write_json(here, verdict)
    else:
        look = terminal_look(os.environ, excerpts=not (quiet or no_excerpt))
        for line in _lines(here, verdict, look, fail_on if quiet else None):
            sys.stdout.write(line + "\n")
    return int(_fails(verdict, fail_on))


def _fails(verdict: "Verdict", fail_on: FailOn) -> bool:
    from jospar.code import Level  # noqa: PLC0415 -- as above

    return fail_on is not FailOn.NEVER and verdict.worst(Level(fail_on))


def _lines(
    here: "Circumstances", verdict: "Verdict", look: "Look", only_from: FailOn | None
) -> "Iterator[str]":
    """Write findings and summary; with a level, the findings from that level on and no summary."""
    from jospar.code import Level  # noqa: PLC0415 -- as above

    findings = verdict.findings
    if only_from is not None:
        least = len(Level) if only_from is FailOn.NEVER else Level(only_from).rank
        findings = tuple(one for one in findings if one.level.rank >= least)
    if findings:
        from jospar.report.findings.sighting import sightings  # noqa: PLC0415 -- a clean plan needs neither
        from jospar.report.findings.text import finding_lines  # noqa: PLC0415 -- as above

        seen = sightings(findings, here.tree, here.voice, width=look.width)
        yield from finding_lines(seen, here.voice, look)
    if only_from is None:
        from jospar.report.findings.summary import summary_lines  # noqa: PLC0415 -- nor a quiet run this

        yield from summary_lines(verdict, here.voice)


def _write_json(here: "Circumstances", verdict: "Verdict") -> None:
    from jospar.cli.streams import insist_on_utf8  # noqa: PLC0415 -- as above
    from jospar.report.findings.json import findings_json  # noqa: PLC0415 -- as above
    from jospar.report.findings.sighting import sightings  # noqa: PLC0415 -- as above

    insist_on_utf8()
    seen = sightings(verdict.findings, here.tree, here.voice, width=0)
    sys.stdout.write(findings_json(seen, verdict, tree_id=here.tree.id()))
