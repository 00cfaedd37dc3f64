"""A stretch of a text and what is to stand there instead."""

from collections.abc import Iterable

from jospar.frozen import ordered


@ordered
class Stretch:
    """The characters from ``start`` to ``end``, and the text that takes their place."""

    start: int
    end: int
    text: str


def replaced(text: str, stretches: Iterable[Stretch]) -> str:
    """Put each stretch into its place; of two that overlap the first is kept. All else stays as it was."""
    parts: list[str] = []
    at = 0
    for one in sorted(stretches):
        if one.start >= at:
            parts += [text[at : one.start], one.text]
            at = one.end
    return "".join([*parts, text[at:]])
