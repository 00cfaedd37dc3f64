"""Bare ``jospar``: the commands in short; in a plan's folder what is there, elsewhere how to begin."""

import os
import sys
from typing import TYPE_CHECKING

from jospar import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jospar.cli.circumstances import Circumstances
    from jospar.words.voice import Voice

COMMANDS = {
    "jospar validate": "cli.verb.validate",
    "jospar status": "look.verb.status",
    "jospar list": "look.verb.list",
    "jospar show XA-001": "look.verb.show",
    "jospar record XA-001": "look.verb.record",
    "jospar week": "look.verb.week",
    "jospar report weekly": "cli.verb.report",
    "jospar explain J203": "cli.verb.explain",
    "jospar manual": "cli.verb.manual",
    "jospar --help": "cli.verb.help",
}
"""What can be typed, and the key of what it does."""
BEGINNINGS = {
    "jospar init DIR": "cli.verb.init",
    "jospar demo DIR": "cli.verb.demo",
}
"""What comes before it where there is no plan."""


def tell_version() -> int:
    """Write the version."""
    sys.stdout.write(f"jospar {__version__}\n")
    return 0


def greet(agency: str | None = None) -> int:
    """Write the commands and, if there is a plan here, what it holds, what is due, and the next command."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- the version needs none of it
    from jospar.errors import CannotRun  # noqa: PLC0415 -- as above

    found: list[str] = []
    commands = COMMANDS
    try:
        here = look_around(Asked())
        voice = here.voice
    except CannotRun:  # nothing is wrong with a folder that holds no plan
        voice, commands = _voice_of_nowhere(), {**BEGINNINGS, **COMMANDS}
        if agency:
            raise
    else:
        found += ["", *_what_is_here(here, agency)]
    width = max(len(command) for command in commands)
    lines = [f"jospar {__version__}: {voice.say('cli.tagline')}", ""]
    lines += [f"  {command:<{width}}  {voice.say(key)}" for command, key in commands.items()]
    sys.stdout.write("\n".join([*lines, *found]) + "\n")
    return 0


def _voice_of_nowhere() -> "Voice":
    from jospar.cli.environment import wished_languages  # noqa: PLC0415 -- as above
    from jospar.words.languages import choose_language  # noqa: PLC0415 -- as above
    from jospar.words.voice import Voice  # noqa: PLC0415 -- as above

    return Voice(choose_language(None, wished_languages(os.environ)))


def _what_is_here(here: "Circumstances", agency: str | None) -> "Iterator[str]":
    """Say in one line what the plan holds, and what is due for the agency that asks."""
    from jospar.cli.author import wished_author  # noqa: PLC0415 -- as above
    from jospar.cli.duties import duty_lines  # noqa: PLC0415 -- as above
    from jospar.reading.load import load  # noqa: PLC0415 -- as above

    loaded = load(here.tree, every_report=False)
    plan, voice = loaded.plan, here.voice
    yield voice.say(
        "cli.here",
        folder=str(here.folder),
        measures=voice.count("count.measures", len(plan.measures)),
        indicators=voice.count("count.indicators", len(plan.indicators)),
        observations=voice.count("count.observations", len(plan.observations)),
        files=voice.count("count.in_files", loaded.files),
        command="jospar validate",
    )
    asking = wished_author(agency, os.environ, here.folder)
    if asking:
        yield ""
        yield from duty_lines(here, asking)
    elif any(one.reporting.channel == "here" for one in plan.programmes.values()):
        yield voice.say("look.who")
