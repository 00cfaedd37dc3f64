"""``jospar log``: what changed in the plan by meaning, commit by commit, newest first."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.completion import complete_change_list, complete_filters, complete_names
from jospar.cli.options import Lang, Plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jospar.cli.lookback import Lookback
    from jospar.history.choice import Choice
    from jospar.history.chronicle import Chapter, Scope


class Form(StrEnum):
    """The forms in which a history is written."""

    TEXT = "text"
    JSON = "json"


class Least(StrEnum):
    """How much a change must weigh to be shown."""

    MAJOR = "major"
    MINOR = "minor"
    ROUTINE = "routine"


Ids = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ID…]",
        help="Only what concerns these measures, indicators, agencies or programmes.",
        show_default=False,
        autocompletion=complete_names,
    ),
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DAY", help="Only commits of this day and later days.")
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DAY", help="Only commits of this day and earlier days.")
]
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        metavar="CODES",
        help="Only these changes: codes, families such as C2, or names, with commas or repeated.",
        autocompletion=complete_change_list,
    ),
]
Where = Annotated[
    str | None,
    typer.Option(
        "--where",
        metavar="FILTER",
        help="Only what concerns the measures and indicators that this filter chooses today, such as "
        "area:safety; the manual's page on filters has the language.",
        autocompletion=complete_filters,
    ),
]
Weigh = Annotated[
    Least,
    typer.Option(
        "--weight",
        metavar="major|minor|routine",
        help="The least that a change must weigh. Routine ones are counted where they are not shown.",
    ),
]
Start = Annotated[
    str | None,
    typer.Option("--at", metavar="REV", help="Begin with this branch, tag or commit. Else with HEAD."),
]
Most = Annotated[int | None, typer.Option("-n", metavar="N", min=1, help="Show at most so many commits.")]
FormOption = Annotated[
    Form, typer.Option("--format", metavar="text|json", help="Text for people, or JSON for programs.")
]


def log(
    *,
    ids: Ids = None,
    where: Where = None,
    since: Since = None,
    until: Until = None,
    only: Only = None,
    weight: Weigh = Least.MINOR,
    most: Most = None,
    form: FormOption = Form.TEXT,
    at: Start = None,
    plan: Plan = None,
    lang: Lang = None,
) -> int:
    """Show what changed in the plan by meaning, commit by commit, newest first."""
    from jospar.change.change import Weight  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.circumstances import Asked  # noqa: PLC0415 -- as above
    from jospar.cli.lookback import (  # noqa: PLC0415 -- as above
        Progress,
        chosen_names,
        first_moment,
        gone,
        last_moment,
        look_back_from,
        refuse_unknown,
        say,
    )
    from jospar.history.choice import Choice  # noqa: PLC0415 -- as above
    from jospar.history.chronicle import Scope  # noqa: PLC0415 -- as above
    from jospar.report.history.log import log_json, log_lines  # noqa: PLC0415 -- as above

    codes = _codes(only or ())
    back = look_back_from(Asked(plan, at, lang=lang))
    names = frozenset(name for one in ids or () for name in gone(back, one).names)
    chosen = None if where is None else chosen_names(back, where)
    least = Weight.MAJOR if weight is Least.MAJOR else Weight.ROUTINE
    choice, progress = Choice(names, codes, least, chosen), Progress(back)
    zone = back.here.repository.timezone
    scope = Scope(first_moment(since, zone), last_moment(until, zone), choice.wants, progress.heard)
    chapters, told = _chosen(back, choice, scope, most), 0
    if form is Form.JSON:
        text = log_json(chapters, back.scribe, commit=back.branch.commit, weight=Weight(weight))
        progress.clear()
        say([text.rstrip("\n")])
        return 0
    for chapter in chapters:
        told += 1
        progress.clear()
        say(log_lines(chapter, back.scribe, Weight(weight)))
    progress.clear()
    if not told:
        refuse_unknown(back, ids or ())
        say([back.here.voice.heading("history.nothing")])
    return 0


def _chosen(back: "Lookback", choice: "Choice", scope: "Scope", most: int | None) -> "Iterator[Chapter]":
    """Give the commits that changed what is asked for, and the end of what is known."""
    from contextlib import closing  # noqa: PLC0415 -- as above
    from dataclasses import replace  # noqa: PLC0415 -- as above

    from jospar.history.chronicle import chronicle  # noqa: PLC0415 -- as above

    shown = 0
    with closing(chronicle(back.branch, scope)) as chapters:
        for chapter in chapters:
            changes = tuple(one for one in chapter.changes if choice.holds(one))
            if changes or chapter.step.cut:
                yield replace(chapter, changes=changes)
                shown += 1
            if shown == most:
                return


def _codes(words: "Sequence[str]") -> frozenset[str]:
    """Find the codes that were asked for; raise Misused (X903) for a word that names none."""
    from jospar.change.registry import kinds  # noqa: PLC0415 -- as above
    from jospar.errors import Misused  # noqa: PLC0415 -- as above
    from jospar.history.choice import codes_meant  # noqa: PLC0415 -- as above
    from jospar.reading.suggest import nearest  # noqa: PLC0415 -- as above
    from jospar.rules.selection import split_words  # noqa: PLC0415 -- as above

    codes, unknown = codes_meant(split_words(words))
    if unknown:
        known = [name for kind in kinds() for name in (str(kind.code), kind.function.replace("_", "-"))]
        raise Misused("X903", given=unknown, near=nearest(unknown, known))
    return codes
