"""Time as plans write it: a day, a month, a quarter, a half, a year, years; and ISO weeks."""

from datetime import date, timedelta
from typing import Literal

from jospar.frozen import frozen, ordered

PeriodKind = Literal["day", "month", "quarter", "half", "year", "span", "unknown", "ongoing"]


@frozen
class Period:
    """A stretch of days, both ends included, as precise as it was written.

    ``unknown`` and ``ongoing`` have no days of their own: both ends are None. A span from an
    unstated start is never made up.
    """

    kind: PeriodKind
    first: date | None = None
    last: date | None = None

    @property
    def known(self) -> bool:
        """Tell whether the period has days at all."""
        return self.last is not None

    def __str__(self) -> str:
        """Write the period the way a plan file does."""
        if self.first is None or self.last is None:
            return self.kind
        return write(self.kind, self.first, self.last)


def write(kind: PeriodKind, first: date, last: date) -> str:
    """Write the days from first to last in the form of their kind: 2027-Q3, 2027, 2026-2030."""
    year = f"{first.year:04d}"
    match kind:
        case "day":
            return first.isoformat()
        case "month":
            return f"{year}-{first.month:02d}"
        case "quarter":
            return f"{year}-Q{(first.month + 2) // 3}"
        case "half":
            return f"{year}-H{(first.month + 5) // 6}"
        case "year":
            return year
        case _:
            return f"{year}-{last.year:04d}" if whole_years(first, last) else f"{first}/{last}"


def whole_years(first: date, last: date) -> bool:
    """Tell whether the days run from a first of January to a last of December."""
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def day(on: date) -> Period:
    """Make the period of one day."""
    return Period("day", on, on)


def months(kind: PeriodKind, year: int, first_month: int, count: int) -> Period:
    """Make the period of ``count`` months from a month of a year (1 to 12)."""
    after = first_month + count
    last = date(year, 12, 31) if after == 13 else date(year, after, 1) - timedelta(days=1)  # noqa: PLR2004
    return Period(kind, date(year, first_month, 1), last)


UNKNOWN = Period("unknown")
ONGOING = Period("ongoing")


@ordered
class Week:
    """An ISO week: Monday to Sunday, numbered in its ISO year."""

    year: int
    number: int

    @classmethod
    def of(cls, on: date) -> "Week":
        """Find the ISO week that a day lies in."""
        year, number, _ = on.isocalendar()
        return cls(year, number)

    @property
    def monday(self) -> date:
        """Give the week's first day."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        """Give the week's last day; the last week of all ends with the last day there is."""
        return self.monday + min(timedelta(days=6), date.max - self.monday)

    def __str__(self) -> str:
        """Write the week the way a folder is called: 2026-W47."""
        return f"{self.year:04d}-W{self.number:02d}"
