"""The outline of a text: what most rules about text look at first, made once for all of them."""

from collections.abc import Sequence
from functools import lru_cache

DIGIT, LATIN, CYRILLIC, OTHER, FOREIGN = b"9", b"L", b"C", b" ", b"F"
"""What stands for a character: a digit, a letter, another sign of ASCII, anything else from elsewhere."""
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
        return LEADS.get(byte, FOREIGN)
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


def _fold(byte: int) -> int:
    """Make one byte of a Russian letter's two forms, capital and small; others may fall together too."""
    if 0x90 <= byte <= 0x9F:  # noqa: PLR2004 -- А to П, and а to п
        return byte + 0x20
    return byte - 0x20 if 0xA0 <= byte <= 0xAF else byte  # noqa: PLR2004 -- Р to Я, and р to я


FOLD = bytes(_fold(byte) for byte in range(256))
DROPPED = bytes(range(0x20)) + bytes(range(0x21, 0x80)) + bytes(range(0xD0, 0xD4))
"""All of ASCII but the space between words, and the first bytes of Cyrillic letters in UTF-8."""


def fold(data: bytes) -> bytes:
    """Make of each Cyrillic letter one byte, the same for capital and small, and for some letters more.

    What stands in a text in Cyrillic stands in its folded bytes, folded; the other way round that is only
    likely, since of all else only spaces are left.
    """
    return data.translate(FOLD, DROPPED)


@lru_cache(maxsize=1)
def folded(text: str) -> bytes:
    """Fold a text."""
    return fold(encoded(text))


def holds_any(text: str, signs: Sequence[bytes]) -> bool:
    """Tell whether any folded sign stands in the folded text."""
    return any(map(folded(text).__contains__, signs))


@lru_cache(maxsize=1)
def outline(text: str) -> bytes:
    """Draw the outline of a text, a byte a character: ``CCC-99 LL`` is a word, a number and a unit."""
    return encoded(text).translate(SORTS, FOLLOWING)


@lru_cache(maxsize=1)
def run_together(text: str) -> bytes:
    """Draw the digits and letters of a text alone: digits follow each other, whatever stands between them."""
    return outline(text).translate(None, BETWEEN + RARE + OTHER + FOREIGN)


@lru_cache(maxsize=1)
def scripts_touch(text: str) -> bool:
    """Tell whether a Latin letter stands next to a Cyrillic one."""
    drawn = outline(text)
    return LATIN + CYRILLIC in drawn or CYRILLIC + LATIN in drawn
