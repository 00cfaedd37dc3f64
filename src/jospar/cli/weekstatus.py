"""``jospar week status``: whose reports are expected this week, received and missing."""

import sys
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.choosing import AsJson
from jospar.cli.completion import complete_agencies
from jospar.cli.options import At, Day, Lang, Plan
from jospar.errors import Misused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jospar.cli.looking import Sight
    from jospar.report.looking.page import Page
    from jospar.rules.validate import Verdict


class WeekForm(StrEnum):
    """The forms in which a week is shown."""

    TEXT = "text"
    JSON = "json"
    MD = "md"
    NAMES = "names"


Whose = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="AGENCY",
        help="Show what this agency is asked, measure by measure, and whether it is accepted.",
        autocompletion=complete_agencies,
    ),
]
WeekName = Annotated[
    str | None,
    typer.Option(
        "--week", metavar="WEEK", help="The week that is meant, such as 2026-W47. Else that of the date."
    ),
]
FormOfWeek = Annotated[
    WeekForm,
    typer.Option(
        "--format",
        metavar="|".join(WeekForm),
        help="Text for people, JSON for programs, md for the comment of a merge request; names are the ids "
        "of the agencies that something is missing of, one a line.",
    ),
]


def week_status(
    *,
    agency: Whose = None,
    form: FormOfWeek = WeekForm.TEXT,
    as_json: AsJson = False,
    plan: Plan = None,
    at: At = None,
    day: Day = None,
    week: WeekName = None,
    lang: Lang = None,
) -> int:
    """Show the reports of the current period by agency, or what one agency is asked."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.looking import sight_of, write_json, write_page  # noqa: PLC0415 -- as above
    from jospar.rules.validate import validate  # noqa: PLC0415 -- as above

    form = WeekForm.JSON if as_json else form
    here = look_around(Asked(plan, at, day, lang), identified=form is WeekForm.JSON)
    if week is not None:
        here = replace(here, date=day_in(week, here.date))
    verdict = validate(here.tree, here.date)
    sight = sight_of(here, verdict.plan)
    if form is WeekForm.NAMES:
        sys.stdout.writelines(f"{name}\n" for name in _wanting(sight, verdict))
        return 0
    page = _page(sight, verdict, agency)
    if form is WeekForm.JSON:
        write_json(page, here)
    elif form is WeekForm.MD:
        from jospar.report.looking.markdown import page_markdown  # noqa: PLC0415 -- as above

        mark = " ".join(["jospar week", *([str(page.head["agency"])] if agency else [])])
        sys.stdout.write(page_markdown(page, mark=mark))
    else:
        write_page(page)
    return 0


def day_in(given: str, today: date) -> date:
    """Give today, or the nearest day of a week that is named; raise Misused (X765) for what is none."""
    from jospar.reading.times import Unreadable, parse_week  # noqa: PLC0415 -- as above

    try:
        week = parse_week(given)
        return max(week.monday, min(week.sunday, today))
    except (Unreadable, ValueError) as problem:
        raise Misused("X765", given=given) from problem


def _wanting(sight: "Sight", verdict: "Verdict") -> "Iterator[str]":
    """Name the agencies that have said nothing, nor drafted anything, of something that they are asked."""
    from jospar.standing.roll import roll  # noqa: PLC0415 -- as above

    for name in sorted(sight.standing.plan.agencies):
        if any(one.state == "missing" for one in roll(sight.standing, verdict.plan, name)):
            yield name


def _page(sight: "Sight", verdict: "Verdict", given: str | None) -> "Page":
    """Make the page of all, or that of one agency with the errors in its reports."""
    from jospar.cli.author import known_agency  # noqa: PLC0415 -- as above
    from jospar.code import Level  # noqa: PLC0415 -- as above
    from jospar.report.findings.sighting import sightings  # noqa: PLC0415 -- as above
    from jospar.report.looking.week import agency_page, week_page  # noqa: PLC0415 -- as above
    from jospar.standing.roll import is_now, roll  # noqa: PLC0415 -- as above

    if given is None:
        return week_page(sight.desk, verdict.plan)
    agency = known_agency(sight.standing.plan, given)
    lines = roll(sight.standing, verdict.plan, agency)
    errors = [
        one
        for one in verdict.findings
        if one.level is Level.ERROR and is_now(sight.standing, agency, one.file)
    ]
    seen = tuple(sightings(errors, sight.here.tree, sight.here.voice, width=WIDTH))
    return agency_page(sight.desk, agency, lines, seen)


WIDTH = 100
"""Columns that the line of an error is cut to."""
