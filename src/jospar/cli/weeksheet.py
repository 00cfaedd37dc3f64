"""``jospar week sheet``: what an agency owes this week, as a workbook to fill in and send back."""

import os
import sys
from typing import Annotated

import typer

from jospar.cli.completion import complete_agencies
from jospar.cli.options import Day, Lang, Plan
from jospar.cli.quoting import quote
from jospar.errors import Misused

As = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="AGENCY",
        help="Whose sheet it is. Else JOSPAR_AGENCY, or git's setting jospar.agency.",
        autocompletion=complete_agencies,
    ),
]
Out = Annotated[
    str | None,
    typer.Option(
        "--out",
        "-o",
        metavar="FILE",
        help="The file to write, outside of plan/. Else week-AGENCY-WEEK.xlsx here.",
    ),
]
All = Annotated[
    bool, typer.Option("--all", help="Ask about all measures that the agency leads, not only those it owes.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing if all is well.")]


def week_sheet(
    *,
    author: As = None,
    out: Out = None,
    all_: All = False,
    plan: Plan = None,
    day: Day = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> int:
    """Write the sheet of an agency's week; nothing where it owes nothing."""
    from jospar.cli.author import known_agency, wished_author  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.circumstances import Asked, look_around, shown  # noqa: PLC0415 -- as above
    from jospar.cli.outlet import output_file, write_file  # noqa: PLC0415 -- as above
    from jospar.editing.bench import open_bench  # noqa: PLC0415 -- as above
    from jospar.editing.blank import asked_of, blank_rows  # noqa: PLC0415 -- as above
    from jospar.exchange.workbook.table import build_table  # noqa: PLC0415 -- as above
    from jospar.exchange.workbook.writing import write_sheet  # noqa: PLC0415 -- as above
    from jospar.plan.period import Week  # noqa: PLC0415 -- as above
    from jospar.standing.standing import stand  # noqa: PLC0415 -- as above

    here = look_around(Asked(plan, date=day, lang=lang))
    wished = wished_author(author, os.environ, here.folder)
    if wished is None:
        raise Misused("X774")
    bench = open_bench(here.tree, here.date)
    agency = known_agency(bench.plan, wished)
    path = output_file(here, out or f"week-{agency}-{Week.of(here.date)}.xlsx", endings=(".xlsx",))
    asked = asked_of(stand(bench.plan, here.date), agency, everything=all_)
    rows = blank_rows(bench, agency, asked)
    if not rows:
        sys.stdout.write(here.voice.say("sheet.nothing", agency=agency, date=here.date) + "\n")
        return 0
    table = build_table(bench.plan, bench.plan.agencies[agency], rows, here.date, here.voice)
    write_file(path, write_sheet(table, here.voice))
    if not quiet:
        command = f"jospar record --from {quote(shown(path))}"
        sys.stdout.write(here.voice.count("sheet.made", len(rows), file=shown(path)) + "\n")
        sys.stdout.write(here.voice.say("sheet.next", command=command) + "\n")
    return 0
