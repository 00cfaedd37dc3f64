"""Text of others made safe to print: what cannot be seen is shown, not obeyed."""

import unicodedata

HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode's categories of control and format characters, surrogates, line and paragraph separators."""


def visible(text: str, *, keep: str = "") -> str:
    r"""Write control characters, terminal escapes and direction marks as escapes, ``\x1b`` or ``\u202e``.

    Spaces of all widths stay. ``keep`` names characters that are let through, such as a line feed.
    """
    if text.isprintable():
        return text
    return "".join(
        _escaped(char) if unicodedata.category(char) in HIDDEN and char not in keep else char for char in text
    )


def _escaped(char: str) -> str:
    return char.encode("unicode_escape", "backslashreplace").decode("ascii")
