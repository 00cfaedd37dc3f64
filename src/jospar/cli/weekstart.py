"""``jospar week start`` and ``week submit``: drafts of what is owed laid out as files, and handed in."""

from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.completion import complete_agencies, complete_records
from jospar.cli.options import Lang, Plan
from jospar.errors import Misused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jospar.cli.circumstances import Circumstances
    from jospar.editing.bench import Bench, Proof
    from jospar.editing.reporting import Desk
    from jospar.plan.progress import Progress

ALL = "all"
"""Stands for every agency."""

On = Annotated[
    str | None,
    typer.Option(
        "--date", metavar="D", help="A day of the week that is meant. Else today, where the plan is."
    ),
]
Whose = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="AGENCY",
        help="Whose drafts, or all. Else JOSPAR_AGENCY, or git's setting jospar.agency.",
        autocompletion=complete_agencies,
    ),
]
Ids = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ID]...",
        help="The measures whose drafts are handed in. Else all drafts of the agency.",
        show_default=False,
        autocompletion=complete_records,
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Write nothing; show the change as a unified diff.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing if all is well.")]


def week_start(
    *,
    agency: Whose = None,
    day: On = None,
    dry_run: DryRun = False,
    plan: Plan = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> int:
    """Lay out drafts of the week; what is reported, drafted or listed as unchanged is left alone."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.saving import Manner, carry_out  # noqa: PLC0415 -- as above
    from jospar.editing.drafting import last_reports, lay_out  # noqa: PLC0415 -- as above
    from jospar.editing.reporting import empty_desk  # noqa: PLC0415 -- as above
    from jospar.plan.period import Week  # noqa: PLC0415 -- as above
    from jospar.standing.roll import roll  # noqa: PLC0415 -- as above
    from jospar.standing.standing import stand  # noqa: PLC0415 -- as above

    here = look_around(Asked(plan, date=day, lang=lang), writes=not dry_run)
    whose = insisted(here, agency)

    def work(bench: "Bench") -> "Desk":
        desk, standing = empty_desk(), stand(bench.plan, bench.on)
        asked = [
            (one.measure, name)
            for name in known_ones(bench, whose)
            for one in roll(standing, bench.plan, name)
            if one.state == "missing"
        ]
        lay_out(desk, bench, asked, last_reports(bench, bench.on))
        return desk

    def told(proof: "Proof") -> str:
        key = "draft.laid_out" if proof.files else "draft.nothing"
        return here.voice.count(key, len(proof.files), week=week, agency=whose)

    week = Week.of(here.date)
    carry_out(here, work, Manner(f"{whose} {week}", dry_run=dry_run, quiet=quiet, told=told))
    return 0


def week_submit(
    ids: Ids = None,
    *,
    agency: Whose = None,
    day: On = None,
    dry_run: DryRun = False,
    plan: Plan = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> int:
    """Hand in the drafts of the week, all or those that are named."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- as above
    from jospar.cli.saving import Manner, carry_out  # noqa: PLC0415 -- as above
    from jospar.editing.drafting import hand_in  # noqa: PLC0415 -- as above
    from jospar.editing.reporting import empty_desk  # noqa: PLC0415 -- as above
    from jospar.plan.period import Week  # noqa: PLC0415 -- as above

    here = look_around(Asked(plan, date=day, lang=lang), writes=not dry_run)
    whose = insisted(here, agency)

    left: list[str] = []

    def work(bench: "Bench") -> "Desk":
        desk = empty_desk()
        for name in known_ones(bench, whose):
            drafts = drafts_of(bench, name, str(week), ids or ())
            still = () if ids else unchanged_among(bench, drafts)
            left.extend(still)
            hand_in(desk, bench, [one for one in drafts if one.measure not in still])
        return desk

    def told(proof: "Proof") -> str:
        handed, said = sum(not name.endswith("/unchanged.yaml") for name in proof.files), list[str]()
        if handed or not left:
            key = "draft.handed_in" if handed else "draft.none"
            said.append(here.voice.count(key, handed, week=week, agency=whose))
        if left:
            said.append(here.voice.count("draft.unchanged", len(left), ids=tuple(left), id=left[0]))
        return "\n".join(said)

    week = Week.of(here.date)
    carry_out(here, work, Manner(f"{whose} {week}", dry_run=dry_run, quiet=quiet, told=told))
    return 0


def insisted(here: "Circumstances", given: str | None) -> str:
    """Find whose drafts are meant; raise Misused (X760) where nobody was named."""
    from os import environ  # noqa: PLC0415 -- as above

    from jospar.cli.author import wished_author  # noqa: PLC0415 -- as above

    found = wished_author(given, environ, here.folder)
    if found is None:
        raise Misused("X760")
    return found


def known_ones(bench: "Bench", whose: str) -> "Sequence[str]":
    """Name the agency that is meant, or all; raise CannotRun (X719) for one that is not there."""
    from jospar.cli.author import known_agency  # noqa: PLC0415 -- as above

    return tuple(sorted(bench.plan.agencies)) if whose == ALL else (known_agency(bench.plan, whose),)


def drafts_of(bench: "Bench", agency: str, folder: str, ids: "Sequence[str]") -> "list[Progress]":
    """Find an agency's drafts in a folder; raise Misused (X761) for a measure that has none."""
    mine = [one for one in bench.plan.shelf.progress() if (one.agency, one.week) == (agency, folder)]
    found = {one.measure: one for one in mine if one.state == "draft"}
    from jospar.reading.suggest import look_alike  # noqa: PLC0415 -- as above

    named = {look_alike(name, found): name for name in ids}
    if "" in named:
        raise Misused("X761", value=named[""], agency=agency, week=folder)
    return [one for name, one in found.items() if not ids or name in named]


def unchanged_among(bench: "Bench", drafts: "Sequence[Progress]") -> tuple[str, ...]:
    """Name the measures of drafts of which the agency has said since that nothing is new in that week."""
    listed = {(one.agency, one.week, name) for one in bench.plan.shelf.unchanged() for name in one.measures}
    return tuple(one.measure for one in drafts if (one.agency, one.week, one.measure) in listed)
