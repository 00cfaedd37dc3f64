"""What somebody types or pastes at the terminal: an answer of one line or, of a text, of several."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from jospar.errors import CannotRun

BEGUN, ENDED = "\x1b[200~", "\x1b[201~"
"""Between these a terminal puts what was pasted, if it tells a paste from what is typed."""
SOON = 0.05
"""Seconds in which the rest of a paste is there; nobody types so fast."""
MOST = 65536
"""Bytes that are taken at once."""


def read_answer(question: str, more: str = "") -> str:
    """Read an answer: all lines of a paste are one, those of a paste without the end of its last line too.

    Such a line ends when Enter is pressed. Behind a paste that ended it, ``more`` is asked, where it is
    given, until a line is empty: nobody can see any more whether Enter is still to be pressed.

    Raises:
        CannotRun: X709, there are no more lines.
    """
    lines = [_line(question)]
    if BEGUN in lines[0]:
        while ENDED not in lines[-1]:
            lines.append(_line(""))
    elif pasted := _rest_of_paste():
        lines += pasted.split("\n")
        if lines[-1]:
            lines[-1] += _line("")
        else:
            lines.pop()
            while more and lines[-1].strip():
                lines.append(_line(more))
    return "\n".join(line.replace(BEGUN, "").replace(ENDED, "").strip() for line in lines).strip()


def _line(question: str) -> str:
    try:
        return input(question)
    except (EOFError, UnicodeDecodeError) as end:
        sys.stdout.write("\n")
        raise CannotRun("X709") from end


def _rest_of_paste() -> str:
    """Take what is there already behind a line; where nobody sits at a terminal, nothing was pasted."""
    if not sys.stdin.isatty():
        return ""
    if sys.platform == "win32":
        return _rest_in_console()
    from select import select  # noqa: PLC0415 -- asked of terminals alone

    inlet, found = sys.stdin.fileno(), b""
    with _letter_by_letter(inlet):
        while select([inlet], [], [], SOON)[0] and (piece := os.read(inlet, MOST)):
            found += piece
    return found.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")


@contextmanager
def _letter_by_letter(inlet: int) -> Iterator[None]:
    """Let a terminal give a line before its end, which it otherwise keeps back."""
    import termios  # noqa: PLC0415 -- not on every system

    before = termios.tcgetattr(inlet)
    now = termios.tcgetattr(inlet)
    now[3] &= ~termios.ICANON
    now[6][termios.VMIN], now[6][termios.VTIME] = 1, 0
    try:
        termios.tcsetattr(inlet, termios.TCSANOW, now)
        yield
    finally:
        termios.tcsetattr(inlet, termios.TCSANOW, before)


def _rest_in_console() -> str:
    """Take the lines that wait in a console of Windows, which shows nothing before it is read."""
    import msvcrt  # noqa: PLC0415 -- Windows alone has it
    import time  # noqa: PLC0415 -- as above

    lines: list[str] = []
    time.sleep(SOON)
    while msvcrt.kbhit():  # type: ignore[attr-defined,unused-ignore]
        lines.append(_line(""))
        time.sleep(SOON)
    return "".join(f"{line}\n" for line in lines)
