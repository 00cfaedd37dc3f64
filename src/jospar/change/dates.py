"""How far a date has moved: calendar days, and working days where the plan's calendar knows the years."""

from datetime import date, timedelta
from typing import Any

from jospar.change.change import Told
from jospar.change.ground import Touch
from jospar.plan.period import Period
from jospar.plan.repository import WorkCalendar

SATURDAY = 5
WEEK = 7


def end(value: Any) -> date | None:  # noqa: ANN401 -- a field's value
    """Give the last day of a period; the day itself; None for what has no days."""
    if isinstance(value, date):
        return value
    return value.last if isinstance(value, Period) else None


def beginning(value: Any) -> date | None:  # noqa: ANN401 -- as above
    """Give the first day of a period; None for what has no days."""
    return value.first if isinstance(value, Period) else None


def days_moved(touch: Touch) -> int | None:
    """Count the calendar days from the last day before to the last day after; None where one has none."""
    before, after = end(touch.before), end(touch.after)
    return None if before is None or after is None else (after - before).days


def moved(touch: Touch, direction: int) -> dict[str, Told] | None:
    """Tell how far an end has moved, where it has moved in a direction: 1 for later, -1 for earlier.

    Facts: ``n`` calendar days; ``working`` days, with the variant of that name, where they are known.
    """
    days = days_moved(touch)
    before, after = end(touch.before), end(touch.after)
    if days is None or before is None or after is None or days * direction <= 0:
        return None
    facts: dict[str, Told] = {"n": abs(days)}
    working = working_days(min(before, after), max(before, after), touch.ground.after.repository.calendar)
    return facts if working is None else {**facts, "working": working, "variant": "working"}


def working_days(first: date, last: date, calendar: WorkCalendar) -> int | None:
    """Count the working days after the first day, up to the last and with it.

    None where the calendar has no day off in one of the years: it has not been filled then.
    """
    filled = {day.year for day in calendar.off}
    if not filled.issuperset(range(first.year, min(last.year, first.year + len(filled)) + 1)):
        return None
    weeks, rest = divmod((last - first).days, WEEK)
    weekdays = weeks * SATURDAY
    weekdays += sum((first + timedelta(days=n)).weekday() < SATURDAY for n in range(1, rest + 1))
    off = sum(first < day <= last and day.weekday() < SATURDAY for day in set(calendar.off))
    work = sum(first < day <= last and day.weekday() >= SATURDAY for day in set(calendar.work))
    return weekdays - off + work
