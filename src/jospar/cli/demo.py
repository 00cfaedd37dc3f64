"""``jospar demo``: make a synthetic programme with its history, to practise on."""

import shlex
import sys
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jospar.demo.making import Made
    from jospar.words.voice import Voice

Folder = Annotated[
    str,
    typer.Argument(metavar="DIR", help="The folder to make it in: one that is not there yet, or is empty."),
]
Measures = Annotated[int, typer.Option("--measures", metavar="N", help="How many measures. Else 40.")]
Weeks = Annotated[int, typer.Option("--weeks", metavar="W", help="How many weeks of reports. Else 26.")]
Seed = Annotated[
    int,
    typer.Option(
        "--seed", metavar="S", help="The same seed gives the same bytes and commits everywhere. Else 1."
    ),
]
Reports = Annotated[
    int | None,
    typer.Option(
        "--reports-per-week",
        metavar="R",
        help="At most so many reports of leads a week. Else one for each measure under way.",
    ),
]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang", metavar="kk|ru|en", help="The language of the answer. Else JOSPAR_LANG, or the locale."
    ),
]


def demo(
    folder: Folder,
    *,
    measures: Measures = 40,
    weeks: Weeks = 26,
    seed: Seed = 1,
    reports_per_week: Reports = None,
    lang: Lang = None,
) -> int:
    """Make a demo and say what was made, the date to look at it on, and what to type next."""
    from os import environ  # noqa: PLC0415 -- imported when it is run

    from jospar.cli.circumstances import working_folder  # noqa: PLC0415 -- as above
    from jospar.cli.environment import wished_languages  # noqa: PLC0415 -- as above
    from jospar.demo.making import make  # noqa: PLC0415 -- as above
    from jospar.demo.order import Order  # noqa: PLC0415 -- as above
    from jospar.errors import Misused  # noqa: PLC0415 -- as above
    from jospar.words.languages import choose_language  # noqa: PLC0415 -- as above
    from jospar.words.voice import Voice  # noqa: PLC0415 -- as above

    voice = Voice(choose_language(lang, wished_languages(environ)))
    if not folder.strip():
        raise Misused("X402", problem="empty")
    place = working_folder() / folder
    made = make(place, Order(measures, weeks, seed, reports_per_week))
    for line in _lines(made, folder, voice):
        sys.stdout.write(f"{line}\n")
    return 0


def _lines(made: "Made", folder: str, voice: "Voice") -> "Iterator[str]":
    """Say what was made and what to type next."""
    yield voice.say(
        "demo.made",
        folder=folder,
        measures=voice.count("count.measures", made.measures),
        reports=voice.count("demo.reports", made.reports),
        commits=voice.count("demo.commits", made.commits),
    )
    yield voice.say("demo.commit", commit=made.commit)
    yield voice.say("demo.look", date=made.date.isoformat())
    yield ""
    day = f"--date {made.date}"
    yield f"  cd {shlex.quote(folder)}"
    yield f"  jospar validate {day}"
    yield f"  jospar report weekly {day}"
