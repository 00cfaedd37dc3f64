"""Which kinds of change a rule for changes names: by code, beginning of a code, name or weight."""

from collections.abc import Iterable

from jospar.change.registry import WEIGHTS, kinds
from jospar.history.choice import codes_meant


def codes_named(words: Iterable[str]) -> frozenset[str]:
    """Find the codes of the kinds that some words name; a word that names none adds none."""
    return frozenset(code for word in words for code in codes_of(word))


def codes_of(word: str) -> frozenset[str]:
    """Find the codes of the kinds that one word names; none where it names none."""
    plain = word.strip().lower()
    if plain in WEIGHTS:
        return frozenset(str(one.code) for one in kinds() if one.weight == plain)
    return codes_meant((plain,))[0] if plain else frozenset()


def known_words() -> tuple[str, ...]:
    """List what a kind may be called, for whoever mistypes it."""
    named = (name for kind in kinds() for name in (str(kind.code), kind.function))
    return (*WEIGHTS, *named)
