"""The nearest of the known words, for "did you mean"."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """Find the known word that a mistyped one most likely stands for; "" where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only when there is something wrong

    candidates = {one.lower(): one for one in known}
    found = get_close_matches(word.lower(), list(candidates), n=1, cutoff=0.7)
    return candidates[found[0]] if found else ""
