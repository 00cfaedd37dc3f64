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

    def __str__(self) -> str:
        month = f", month: {self.month}" if self.month is not None else ""
        return f"{{day: {self.day}{month}, of: {self.of}}}"


@record
class Recurring:
    """A duty that comes back; every occurrence is a duty of its own."""

    every: Frequency
    on: tuple[Occasion, ...] = one_or_many()
    by: By | None = None

    def __str__(self) -> str:
        days = f", on: [{', '.join(self.on)}]" if self.on else ""
        return f"{{every: {self.every}{days}{f', by: {self.by}' if self.by is not None else ''}}}"
