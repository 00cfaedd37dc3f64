"""Chance that is the same everywhere: drawn by ``random()`` alone, whose sequence no Python changes."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """Draw whole numbers, items and yes or no from a seed and the words that say what for."""

    def __init__(self, seed: int, *words: object) -> None:
        self._random = Random("/".join(str(word) for word in (seed, *words)))  # noqa: S311 -- no secret

    def between(self, low: int, high: int) -> int:
        """Draw a whole number, both ends included."""
        return low + int(self._random.random() * (high - low + 1))

    def pick(self, items: Sequence[T]) -> T:
        """Draw one of some items."""
        return items[self.between(0, len(items) - 1)]

    def happens(self, permille: int) -> bool:
        """Draw yes so many times in a thousand."""
        return self.between(1, 1000) <= permille
