"""What somebody types or pastes at the terminal: an answer of one line or, of a text, of several."""

import sys

from jospar.errors import CannotRun

BEGUN, ENDED = "\x1b[200~", "\x1b[201~"
"""Between these a terminal puts what was pasted, if it tells a paste from what is typed."""
SOON = 0.05
"""Seconds in which the next line of a paste is there; nobody types one so fast."""


def read_answer(question: str, more: str = "") -> str:
    """Read an answer; where ``more`` is given, all lines of a paste are one answer.

    A paste may lack the end of its last line: ``more`` is asked then, until a line is empty. An empty line
    that came with the paste is its end as well.

    Raises:
        CannotRun: X709, there are no more lines.
    """
    lines = [_line(question)]
    if BEGUN in lines[0]:
        while ENDED not in lines[-1]:
            lines.append(_line(""))
    elif more and _line_waits():
        while _line_waits():
            lines.append(_line(""))
        while lines[-1].strip():
            lines.append(_line(more))
    return "\n".join(line.replace(BEGUN, "").replace(ENDED, "").strip() for line in lines).strip()


def _line(question: str) -> str:
    try:
        return input(question)
    except (EOFError, UnicodeDecodeError) as end:
        sys.stdout.write("\n")
        raise CannotRun("X709") from end


def _line_waits() -> bool:
    """Tell whether there is another line already; where nobody sits at a terminal, nothing was pasted."""
    if not sys.stdin.isatty():
        return False
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 -- Windows alone has it
        import time  # noqa: PLC0415 -- as above

        time.sleep(SOON)
        return msvcrt.kbhit()
    from select import select  # noqa: PLC0415 -- asked of terminals alone

    return bool(select([sys.stdin], [], [], SOON)[0])
