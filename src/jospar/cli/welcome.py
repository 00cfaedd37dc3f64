"""Bare ``jospar``: the commands in short and, in a plan's folder, what is there and what is next."""

import sys

from jospar import __version__

COMMANDS = (
    ("jospar validate", "hold the plan against the rules and show what does not fit"),
    ("jospar report weekly", "write this week's report into reports/"),
    ("jospar explain J203", "say what a finding means, with an example"),
    ("jospar --help", "all of it"),
)


def tell_version() -> int:
    """Write the version."""
    sys.stdout.write(f"jospar {__version__}\n")
    return 0


def greet() -> int:
    """Write the commands and, if there is a plan here, what it holds and the next command."""
    width = max(len(command) for command, _ in COMMANDS)
    lines = [f"jospar {__version__}: a national programme as plan files in git", ""]
    lines += [f"  {command:<{width}}  {purpose}" for command, purpose in COMMANDS]
    here = _what_is_here()
    lines += ["", here] if here else []
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _what_is_here() -> str:
    """Say in one line what the plan holds; nothing where there is no plan that can be opened."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- the version needs none of it
    from jospar.errors import CannotRun  # noqa: PLC0415 -- as above
    from jospar.reading.load import load  # noqa: PLC0415 -- as above

    try:
        here = look_around(Asked())
        loaded = load(here.tree, every_report=False)
    except CannotRun:
        return ""
    plan, voice = loaded.plan, here.voice
    return voice.say(
        "cli.here",
        folder=str(here.folder),
        measures=voice.count("count.measures", len(plan.measures)),
        indicators=voice.count("count.indicators", len(plan.indicators)),
        observations=voice.count("count.observations", len(plan.observations)),
        files=voice.count("count.in_files", loaded.files),
        command="jospar validate",
    )
