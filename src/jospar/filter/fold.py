"""Texts made alike, so that case, composed letters and ё do not hide what is sought."""

from unicodedata import normalize


def folded(text: str) -> str:
    """Fold a text for comparison: composed letters (NFC), no case, е for ё."""
    if text.isascii():
        return text.lower()
    return normalize("NFC", normalize("NFC", text).casefold()).replace("ё", "е")
