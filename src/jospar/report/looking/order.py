"""Records in the order that was asked for, by any fields that a filter knows."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from jospar.filter.fields import Field
from jospar.filter.scene import Scene
from jospar.plan.period import Period
from jospar.words.voice import Voice

Key = tuple[Field, bool]
"""A field to sort by, and whether the greatest comes first."""


def ordered(records: Iterable[Any], keys: Sequence[Key], scene: Scene, voice: Voice) -> list[Any]:
    """Sort records by fields, the first one foremost; what has no value comes last either way."""
    found = list(records)
    for field, backwards in reversed(keys):
        rows = [(next(iter(field.read(one, scene)), None), one) for one in found]
        known = [(_rank(field, value, voice), one) for value, one in rows if value is not None]
        known.sort(key=lambda row: row[0], reverse=backwards)
        found = [*(one for _, one in known), *(one for value, one in rows if value is None)]
    return found


def _rank(field: Field, value: Any, voice: Voice) -> Any:  # noqa: ANN401 -- any value of a field
    """Give what stands for a value in a comparison: closed words in the order of their list."""
    match value:
        case str() if field.known:
            return field.known.index(value)
        case str():
            return voice.sort_key(value)
        case Period():
            day = value.first if field.kind == "first" else value.last
            return (day is None, str(day or ""))
        case bool():
            return not value
        case _:
            return Decimal(value)
