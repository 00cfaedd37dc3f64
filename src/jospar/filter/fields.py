"""The fields that a query may ask about: of each its kind, and how a record's values of it are read."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any, Literal

from jospar.filter.scene import Scene
from jospar.frozen import frozen
from jospar.plan.period import Period
from jospar.plan.tags import Tags
from jospar.plan.text import Text

Kind = Literal["name", "word", "first", "last", "number", "days", "flag", "text"]
"""``first`` and ``last`` are periods, compared by that day of theirs; ``days`` are numbers, or yes and no."""
Read = Callable[[Any, Scene], Iterable[Any]]


@frozen
class Field:
    """A field: its values come out of a record as an iterable, empty where nothing is stated.

    ``room`` names the records that a name must be among; ``known`` lists the words of a closed list.
    """

    kind: Kind
    read: Read
    known: tuple[str, ...] = ()
    room: str = ""


def some(value: Any) -> tuple[Any, ...]:  # noqa: ANN401 -- any value of a field
    """Give a value as values: none of None."""
    return () if value is None else (value,)


def texts(*parts: Text | str | None) -> Iterator[str]:
    """Give texts in all their languages."""
    for part in parts:
        if isinstance(part, Text):
            yield from (said for _, said in part.by_language)
        elif part is not None:
            yield part


def tags(given: Tags | None) -> Iterator[str]:
    """Give tags as they may be asked for: ``sdg/4``, ``sdg``, ``4``."""
    for vocabulary in ("sdg", "crc"):
        for code in getattr(given, vocabulary, ()):
            yield from (f"{vocabulary}/{code}", vocabulary, code)


def days_of(period: Period | None) -> tuple[Period, ...]:
    """Give a period as values; one without days, ``ongoing`` or ``unknown``, is a value too."""
    return some(period)


def per_cent(share: Decimal | None) -> tuple[Decimal, ...]:
    """Give a share of one as per cent."""
    return () if share is None else (share * 100,)
