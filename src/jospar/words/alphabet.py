"""The order of letters: Kazakh's own alphabet, Russian with ё beside е, Latin before both."""

import unicodedata

SortKey = tuple[tuple[int, ...], str]

KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
"""The Kazakh alphabet, which holds the Russian one in the same order."""

CYRILLIC = 0x400
"""Where the letters of the alphabet begin among the ranks: after Latin letters and digits."""

RANKS = {letter: CYRILLIC + rank for rank, letter in enumerate(KAZAKH)}


def sort_key(text: str, *, language: str) -> SortKey:
    """Make a key that sorts names as a dictionary of the language does: by letters, then by what is left.

    Case and accents count only between words of the same letters. In Russian ё counts as е; in Kazakh it is
    a letter of its own.
    """
    letters = unicodedata.normalize("NFC", text).casefold()
    if language != "kk":
        letters = letters.replace("ё", "е")
    return tuple(_rank(char) for char in letters), text


def _rank(char: str) -> int:
    known = RANKS.get(char)
    return ord(unicodedata.normalize("NFD", char)[0]) if known is None else known
