"""``jospar demo``: make a synthetic programme with its history, to practise on."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jospar.demo.making import Made
    from jospar.demo.mistakes.mistake import Mistake
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


def _mistake_names() -> list[str]:
    from jospar.demo.mistakes.registry import mistakes  # noqa: PLC0415 -- only while a word is completed

    return [one.name for one in mistakes()]


Plant = Annotated[
    list[str] | None,
    typer.Option(
        "--plant",
        metavar="KIND",
        help="Plant this mistake in a last commit of its own and say where; with commas or repeated. "
        "The manual's page on commands lists the kinds.",
        autocompletion=_mistake_names,
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
    plant: Plant = None,
    lang: Lang = None,
) -> int:
    """Make a demo and say what was made, the date to look at it on, and what to type next."""
    from os import environ  # noqa: PLC0415 -- imported when it is run
    from os.path import normpath  # noqa: PLC0415 -- as above
    from pathlib import Path  # noqa: PLC0415 -- as above

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
    place = Path(normpath(working_folder() / folder))
    made = make(place, Order(measures, weeks, seed, reports_per_week), _mistakes(plant or ()))
    for line in _lines(made, folder, voice):
        sys.stdout.write(f"{line}\n")
    return 0


def _mistakes(words: "Sequence[str]") -> "tuple[Mistake, ...]":
    """Find the kinds that were named, each once; raise Misused (X403) for a name of none."""
    from jospar.demo.mistakes.registry import find_mistake  # noqa: PLC0415 -- as above
    from jospar.errors import Misused  # noqa: PLC0415 -- as above
    from jospar.reading.suggest import nearest  # noqa: PLC0415 -- as above
    from jospar.rules.selection import split_words  # noqa: PLC0415 -- as above

    found: dict[str, Mistake] = {}
    for word in split_words(words):
        kind = find_mistake(word)
        if kind is None:
            raise Misused("X403", kind=word, near=nearest(word, _mistake_names()))
        found[kind.name] = kind
    return tuple(found.values())


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
    for one in made.planted:
        kind = one.mistake
        level = voice.say(f"finding.{kind.level}")
        facts = {"kind": kind.name, "file": one.file, "level": level, "code": kind.code}
        yield voice.say("demo.planted", line=one.line, **facts)
    yield voice.say("demo.look", date=made.date.isoformat())
    yield ""
    day = f"--date {made.date}"
    yield f"  cd {quote(folder)}"
    yield f"  jospar validate {day}"
    yield f"  jospar report weekly {day}"
