"""How far a date has moved: calendar days, and working days where the plan's calendar knows the years."""

from datetime import date
from typing import Any

from jospar.calendar import working_days
from jospar.change.change import Told
from jospar.change.ground import Touch
from jospar.plan.period import Period


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
    days_off = touch.ground.after.repository.calendar.days
    working = working_days(min(before, after), max(before, after), days_off)
    return facts if working is None else {**facts, "working": working, "variant": "working"}
