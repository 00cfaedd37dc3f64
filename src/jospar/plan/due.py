"""When something falls due: once, at the end of a period, or again and again."""

from typing import Literal, NewType

from jospar.plan.record import one_or_many, record

Frequency = Literal["week", "month", "quarter", "half_year", "year"]
Occasion = NewType("Occasion", str)
"""A day of the year, month and day: ``12-25``."""


@record
class By:
    """A day after a period's end: the 15th of the next month, 1 February of the next year."""

    day: int
    month: int | None = None
    of: Literal["same", "next_month", "next_quarter", "next_half_year", "next_year"] = "same"


@record
class Recurring:
    """A duty that comes back; every occurrence is a duty of its own."""

    every: Frequency
    on: tuple[Occasion, ...] = one_or_many()
    by: By | None = None
