"""Words as they are to be typed again: quoted for the shell that people of this system have."""

import os
import re
import shlex
from collections.abc import Iterable

WINDOWS = os.name == "nt"
PLAIN = r"[\w./\\:=@+~-]+"
"""What needs no quotes in cmd.exe nor in PowerShell."""


def quote(word: str) -> str:
    """Quote a word where it needs it: on Windows in double quotes, the only ones that cmd.exe knows."""
    if not WINDOWS:
        return shlex.quote(word)
    if re.fullmatch(PLAIN, word):
        return word
    inner = word.replace('"', '\\"')
    # A backslash before the last quotation mark would take it away.
    last = "\\" if inner.endswith("\\") else ""
    return f'"{inner}{last}"'


def join(words: Iterable[str]) -> str:
    """Write a command of words, each quoted where it needs it."""
    return " ".join(quote(word) for word in words)
