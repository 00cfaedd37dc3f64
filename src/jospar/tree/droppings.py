"""The droppings: what editors and desktops leave beside a file, which nobody writes and nobody commits."""

import re

_PATTERNS = (
    r"\.DS_Store|Thumbs\.db|desktop\.ini",  # how a desktop shows a folder
    r".*\.ya?ml~",  # a backup
    r"\.(?:.*\.ya?ml\.)?sw[a-p]",  # what is unsaved in Vim or nano
    r"\.#.*\.ya?ml|#.*\.ya?ml#",  # a lock of Emacs, and what is unsaved in it
    r"\._.*\.ya?ml",  # what macOS keeps beside a file on a foreign disk
)
_DESKTOPS = ("thumbs.db", "desktop.ini")


def is_dropping(name: str) -> bool:
    """Tell whether a file of this name was left behind by a program that shows or edits files.

    Only what is left beside a plan file counts: no document becomes invisible by such a name.
    """
    if name[:1] not in ".#" and name[-1:] != "~" and name.casefold() not in _DESKTOPS:
        return False  # as nearly all are: no pattern is compiled for them
    return re.fullmatch("|".join(_PATTERNS), name, re.IGNORECASE | re.DOTALL) is not None
