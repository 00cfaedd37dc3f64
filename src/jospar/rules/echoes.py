"""One cause, one finding: what the text rules say again of a value that something else has refused."""

from bisect import bisect_right
from collections.abc import Sequence

from jospar.code import Level
from jospar.finding import Finding
from jospar.place import Place
from jospar.rules.registry import Scope, rules

REFUSED = frozenset({"value", "character"})
"""The facts of findings that speak of a stretch of text, not of a place in it."""


def without_echoes(found: Sequence[Finding]) -> list[Finding]:
    """Leave out the warnings about text that stand inside a value of which an error speaks already.

    A soft hyphen in an id is named by the error about the id. The findings have their places; those of
    absolute rules stay.
    """
    quiet = {rule.code for rule in rules() if rule.scope is Scope.TEXT and not rule.absolute}
    refused: dict[str, list[tuple[int, int]]] = {}
    for one in found:
        if one.level is Level.ERROR and one.facts.keys() & REFUSED and isinstance(one.at, Place):
            refused.setdefault(one.file, []).append((one.at.start, one.at.end))
    for spans in refused.values():
        spans.sort()
    return [one for one in found if one.code not in quiet or not _inside(one.at, refused.get(one.file, []))]


def _inside(place: object, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a place lies in the last of the spans that begin at it or before."""
    if not isinstance(place, Place):
        return False
    at = bisect_right(spans, (place.start, place.end)) - 1
    following = spans[at + 1 : at + 2]
    touched = [*spans[max(at, 0) : at + 1], *following]
    return any(start <= place.start and place.end <= end for start, end in touched)
