"""What stands in a file many times is said once: at its first place, with the number of its places."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from jospar.finding import Fact
from jospar.place import Place
from jospar.rules.text.escaped import escaped_values

Find = Callable[[str], Iterable[tuple[int, int]]]
"""Gives the beginning and the end of all that a rule looks for in a text."""


class Repeated(NamedTuple):
    """What was found, where first, and the fact ``n``: at how many places."""

    value: str
    place: Place
    facts: dict[str, Fact]


def repeated(file: str, text: str, find: Find) -> Iterator[Repeated]:
    """Give each distinct value that is found in a text, or in a value that is written with escapes."""
    found = tuple(find(text))
    escaped = escaped_values(file, text) if "\\" in text else ()
    if not found and not escaped:
        return
    seen: dict[str, tuple[str, list[Place]]] = {}
    for start, end in found:
        _add(seen, text[start:end], Place(file, start, end))
    plainly = frozenset(seen)
    for value, place in escaped:
        for start, end in find(value):
            if _key(value[start:end]) not in plainly:
                _add(seen, value[start:end], place)
    for value, places in seen.values():
        several: dict[str, Fact] = {"hint": "several"} if len(places) > 1 else {}
        yield Repeated(value, places[0], {"n": len(places)} | several)


def _add(seen: dict[str, tuple[str, list[Place]]], found: str, place: Place) -> None:
    seen.setdefault(_key(found), (" ".join(found.split()), []))[1].append(place)


def _key(found: str) -> str:
    return " ".join(found.split()).casefold()
