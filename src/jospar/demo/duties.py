"""Duties that come back: of which occurrence a week's report speaks, and whether it is done with it."""

from datetime import date, timedelta

from jospar.demo.almanac import FIRST_MONDAY, LAST_YEAR, month_end
from jospar.frozen import frozen

MONTHS = {"half_year": 6, "quarter": 3}
DONE_FROM, DONE_BEFORE = 7, 14
"""Days after a period's end between which its report is made: one Friday lies among them."""
YEARLY = (12, 18)
"""The day of December from which the year's report is made; it is due a week later."""


@frozen
class Turn:
    """The occurrence that a report speaks of, and whether it is done."""

    occurrence: str
    done: bool


def turn_of(duty: str, day: date) -> Turn | None:
    """Tell which occurrence of a duty is at hand on a Friday; None for one that has no occurrences."""
    if duty == "year":
        begun = date(day.year, *YEARLY)
        over = day >= begun + timedelta(days=7)
        year = day.year + over
        return Turn(str(year), begun <= day and not over) if year <= LAST_YEAR else None
    length = MONTHS.get(duty)
    if length is None:
        return None
    month = (day.month - 1) // length * length + 1
    ended = date(day.year, month, 1) - timedelta(days=1)
    since = (day - ended).days
    if since < DONE_BEFORE and ended >= FIRST_MONDAY:
        return Turn(_label(duty, ended), since >= DONE_FROM)
    return Turn(_label(duty, month_end(day.year, month + length - 1)), done=False)


def _label(duty: str, end: date) -> str:
    part = (end.month - 1) // MONTHS[duty] + 1
    return f"{end.year}-{'H' if duty == 'half_year' else 'Q'}{part}"
