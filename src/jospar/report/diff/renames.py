"""Records that may be one under two names: offered as a question, never assumed."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from jospar.change.change import Change
from jospar.plan.text import Text
from jospar.reading.paths import ABSENT

ALIKE = 0.85
"""The share of two titles that must be the same, from 0 to 1."""
ALIKE_NUMBERED = 0.6
"""That share where both have the same number in the act."""
MOST = 200
"""Records on a side up to which all pairs are looked at; whoever renames more writes ``formerly``."""


class Pair(NamedTuple):
    """A record that is gone and one that is new, and how alike their titles are."""

    gone: Any
    new: Any
    share: float


def probable_renames(changes: Iterable[Change]) -> tuple[Pair, ...]:
    """Match records that are gone with new ones of their kind, each once, the most alike first."""
    gone: dict[str, list[Any]] = {}
    new: dict[str, list[Any]] = {}
    for one in (each for change in changes for each in change.differences if not each.field):
        if one.before is ABSENT and hasattr(one.after, "title"):
            new.setdefault(one.subject.kind, []).append(one.after)
        if one.after is ABSENT and hasattr(one.before, "title"):
            gone.setdefault(one.subject.kind, []).append(one.before)
    pairs = [pair for kind, olds in gone.items() for pair in _alike(olds, new.get(kind, ()))]
    return tuple(_each_once(sorted(pairs, key=lambda pair: (-pair.share, pair.gone.id, pair.new.id))))


def _alike(olds: Sequence[Any], news: Sequence[Any]) -> Iterator[Pair]:
    if max(len(olds), len(news)) > MOST:
        return
    for old in olds:
        for new in news:
            share = _share(old.title, new.title)
            number = getattr(old, "number", None)
            numbered = number is not None and number == getattr(new, "number", None)
            if share >= (ALIKE_NUMBERED if numbered else ALIKE):
                yield Pair(old, new, share)


def _share(before: Text, after: Text) -> float:
    """Tell how alike two titles are in the language in which they are most alike."""
    old, new = dict(before.by_language), dict(after.by_language)
    return max((_ratio(old[one], new[one]) for one in old.keys() & new.keys()), default=0.0)


def _ratio(before: str, after: str) -> float:
    matcher = SequenceMatcher(None, before.casefold(), after.casefold(), autojunk=False)
    if matcher.real_quick_ratio() < ALIKE_NUMBERED or matcher.quick_ratio() < ALIKE_NUMBERED:
        return 0.0
    return matcher.ratio()


def _each_once(pairs: Iterable[Pair]) -> Iterator[Pair]:
    met: set[tuple[str, str]] = set()
    for pair in pairs:
        sides = {("gone", pair.gone.id), ("new", pair.new.id)}
        if met.isdisjoint(sides):
            met |= sides
            yield pair
