"""Working days: Monday to Friday, but for the days that a plan's own calendar names."""

from datetime import date, timedelta

from jospar.frozen import frozen

SATURDAY = 5
"""The first day of a weekend, as `date.weekday` counts; so many days of a week are worked."""
WEEK = 7


@frozen
class Days:
    """Days off on weekdays, and days worked at weekends; a year without a day off is not filled."""

    off: frozenset[date] = frozenset()
    work: frozenset[date] = frozenset()

    def filled(self, year: int) -> bool:
        """Tell whether the days off of a year are known."""
        return any(day.year == year for day in self.off)

    def worked(self, day: date) -> bool:
        """Tell whether people work on a day."""
        return day in self.work or (day.weekday() < SATURDAY and day not in self.off)


def working_days(first: date, last: date, days: Days) -> int | None:
    """Count the working days after one day, up to and with another; below zero when the other is earlier.

    None where a year that they touch is not filled: then only calendar days can be counted, and whoever
    shows them says so.
    """
    low, high = min(first, last), max(first, last)
    if not all(days.filled(year) for year in range(low.year, high.year + 1)):
        return None
    weeks, rest = divmod((high - low).days, WEEK)
    count = weeks * SATURDAY
    count += sum((low + timedelta(days=after)).weekday() < SATURDAY for after in range(1, rest + 1))
    count -= sum(low < day <= high and day.weekday() < SATURDAY for day in days.off - days.work)
    count += sum(low < day <= high and day.weekday() >= SATURDAY for day in days.work)
    return count if first <= last else -count
