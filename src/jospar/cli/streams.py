"""Standard output and error: UTF-8 whatever the locale says, and no fuss when a reader goes away."""

import errno
import io
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from jospar.report.findings.look import Look

PIPE_WIDTH = 100
"""Columns of text that nobody sees on a terminal."""

NARROWEST = 40


def open_closed_streams() -> None:
    """Lead nowhere each stream that whoever started us had closed.

    Else the next file that is opened would get the stream's number, and what is said would have no place.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # it gets the lowest number that is free: this one
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 -- open to the end, as they are
            setattr(sys, name, nowhere)


def speak_utf8(environment: Mapping[str, str]) -> None:
    """Write UTF-8 to both streams, unless ``PYTHONIOENCODING`` asks for something else.

    What an encoding has no letter for is written as an escape: a command never fails for want of one.
    """
    encoding = None if environment.get("PYTHONIOENCODING") else "utf-8"
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def insist_on_utf8() -> None:
    """Write UTF-8 to standard output even when another encoding was asked for: what programs read."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def terminal_look(environment: Mapping[str, str], *, excerpts: bool = True) -> "Look":
    """Choose width and colour: those of a terminal, or none of either for a pipe or a file."""
    from jospar.report.findings.look import Look  # noqa: PLC0415 -- not every command shows findings

    terminal = sys.stdout.isatty()
    width = _terminal_width() if terminal else PIPE_WIDTH
    return Look(max(width, NARROWEST), colour=terminal and _may_colour(environment), excerpts=excerpts)


def _terminal_width() -> int:
    from shutil import get_terminal_size  # noqa: PLC0415 -- it brings three ways to compress files

    return get_terminal_size((PIPE_WIDTH, 24)).columns


def _may_colour(environment: Mapping[str, str]) -> bool:
    if environment.get("NO_COLOR") or environment.get("TERM") == "dumb":
        return False
    # An older Windows console shows the escapes instead of obeying them.
    return sys.platform != "win32" or "WT_SESSION" in environment or "TERM" in environment


def tell(*lines: str) -> None:
    """Write lines to standard error, after what has been said on standard output.

    Where they cannot be written nothing more can be said, and the exit code must tell all.
    """
    with suppress(OSError, ValueError):
        sys.stdout.flush()
    try:
        sys.stderr.write("".join(f"{line}\n" for line in lines))
        sys.stderr.flush()
    except (OSError, ValueError):
        let_go(sys.stderr)


def is_closed_pipe(problem: OSError) -> bool:
    """Tell whether whoever read our output has gone; Windows calls that another name."""
    return problem.errno == errno.EPIPE or (sys.platform == "win32" and problem.errno == errno.EINVAL)


@contextmanager
def whoever_listens() -> Iterator[None]:
    """Write as long as somebody reads: once nobody does, the rest goes nowhere and the code stands."""
    try:
        yield
        sys.stdout.flush()
    except OSError as problem:
        if not is_closed_pipe(problem):
            raise
        let_go(sys.stdout)


def let_go(stream: TextIO) -> None:
    """Let what is still to be written go nowhere, so that Python does not complain on its way out."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
