"""``jospar validate``: hold the plan against the rules. It never writes."""

import os
import sys
from typing import TYPE_CHECKING

from jospar.cli.circumstances import Asked, Circumstances, look_around, name_in_plan, shown
from jospar.cli.forms import FailOn, Format, Told, findings_as
from jospar.cli.named import insist_on_absolute
from jospar.code import Level
from jospar.frozen import frozen
from jospar.rules.selection import Selection, split_words
from jospar.rules.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jospar.report.findings.look import Look
    from jospar.rules.validate import Verdict

STANDARD_OUTPUT = "-"


@frozen
class Demand:
    """What validating is asked for; by default, what it does where nothing more was typed."""

    asked: Asked
    names: tuple[str, ...] = ()
    against: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = FailOn.ERROR
    form: Format = Format.TEXT
    out: str | None = None
    quiet: bool = False
    excerpts: bool = True


def hold(demand: Demand) -> int:
    """Validate the plan, write what was found, and return 1 if that should fail a build."""
    form, fail_on, quiet = demand.form, demand.fail_on, demand.quiet
    selection = Selection(split_words(demand.select), split_words(demand.ignore))
    insist_on_absolute(selection.ignore)
    here = look_around(demand.asked, identified=form.names_the_tree or demand.against is not None)
    path = None if demand.out in (None, STANDARD_OUTPUT) else _output_file(here, demand.out)
    if demand.against is not None:
        from jospar.cli.against import hold_against  # noqa: PLC0415 -- asked for by few

        here, verdict, note = hold_against(here, demand.against, selection)
    else:
        verdict, note = validate(here.tree, here.date, selection), ""
    if demand.names:
        verdict, note = _narrowed(here, verdict, demand.names)
    told = Told(here, verdict, None if fail_on is FailOn.NEVER else Level(fail_on), note)
    if path is None and form is not Format.TEXT:
        _write_form(form, told)
    else:
        _write_text(told, quiet=quiet, excerpts=demand.excerpts and not quiet)
    if path is not None:
        _write_out(form, told, path, quiet=quiet)
    return int(told.fails is not None and verdict.worst(told.fails))


def _narrowed(here: Circumstances, verdict: "Verdict", names: tuple[str, ...]) -> "tuple[Verdict, str]":
    """Keep the findings about some names; say which names, and how many findings were dropped."""
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


def _output_file(here: Circumstances, given: str) -> "Path":
    from jospar.cli.outlet import output_file  # noqa: PLC0415 -- as above

    return output_file(here, given)


def _write_out(form: Format, told: Told, path: "Path", *, quiet: bool) -> None:
    from jospar.cli.outlet import write_file  # noqa: PLC0415 -- as above

    write_file(path, findings_as(form, told))
    if not quiet:
        sys.stdout.write(told.here.voice.say("cli.written", file=shown(path)) + "\n")
