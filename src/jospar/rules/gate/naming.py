"""Which kinds of change a rule for changes names: by code, beginning of a code, name or weight."""

from collections.abc import Iterable

from jospar.change.registry import WEIGHTS, kinds
from jospar.history.choice import codes_meant

Sort = tuple[str, str]
"""A code of changes and a weight that they may have: some kinds have two."""


def sorts_named(words: Iterable[str]) -> frozenset[Sort]:
    """Find the changes that some words name, by code and weight; a word that names none adds none."""
    return frozenset(sort for word in words for sort in sorts_of(word))


def sorts_of(word: str) -> frozenset[Sort]:
    """Find the changes that one word names, by code and weight; none where it names none."""
    plain = word.strip().lower()
    everything = ((str(one.code), weight) for one in kinds() for weight in one.weights)
    if plain in WEIGHTS:
        return frozenset(sort for sort in everything if sort[1] == plain)
    codes = codes_meant((plain,))[0] if plain else frozenset()
    return frozenset(sort for sort in everything if sort[0] in codes)


def known_words() -> tuple[str, ...]:
    """List what a kind may be called, for whoever mistypes it."""
    named = (name for kind in kinds() for name in (str(kind.code), kind.function))
    return (*WEIGHTS, *named)
