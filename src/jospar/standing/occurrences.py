"""The days on which a recurring duty falls due."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import MAXYEAR, date, timedelta

from jospar.plan.due import By, Frequency, Recurring
from jospar.plan.period import Period, PeriodKind

MONTHS: dict[Frequency, int] = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
KINDS: Mapping[Frequency, PeriodKind] = {
    "month": "month",
    "quarter": "quarter",
    "half_year": "half",
    "year": "year",
}
YEARS_AHEAD = 2
MONTHS_OF_A_YEAR = range(1, 13)


def next_occurrence(due: Recurring, on: date) -> date | None:
    """Find the first day from a date on that the duty falls due; None where it names none."""
    first, last = max(on.year - 1, 1), min(on.year + YEARS_AHEAD, MAXYEAR - 1)
    days = sorted(day for day in occurrences(due, first, last) if day >= on)
    return days[0] if days else None


def occurrences(due: Recurring, first_year: int, last_year: int) -> Iterator[date]:
    """List the days that the duty falls due for the periods of some years."""
    if due.on:
        for year in range(first_year, last_year + 1):
            for occasion in due.on:
                month, day = (int(part) for part in occasion.split("-"))
                yield date(year, month, min(day, monthrange(year, month)[1]))
        return
    for last in _ends(due.every, first_year, last_year):
        yield last if due.by is None else _after(last, due.by)


def named_occurrences(due: Recurring, on: date) -> tuple[Period, ...]:
    """Name the occurrence that fell due last before a date, and the one that falls due next, if any."""
    known = sorted(_named(due, max(on.year - YEARS_AHEAD, 1), min(on.year + YEARS_AHEAD, MAXYEAR - 1)))
    before, ahead = [one for one in known if one[0] < on], [one for one in known if one[0] >= on]
    return tuple(Period(kind, first, last) for _, first, last, kind in (*before[-1:], *ahead[:1]))


def _named(due: Recurring, first_year: int, last_year: int) -> Iterator[tuple[date, date, date, PeriodKind]]:
    """List the days that the duty falls due, each with the days and the kind of the period it is for."""
    if due.on:
        for on in occurrences(due, first_year, last_year):
            yield on, on, on, "day"
        return
    for last in _ends(due.every, first_year, last_year):
        falls = last if due.by is None else _after(last, due.by)
        if due.every == "week":
            yield falls, last - timedelta(days=6), last, "span"
            continue
        first = date(last.year, last.month - MONTHS[due.every] + 1, 1)
        yield falls, first, last, KINDS[due.every]


def occurrence_day(due: Recurring, period: Period) -> date | None:
    """Find the day that the duty for a period falls due: a named day within it, or its end, or after that.

    None for a period without days, one that no named day lies in, and the last year there is.
    """
    first, last = period.first, period.last
    if first is None or last is None or last.year >= MAXYEAR:
        return None
    if due.on:
        days = [day for day in occurrences(due, first.year, last.year) if first <= day <= last]
        return max(days, default=None)
    ends = _ends(due.every, max(last.year - 1, 1), last.year + 1)
    end = next(one for one in ends if one >= last)
    return end if due.by is None else _after(end, due.by)


def _ends(every: Frequency, first_year: int, last_year: int) -> Iterator[date]:
    """List the last days of the weeks, months, quarters, halves or years."""
    if every == "week":
        sunday = date.fromisocalendar(first_year, 1, 7)
        while sunday.year <= last_year:
            yield sunday
            sunday += timedelta(days=7)
        return
    length = MONTHS[every]
    for year in range(first_year, last_year + 1):
        for month in range(length, 13, length):
            yield date(year, month, monthrange(year, month)[1])


def _after(last: date, by: By) -> date:
    """Find the day by which a period that ended on ``last`` must be reported."""
    first = last.replace(day=1) if by.of == "same" else last + timedelta(days=1)
    month = by.month if by.month is not None and by.month in MONTHS_OF_A_YEAR else first.month
    year = first.year if month >= first.month or by.of == "same" else first.year + 1
    return date(year, month, max(1, min(by.day, monthrange(year, month)[1])))
