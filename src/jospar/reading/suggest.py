"""The nearest of the known words, for "did you mean"; and the one that looks the same, which is meant."""

from collections.abc import Iterable

ALIKE = str.maketrans("авекмнорстухі", "abekmhopctyxi")
"""Cyrillic letters, and the Latin ones of the same keys' looks: small ones, so that case is no matter."""


def nearest(word: str, known: Iterable[str]) -> str:
    """Find the known word that a mistyped one most likely stands for; "" where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only when there is something wrong

    candidates = {one.lower(): one for one in known}
    if same := look_alike(word, candidates.values()):
        return same
    found = get_close_matches(word.lower(), list(candidates), n=1, cutoff=0.7)
    return candidates[found[0]] if found else ""


def look_alike(word: str, known: Iterable[str]) -> str:
    """Find the one known word that looks as another does, typed on whatever keyboard and in whatever case.

    Gives "" where there is none, or more than one.
    """
    seen = _look(word)
    found = {one for one in known if one == word or _look(one) == seen}
    return word if word in found else found.pop() if len(found) == 1 else ""


def _look(word: str) -> str:
    return word.strip().casefold().translate(ALIKE)
