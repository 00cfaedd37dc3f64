"""``jospar calendar fill``: write the days off of a year into the plan as data."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.options import Lang, Plan
from jospar.errors import Misused

if TYPE_CHECKING:
    from jospar.cli.circumstances import Circumstances

ACTIONS = ("fill",)
"""What can be done with a calendar."""


def _actions() -> list[str]:
    return list(ACTIONS)


Action = Annotated[
    str,
    typer.Argument(metavar="fill", help="What to do with the calendar.", autocompletion=_actions),
]
Year = Annotated[int, typer.Argument(metavar="YEAR", help="The year to fill, such as 2026.")]
Country = Annotated[
    str | None,
    typer.Option(
        "--country",
        metavar="CODE",
        help="The country, two letters such as KZ. Else that of the regions in agencies.yaml.",
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Write nothing; show the change as a unified diff.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing if all is well.")]


def calendar(
    action: Action,
    year: Year,
    *,
    country: Country = None,
    dry_run: DryRun = False,
    plan: Plan = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> int:
    """Fill a year of the plan's calendar with the days off of its country."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.patch import patch  # noqa: PLC0415 -- as above
    from jospar.editing.calendar import FILE, Filling, fill  # noqa: PLC0415 -- as above
    from jospar.editing.save import put_down  # noqa: PLC0415 -- as above
    from jospar.exchange.daysoff import days_off  # noqa: PLC0415 -- as above
    from jospar.tree.lock import plan_lock  # noqa: PLC0415 -- as above

    if action not in ACTIONS:
        raise Misused("X607", given=action, known=ACTIONS)
    here = look_around(Asked(plan, lang=lang), writes=not dry_run)
    found = days_off((country or _country(here)).upper(), year, here.repository.languages[0])
    heading = here.voice.say(
        "cli.calendar.heading", year=str(year), country=found.country, library=found.library
    )
    before = here.tree.read(FILE)
    after = fill(before, Filling(year, found.off, found.work, heading))
    facts = {"year": str(year), "country": found.country, "file": FILE, "library": found.library}
    if dry_run:
        sys.stdout.writelines(patch({FILE: before}, {FILE: after}))
    elif after != before:
        with plan_lock(here.folder):
            put_down(here.folder, {FILE: before}, {FILE: after})
    if not quiet and not dry_run:
        key = "cli.calendar.filled" if after != before else "cli.calendar.same"
        sys.stdout.write(here.voice.say(key, **facts) + "\n")
    return 0


def _country(here: "Circumstances") -> str:
    """Tell the country by the codes of its regions; raise Misused (X605) where they name none, or several."""
    from jospar.reading.load import load  # noqa: PLC0415 -- as above

    agencies = load(here.tree, every_report=False).plan.agencies.values()
    found = {one.region.partition("-")[0] for one in agencies if one.region}
    if len(found) != 1:
        raise Misused("X605", known=tuple(sorted(found)), **({} if found else {"problem": "none"}))
    return found.pop()
