"""``jospar period status``: who owes a text on a statutory period, by when, and what is missing."""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.choosing import AsJson
from jospar.cli.completion import complete_agencies
from jospar.cli.options import At, Day, Lang, Plan
from jospar.errors import Misused

if TYPE_CHECKING:
    from jospar.plan.period import Period
    from jospar.plan.plan import Plan as WholePlan


class PeriodForm(StrEnum):
    """The forms in which a period is shown."""

    TEXT = "text"
    JSON = "json"
    MD = "md"


FormOfPeriod = Annotated[
    PeriodForm,
    typer.Option(
        "--format",
        metavar="|".join(PeriodForm),
        help="Text for people, JSON for programs, md for a comment.",
    ),
]
Name = Annotated[str, typer.Argument(metavar="PERIOD", help="The period: 2026-H2, 2026-Q4, 2026-11 or 2026.")]
Whose = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="AGENCY",
        help="Show the texts of this agency, measure by measure.",
        autocompletion=complete_agencies,
    ),
]


def show(
    name: Name,
    *,
    agency: Whose = None,
    form: FormOfPeriod = PeriodForm.TEXT,
    as_json: AsJson = False,
    plan: Plan = None,
    at: At = None,
    day: Day = None,
    lang: Lang = None,
) -> int:
    """Show the state of a statutory period."""
    from jospar.cli.author import known_agency  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- as above
    from jospar.cli.looking import sight_of, write_json, write_page  # noqa: PLC0415 -- as above
    from jospar.reading.load import load  # noqa: PLC0415 -- as above
    from jospar.report.looking.period import period_page  # noqa: PLC0415 -- as above

    form = PeriodForm.JSON if as_json else form
    here = look_around(Asked(plan, at, day, lang), identified=form is PeriodForm.JSON)
    written = load(here.tree).plan
    period = statutory_period(written, name)
    sight = sight_of(here, written)
    whose = "" if agency is None else known_agency(written, agency)
    page = period_page(sight.desk, written, period, agency=whose)
    if form is PeriodForm.JSON:
        write_json(page, here)
    elif form is PeriodForm.MD:
        from jospar.report.looking.markdown import page_markdown  # noqa: PLC0415 -- as above

        sys.stdout.write(page_markdown(page, mark=" ".join(["jospar period", str(period), whose]).strip()))
    else:
        write_page(page)
    return 0


def statutory_period(plan: "WholePlan", given: str) -> "Period":
    """Read a period that some programme owes a report on; raise Misused (X762) for any other."""
    from jospar.reading.times import Unreadable, parse_period  # noqa: PLC0415 -- as above
    from jospar.standing.statutory import EVERY, statutory_on  # noqa: PLC0415 -- as above

    try:
        period = parse_period(given)
    except Unreadable as problem:
        raise Misused("X762", given=given, problem="unread") from problem
    if not statutory_on(plan, period):
        rows = [row for one in plan.programmes.values() for row in one.reporting.statutory]
        kinds = dict.fromkeys(kind for row in rows for kind, every in EVERY.items() if every == row.every)
        raise Misused("X762", given=given, **({"known": tuple(kinds)} if kinds else {"problem": "none"}))
    return period
