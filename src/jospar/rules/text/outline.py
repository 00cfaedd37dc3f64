"""The outline of a text: what most rules about text look at first, made once for all of them."""

from functools import lru_cache

DIGIT, LATIN, CYRILLIC, OTHER = b"9", b"L", b"C", b" "
BETWEEN = b"-"
"""Stands for what may stand between the digits of a number: spaces, brackets, hyphens of ASCII."""
RARE = b"?"
"""Stands for a character of those parts of Unicode that have invisible ones, dashes and no-break spaces."""
LEADS = {0xC2: RARE, 0xD8: RARE, 0xE1: RARE, 0xE2: RARE, 0xEF: RARE, 0xF3: RARE} | dict.fromkeys(
    range(0xD0, 0xD4), CYRILLIC
)
"""The first bytes of such characters in UTF-8."""
FOLLOWING = bytes(range(0x80, 0xC0))
"""The bytes of UTF-8 that are not the first of their character."""


def _sort(byte: int) -> bytes:
    """Tell what stands for a character that begins with a byte."""
    letter = chr(byte)
    if not letter.isascii():
        return LEADS.get(byte, OTHER)
    if letter.isdigit():
        return DIGIT
    if letter.isalpha():
        return LATIN
    return BETWEEN if letter in " ()-" else OTHER


SORTS = b"".join(_sort(byte) for byte in range(256))


@lru_cache(maxsize=1)
def encoded(text: str) -> bytes:
    """Give a text's bytes in UTF-8; the rules look at one text after the other."""
    return text.encode()


@lru_cache(maxsize=1)
def outline(text: str) -> bytes:
    """Draw the outline of a text, a byte a character: ``CCC-99 LL`` is a word, a number and a unit."""
    return encoded(text).translate(SORTS, FOLLOWING)
