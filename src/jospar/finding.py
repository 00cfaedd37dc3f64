"""Something wrong, or worth saying: a code, a place and the facts; never an exception."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal

from jospar.code import Code, Level
from jospar.frozen import frozen
from jospar.place import Place

Step = str | int
Fact = str | int | Decimal | date | tuple[str, ...]


@frozen
class Spot:
    """A field of a file by its path as written; its place is looked up only when it is shown.

    ``("budget", 0, "amount")`` is the amount of the first budget line; an empty path is the whole file.
    ``of_key`` points at the key instead of the value.
    """

    file: str
    path: tuple[Step, ...] = ()
    of_key: bool = False


@frozen
class Finding:
    """One thing to say about the plan. The words are chosen by ``words`` from code and facts."""

    code: Code
    at: Place | Spot
    facts: Mapping[str, Fact] = field(default_factory=dict)
    level: Level = Level.ERROR

    @property
    def file(self) -> str:
        """Name the file that the finding speaks of."""
        return self.at.file
