"""``jospar validate``: hold the plan against the rules. It never writes."""

import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.completion import complete_code_list, complete_names, complete_revisions
from jospar.cli.forms import Format, Told, findings_as
from jospar.cli.options import At, Day, Lang, Plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jospar.cli.circumstances import Circumstances
    from jospar.report.findings.look import Look
    from jospar.rules.validate import Verdict


class FailOn(StrEnum):
    """The level from which on findings make the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


Names = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[NAME]...",
        help="Show only what concerns these: files, folders, ids of records, agencies, areas or programmes. "
        "The whole plan is read all the same.",
        show_default=False,
        autocompletion=complete_names,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODES",
        help="Ask these rules alone: codes (J203), beginnings of codes (J2), families or names, "
        "with commas or repeated.",
        autocompletion=complete_code_list,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="CODES",
        help="Leave these rules out; written as for --select. Rules that protect people cannot be left out: "
        "named by itself such a rule is refused, in a family it is asked all the same.",
        autocompletion=complete_code_list,
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
    Format,
    typer.Option(
        "--format",
        metavar="|".join(Format),
        help="Text for people, JSON for programs, or the form that a pipeline takes.",
    ),
]
Out = Annotated[
    str | None,
    typer.Option(
        "--out",
        metavar="FILE",
        help="Write the form of --format into this file, outside of plan/, and text to the terminal. "
        "A single - is standard output, as without the option.",
    ),
]
STANDARD_OUTPUT = "-"
Against = Annotated[
    str | None,
    typer.Option(
        "--against",
        metavar="REV",
        help="Show only what merging this revision, such as origin/main, would bring: errors that neither "
        "side has alone, and files at which the merge would stop. Nothing is checked out or merged.",
        autocompletion=complete_revisions,
    ),
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
    names: Names = None,
    plan: Plan = None,
    at: At = None,
    against: Against = None,
    day: Day = None,
    lang: Lang = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOnLevel = FailOn.ERROR,
    format_: FormatOfFindings = Format.TEXT,
    as_json: AsJson = False,
    out: Out = None,
    quiet: Quiet = False,
    no_excerpt: NoExcerpt = False,
) -> int:
    """Validate the plan, write what was found, and return 1 if that should fail a build."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.named import insist_on_absolute  # noqa: PLC0415 -- as above
    from jospar.code import Level  # noqa: PLC0415 -- as above
    from jospar.rules.selection import Selection, split_words  # noqa: PLC0415 -- as above
    from jospar.rules.validate import validate as hold  # noqa: PLC0415 -- as above

    form = Format.JSON if as_json else format_
    selection = Selection(split_words(select or ()), split_words(ignore or ()))
    insist_on_absolute(selection.ignore)
    here = look_around(Asked(plan, at, day, lang), identified=form.names_the_tree or against is not None)
    path = None if out in (None, STANDARD_OUTPUT) else _output_file(here, out)
    if against is not None:
        from jospar.cli.against import hold_against  # noqa: PLC0415 -- as above

        here, verdict, note = hold_against(here, against, selection)
    else:
        verdict, note = hold(here.tree, here.date, selection), ""
    if names:
        verdict, note = _narrowed(here, verdict, names)
    told = Told(here, verdict, None if fail_on is FailOn.NEVER else Level(fail_on), note)
    if path is None and form is not Format.TEXT:
        _write_form(form, told)
    else:
        _write_text(told, quiet=quiet, excerpts=not (quiet or no_excerpt))
    if path is not None:
        _write_out(form, told, path, quiet=quiet)
    return int(told.fails is not None and verdict.worst(told.fails))


def _narrowed(here: "Circumstances", verdict: "Verdict", names: list[str]) -> "tuple[Verdict, str]":
    """Keep the findings about some names; say which names, and how many findings were dropped."""
    from jospar.cli.circumstances import name_in_plan  # noqa: PLC0415 -- as above
    from jospar.rules.narrowing import narrow  # noqa: PLC0415 -- as above

    files = (*here.tree.names(), *(one.name for one in here.tree.oddities()))
    narrowed = narrow(verdict, [name_in_plan(here.folder, name) for name in names], files)
    key = "findings.narrowed" if narrowed.hidden else "findings.narrowed_all"
    return narrowed.verdict, here.voice.count(key, narrowed.hidden, names=narrowed.names)


def _write_text(told: Told, *, quiet: bool, excerpts: bool) -> None:
    from jospar.cli.streams import terminal_look  # noqa: PLC0415 -- as above

    look = terminal_look(os.environ, excerpts=excerpts)
    for line in _lines(told, look, quiet=quiet):
        sys.stdout.write(line + "\n")


def _lines(told: Told, look: "Look", *, quiet: bool) -> "Iterator[str]":
    """Write findings and summary; if quiet, the findings that make the command fail and no summary."""
    here, findings = told.here, told.verdict.findings
    if quiet:
        fails = told.fails
        findings = () if fails is None else tuple(one for one in findings if one.level.rank >= fails.rank)
    if findings:
        from jospar.report.findings.sighting import sightings  # noqa: PLC0415 -- a clean plan needs neither
        from jospar.report.findings.text import finding_lines  # noqa: PLC0415 -- as above

        seen = sightings(findings, here.tree, here.voice, width=look.width)
        yield from finding_lines(seen, here.voice, look)
    if not quiet:
        yield from told.summary()


def _write_form(form: Format, told: Told) -> None:
    """Write a form to standard output; what programs read is UTF-8 always."""
    from jospar.cli.streams import insist_on_utf8  # noqa: PLC0415 -- as above

    insist_on_utf8()
    sys.stdout.write(findings_as(form, told))


def _output_file(here: "Circumstances", given: str) -> "Path":
    from jospar.cli.outlet import output_file  # noqa: PLC0415 -- as above

    return output_file(here, given)


def _write_out(form: Format, told: Told, path: "Path", *, quiet: bool) -> None:
    from jospar.cli.circumstances import shown  # noqa: PLC0415 -- as above
    from jospar.cli.outlet import write_file  # noqa: PLC0415 -- as above

    write_file(path, findings_as(form, told))
    if not quiet:
        sys.stdout.write(told.here.voice.say("cli.written", file=shown(path)) + "\n")
