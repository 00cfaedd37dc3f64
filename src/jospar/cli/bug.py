"""The note on a mistake of the program's own: short enough to read, complete enough to report."""

import platform
import sys
import traceback
from collections.abc import Iterator, Mapping, Sequence

from jospar import __version__
from jospar.cli.environment import language_of_arguments
from jospar.cli.quoting import join
from jospar.words.visible import visible
from jospar.words.voice import Voice

DEBUG = "JOSPAR_DEBUG"
"""Set to 1 in the environment, it shows the whole traceback."""

LONGEST = 300


def bug_note(problem: Exception, arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[str, ...]:
    """Write what went wrong and where, with which version and command, and what to do about it."""
    return (
        *(_traceback(problem) if environment.get(DEBUG, "0") not in {"", "0"} else ()),
        _last_line(problem),
        f"jospar {__version__}, Python {platform.python_version()}, {sys.platform}",
        visible(join(["jospar", *arguments]))[:LONGEST],
        _request(arguments, environment),
    )


def _traceback(problem: Exception) -> Iterator[str]:
    for part in traceback.format_exception(problem):
        yield visible(part.rstrip("\n"), keep="\n")


def _last_line(problem: Exception) -> str:
    """Name the mistake and the line of code that it comes from."""
    said = visible(f"{type(problem).__name__}: {problem}".rstrip(": "))[:LONGEST]
    frames = traceback.extract_tb(problem.__traceback__)
    if not frames:
        return said
    folders = frames[-1].filename.replace("\\", "/").split("/")
    return f"{said} ({'/'.join(folders[-3:])}:{frames[-1].lineno})"


def _request(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    try:
        return Voice(language_of_arguments(arguments, environment)).say("cli.bug", switch=f"{DEBUG}=1")
    except Exception:  # noqa: BLE001 -- the words themselves may be what is broken
        return (
            f"this is a mistake of the program; please report it with the lines above ({DEBUG}=1 shows more)"
        )
