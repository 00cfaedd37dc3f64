"""``jospar history``: what became of a record's dates, money and targets, and what was reported of it."""

from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.completion import complete_records, complete_revisions
from jospar.cli.log import Form, FormOption, Start
from jospar.cli.options import Lang, Plan

if TYPE_CHECKING:
    from jospar.cli.lookback import Lookback, Meant
    from jospar.history.life import Slippage
    from jospar.report.history.life import Life
    from jospar.tree.tree import Tree

Id = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        help="A measure, an indicator or another record.",
        show_default=False,
        autocompletion=complete_records,
    ),
]
Baseline = Annotated[
    str | None,
    typer.Option(
        "--baseline",
        metavar="REV|@DAY",
        help="Measure the slippage from this tag, branch or commit, or from the plan of a day: @2026-06-30.",
        autocompletion=complete_revisions,
    ),
]


def history(
    record: Id,
    *,
    baseline: Baseline = None,
    form: FormOption = Form.TEXT,
    at: Start = None,
    plan: Plan = None,
    lang: Lang = None,
) -> int:
    """Show what became of a record, by commit dates and by the dates from which acts hold."""
    from jospar.cli.circumstances import Asked  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.lookback import look_back_from, meant, say  # noqa: PLC0415 -- as above
    from jospar.history.life import slippage  # noqa: PLC0415 -- as above
    from jospar.history.present import excerpt  # noqa: PLC0415 -- as above
    from jospar.report.history.life import life_json, life_lines  # noqa: PLC0415 -- as above

    back = look_back_from(Asked(plan, at, lang=lang))
    found = meant(back, record)
    base = None if baseline is None else _baseline(back, baseline)
    names = tuple(sorted(found.names))
    slipped = None if base is None else slippage(excerpt(base, names), found.plan, names)
    life = _life(back, found, record, baseline or "", slipped)
    scribe = back.scribe.among(found.plan)
    if form is Form.JSON:
        say([life_json(life, scribe, commit=back.branch.commit).rstrip("\n")])
    else:
        say(life_lines(life, scribe))
    return 0


def _life(back: "Lookback", found: "Meant", name: str, baseline: str, slipped: "Slippage | None") -> "Life":
    """Walk the history of a record and put together what is told of it."""
    from contextlib import closing  # noqa: PLC0415 -- as above
    from dataclasses import replace  # noqa: PLC0415 -- as above

    from jospar.cli.lookback import Progress  # noqa: PLC0415 -- as above
    from jospar.history.choice import Choice  # noqa: PLC0415 -- as above
    from jospar.history.chronicle import Scope, chronicle  # noqa: PLC0415 -- as above
    from jospar.history.life import OWN, bridged, deferrals, events, in_turn, reported  # noqa: PLC0415 -- as above
    from jospar.history.present import excerpt, record_of  # noqa: PLC0415 -- as above
    from jospar.report.history.life import Life  # noqa: PLC0415 -- as above

    choice, progress = Choice(found.names), Progress(back)
    kept = []
    with closing(chronicle(back.branch, Scope(wanted=choice.wants_own, heard=progress.heard))) as chapters:
        for chapter in chapters:
            own = (one for one in chapter.changes if choice.holds(one) and one.subject.kind in OWN)
            kept.append(replace(chapter, changes=tuple(own)))
    progress.clear()
    record, told = record_of(found.plan, found.names), in_turn(tuple(events(bridged(kept, found.names))))
    return Life(
        id=str(getattr(record, "id", name)),
        title=getattr(record, "title", None) or getattr(record, "name", None),
        events=told,
        reported=reported(excerpt(back.here.tree, found.names, reports=True), found.names),
        deferrals=deferrals(found.plan, found.names, told),
        cut=any(one.step.cut for one in kept),
        due=getattr(record, "due", None),
        baseline=baseline,
        slippage=slipped,
    )


def _baseline(back: "Lookback", given: str) -> "Tree":
    """Open the plan that a baseline names: a revision, or the plan as it was at the end of a day.

    Raises:
        CannotRun: X904, there was no plan on that day, or it is not known here.
    """
    from jospar.cli.lookback import last_moment  # noqa: PLC0415 -- as above
    from jospar.errors import CannotRun  # noqa: PLC0415 -- as above
    from jospar.tree.forks import commit_until, is_shallow  # noqa: PLC0415 -- as above
    from jospar.tree.moved import open_followed  # noqa: PLC0415 -- as above

    here = back.here
    if not given.startswith("@") or given.startswith("@{") or given == "@":
        return open_followed(here.folder, given)
    moment = last_moment(given.removeprefix("@"), here.repository.timezone) or 0
    commit = commit_until(here.folder, moment, back.branch.commit)
    if commit is None:
        problem = "shallow" if is_shallow(here.folder) else "none"
        raise CannotRun("X904", given=given, problem=problem)
    try:
        return open_followed(here.folder, commit)
    except CannotRun as refusal:
        if refusal.code != "X108":
            raise
        raise CannotRun("X904", given=given, problem="none") from None
