"""``jospar status``: the state of all in one look."""

from typing import Annotated

import typer

from jospar.cli.choosing import AsJson
from jospar.cli.completion import complete_filters
from jospar.cli.options import At, Day, Lang, Plan

Only = Annotated[
    str | None,
    typer.Option(
        "--where",
        metavar="FILTER",
        help="Count only the measures that this filter chooses, such as agency:moe; the manual's page on "
        "filters has the language.",
        autocompletion=complete_filters,
    ),
]


def status(
    *,
    where: Only = None,
    as_json: AsJson = False,
    plan: Plan = None,
    at: At = None,
    day: Day = None,
    lang: Lang = None,
) -> int:
    """Show the state of all."""
    from jospar.cli.circumstances import Asked  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.looking import see, write_json, write_page  # noqa: PLC0415 -- as above
    from jospar.report.looking.status import status_page  # noqa: PLC0415 -- as above

    sight = see(Asked(plan, at, day, lang), identified=as_json)
    query = where or ""
    chosen = sight.chosen(query, "measures")
    held = [one for one in sight.standing.measures.values() if chosen.accepts(one)]
    page = status_page(sight.desk, held, where=query)
    if as_json:
        write_json(page, sight.here)
    else:
        write_page(page)
    return 0
