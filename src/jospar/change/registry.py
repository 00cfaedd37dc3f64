"""Every kind of change there is: its code, its weight, its counterpart, and what it may claim."""

import re
from enum import StrEnum
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from jospar.change.rows import ROWS, Row
from jospar.code import Code
from jospar.frozen import frozen

if TYPE_CHECKING:
    from jospar.change.ground import LookAtField, LookAtRecord

WEIGHTS = ("major", "minor", "routine")
"""The words of Weight, for whoever only lists kinds."""
UNCLAIMED = Code("C900")
UNCOMPARED = Code("C910")


class Reach(StrEnum):
    """How many differences a kind looks at, and when."""

    RECORD = "record"
    """All that it may claim of one record, at once and before the others: ``look(bundle)``."""
    BESIDE = "beside"
    """As record, and the others may claim the same differences besides."""
    FIELD = "field"
    """One by one; several kinds may claim the same: ``look(touch)``."""
    REST = "rest"
    """One by one, what no other kind has claimed."""
    NONE = "none"
    """What no kind claims, and what can't be compared: ``judge`` itself says so."""


@frozen
class Kind:
    """One kind of change. ``weight`` is a word of Weight; ``mirror`` is the kind of the change undone.

    ``heaviest`` is another word where some changes of the kind weigh more; which ones, ``weighing`` says.

    ``claims`` are patterns of a record's kind and a field's path: ``measure:budget/*``, where ``*`` stands
    for anything and ``?`` for any one character.
    """

    code: Code
    name: str
    weight: str
    mirror: Code
    reach: Reach
    claims: tuple[str, ...]
    heaviest: str

    @property
    def weights(self) -> tuple[str, ...]:
        """List the weights that changes of the kind may have, the lighter first."""
        return (self.weight,) if self.weight == self.heaviest else (self.weight, self.heaviest)

    @property
    def family(self) -> str:
        """Give the beginning of the code that all kinds about one matter share: C2 for dates."""
        return self.code[:2]

    @property
    def module(self) -> str:
        """Name the module that the kind is written in."""
        return f"jospar.change.{self.name.partition('.')[0]}"

    @property
    def function(self) -> str:
        """Name the function that knows the kind, and whose docstring is its page."""
        return self.name.partition(".")[2]

    def matches(self, kind: str, field: str) -> bool:
        """Tell whether the kind may claim a difference of that field."""
        return any(one.fullmatch(f"{kind}:{field}") for one in _compiled(self.claims))

    def field_look(self) -> "LookAtField":
        """Import the function that looks at one difference."""
        return cast("LookAtField", getattr(import_module(self.module), self.function))

    def record_look(self) -> "LookAtRecord":
        """Import the function that looks at all differences of a record."""
        return cast("LookAtRecord", getattr(import_module(self.module), self.function))


@cache
def _compiled(claims: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(re.escape(one).replace(r"\*", ".*").replace(r"\?", "."), re.DOTALL) for one in claims
    )


@cache
def kinds() -> tuple[Kind, ...]:
    """List all kinds in the order of their codes."""
    return tuple(_kind(row) for row in sorted(ROWS))


def _kind(row: Row) -> Kind:
    code, name, weights, mirror, reach, claims = row
    weight, _, heaviest = weights.partition("/")
    return Kind(
        code=Code(code),
        name=name,
        weight=weight,
        mirror=Code(mirror or code),
        reach=Reach(reach),
        claims=tuple(claims.split()),
        heaviest=heaviest or weight,
    )


@cache
def kind_of(code: Code) -> Kind:
    """Find a kind by its code."""
    return next(kind for kind in kinds() if kind.code == code)


def kind_named(word: str) -> Kind | None:
    """Find a kind by its code or name, in any case, with hyphens or underscores; None if there is none."""
    plain = word.strip().lower().replace("-", "_")
    return next((kind for kind in kinds() if plain in (kind.code.lower(), kind.name, kind.function)), None)
