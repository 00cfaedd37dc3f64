"""The droppings: what editors and desktops leave beside a file, which nobody writes and nobody commits."""

import re

_PATTERNS = (
    r"\.DS_Store|Thumbs\.db|desktop\.ini",  # how a desktop shows a folder
    r".*\.ya?ml~",  # a backup
    r"\.(?:.*\.ya?ml\.)?sw[a-p]",  # what is unsaved in Vim or nano
    r"\.#.*\.ya?ml|#.*\.ya?ml#",  # a lock of Emacs, and what is unsaved in it
    r"\._.*\.ya?ml",  # what macOS keeps beside a file on a foreign disk
)
_DROPPING = re.compile("|".join(_PATTERNS), re.IGNORECASE | re.DOTALL)


def is_dropping(name: str) -> bool:
    """Tell whether a file of this name was left behind by a program that shows or edits files.

    Only what is left beside a plan file counts: no document becomes invisible by such a name.
    """
    return _DROPPING.fullmatch(name) is not None
