"""``jospar week form``: an agency's week as one page to fill in, which needs no network and no program."""

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.completion import complete_agencies
from jospar.cli.options import Day, Lang, Plan
from jospar.errors import Misused

if TYPE_CHECKING:
    from pathlib import Path

    from jospar.cli.circumstances import Circumstances
    from jospar.plan.plan import Plan as Written

STANDARD_OUTPUT = "-"
ENDINGS = (".html", ".htm")

As = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="AGENCY",
        help="Whose form it is. Else JOSPAR_AGENCY, or git's setting jospar.agency.",
        autocompletion=complete_agencies,
    ),
]
Out = Annotated[
    str | None,
    typer.Option(
        "--out",
        "-o",
        metavar="FILE",
        help="The file to write, outside of plan/; - for standard output. Else week-AGENCY-WEEK.html here.",
    ),
]
All = Annotated[
    bool, typer.Option("--all", help="Ask about all measures that the agency leads, not only those it owes.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing if all is well.")]


def week_form(
    *,
    author: As = None,
    out: Out = None,
    all_: All = False,
    day: Day = None,
    plan: Plan = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> int:
    """Write the page of an agency's week; nothing where it owes nothing."""
    from jospar.cli.author import known_agency, wished_author  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- as above
    from jospar.cli.outlet import output_file  # noqa: PLC0415 -- as above
    from jospar.cli.streams import tell  # noqa: PLC0415 -- as above
    from jospar.editing.bench import open_bench  # noqa: PLC0415 -- as above
    from jospar.editing.blank import asked_of, blank_rows  # noqa: PLC0415 -- as above
    from jospar.plan.period import Week  # noqa: PLC0415 -- as above
    from jospar.report.weekform.build import build_form  # noqa: PLC0415 -- as above
    from jospar.report.weekform.html import render_form  # noqa: PLC0415 -- as above
    from jospar.standing.standing import stand  # noqa: PLC0415 -- as above

    here = look_around(Asked(plan, date=day, lang=lang), identified=True)
    wished = wished_author(author, os.environ, here.folder)
    if wished is None:
        raise Misused("X774")
    bench = open_bench(here.tree, here.date)
    agency = known_agency(bench.plan, wished)
    usual = f"week-{agency}-{Week.of(here.date)}.html"
    to = usual if out is None else out
    path = None if to == STANDARD_OUTPUT else output_file(here, to, endings=ENDINGS)
    standing = stand(bench.plan, here.date)
    rows = blank_rows(bench, agency, asked_of(standing, agency, everything=all_))
    if not rows:
        said = here.voice.say("form.none", agency=agency, date=here.date)
        (tell if path is None else print)(said)
        return 0
    page = build_form(standing, agency, rows, tree=here.tree.id(), language=here.voice.language)
    _write(path, render_form(page))
    if path is not None and not quiet:
        _say_next(here, path, bench.plan, agency=agency, n=len(rows))
    return 0


def _write(path: "Path | None", text: str) -> None:
    from jospar.cli.outlet import write_file  # noqa: PLC0415 -- as above
    from jospar.cli.streams import insist_on_utf8  # noqa: PLC0415 -- as above

    if path is None:
        insist_on_utf8()
        sys.stdout.write(text)
    else:
        write_file(path, text)


def _say_next(here: "Circumstances", path: "Path", plan: "Written", *, agency: str, n: int) -> None:
    """Say what was written, to whom it goes, and what takes the answer."""
    from jospar.cli.circumstances import shown  # noqa: PLC0415 -- as above
    from jospar.editing.weekfile import file_name  # noqa: PLC0415 -- as above
    from jospar.plan.period import Week  # noqa: PLC0415 -- as above

    voice, answer = here.voice, file_name(agency, Week.of(here.date))
    office = voice.text(plan.agencies[agency].name)
    sys.stdout.write(voice.count("form.made", n, file=shown(path)) + "\n")
    sys.stdout.write(voice.say("form.next_step", file=shown(path), agency=office, answer=answer) + "\n")
