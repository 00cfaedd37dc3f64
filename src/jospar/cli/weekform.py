"""``jospar week form``: an agency's week as one page to fill in, which needs no network and no program."""

import os
import sys
from typing import Annotated

import typer

from jospar.cli.completion import complete_agencies
from jospar.cli.options import Day, Lang, Plan
from jospar.errors import Misused

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
    str | None, typer.Option("--out", "-o", metavar="FILE", help="The file to write. Else standard output.")
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
    """Write the page of an agency's week."""
    from jospar.cli.author import known_agency, wished_author  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.circumstances import Asked, look_around, shown  # noqa: PLC0415 -- as above
    from jospar.cli.outlet import output_file, write_file  # noqa: PLC0415 -- as above
    from jospar.cli.streams import insist_on_utf8  # noqa: PLC0415 -- as above
    from jospar.editing.bench import open_bench  # noqa: PLC0415 -- as above
    from jospar.editing.blank import asked_of, blank_rows  # noqa: PLC0415 -- as above
    from jospar.editing.weekfile import file_name  # noqa: PLC0415 -- as above
    from jospar.plan.period import Week  # noqa: PLC0415 -- as above
    from jospar.report.weekform.build import build_form  # noqa: PLC0415 -- as above
    from jospar.report.weekform.html import render_form  # noqa: PLC0415 -- as above
    from jospar.standing.standing import stand  # noqa: PLC0415 -- as above

    here = look_around(Asked(plan, date=day, lang=lang), identified=True)
    path = None if out is None else output_file(here, out)
    wished = wished_author(author, os.environ, here.folder)
    if wished is None:
        raise Misused("X774")
    bench = open_bench(here.tree, here.date)
    agency = known_agency(bench.plan, wished)
    standing = stand(bench.plan, here.date)
    rows = blank_rows(bench, agency, asked_of(standing, agency, everything=all_))
    page = build_form(standing, agency, rows, tree=here.tree.id(), language=here.voice.language)
    text = render_form(page)
    if path is None:
        insist_on_utf8()
        sys.stdout.write(text)
        return 0
    write_file(path, text)
    if not quiet:
        voice, answer = here.voice, file_name(agency, Week.of(here.date))
        office = voice.text(bench.plan.agencies[agency].name)
        sys.stdout.write(voice.count("form.made", len(rows), file=shown(path)) + "\n")
        sys.stdout.write(voice.say("form.next_step", file=shown(path), agency=office, answer=answer) + "\n")
    return 0
