"""The days of a folder of reports: those of its ISO week, or of its statutory period."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from jospar.reading.times import Unreadable, parse_period, parse_week


class Days(NamedTuple):
    """The first and the last day of a folder, both included."""

    first: date
    last: date


@lru_cache(maxsize=4096)
def days_of(folder: str) -> Days | None:
    """Tell the days of ``2026-W47`` or ``2026-H2``; None where the folder is neither."""
    try:
        if "-W" in folder:
            monday = parse_week(folder).monday
            return Days(monday, date.fromordinal(min(monday.toordinal() + 6, date.max.toordinal())))
        period = parse_period(folder)
    except Unreadable:
        return None
    return Days(period.first, period.last) if period.first and period.last else None
