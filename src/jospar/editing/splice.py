"""Splices: stretches of a text replaced by others, everything around them left as it is."""

from collections.abc import Iterable, Iterator

from jospar.frozen import frozen


@frozen
class Splice:
    """The characters from ``start`` to ``end`` of a text, and what stands there afterwards."""

    start: int
    end: int
    text: str


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """Carry out splices that don't overlap; those at one place in the order in which they are given."""
    ordered = sorted(splices, key=lambda one: one.start)
    parts: list[str] = []
    at = 0
    for one in ordered:
        parts += [text[at : one.start], one.text]
        at = max(at, one.end)
    return "".join([*parts, text[at:]])


def apart(splices: Iterable[Splice]) -> Iterator[Splice]:
    """Give splices in the order of their places; of two that overlap the first is kept."""
    at = 0
    for one in sorted(splices, key=lambda one: (one.start, one.end)):
        if one.start >= at:
            yield one
            at = one.end


def newline_of(text: str) -> str:
    """Tell how a text ends its lines."""
    return "\r\n" if "\r\n" in text else "\n"
