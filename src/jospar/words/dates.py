"""Days, ISO weeks and periods as people of a language write them."""

from collections.abc import Callable
from datetime import date

from jospar.plan.due import By, Recurring
from jospar.plan.period import Period, Week, whole_years

Say = Callable[..., str]
"""Words a key with its facts: the patterns of dates are messages too."""


def written_date(on: date, *, language: str) -> str:
    """Write a day: 21.11.2026 in Kazakh and Russian, 21 November 2026 in English.

    CLDR's short Kazakh date has a year of two digits, so it is not used.
    """
    if language in {"kk", "ru"}:
        return f"{on.day:02d}.{on.month:02d}.{on.year:04d}"
    return f"{on.day} {month_name(on.month, language=language)} {on.year}"


def month_name(month: int, *, language: str, use: str = "format") -> str:
    """Name a month (1 to 12) as in a date; ``use="stand-alone"`` as it is named by itself."""
    from babel import Locale  # noqa: PLC0415 -- Babel is loaded when a month is named

    locale = Locale(language if language in {"kk", "ru"} else "en")
    name = str(locale.months[use]["wide"][month])
    return name.lower() if language == "kk" else name  # CLDR writes a Kazakh month by itself as a heading


def written_range(first: date, last: date, *, say: Say, language: str) -> str:
    """Write the days from first to last, both included, without saying a month or year twice."""
    facts = {
        "first_day": str(first.day),
        "first_month": month_name(first.month, language=language),
        "first_year": str(first.year),
        "last_day": str(last.day),
        "last_month": month_name(last.month, language=language),
        "last_year": str(last.year),
    }
    if first == last:
        key = "range.day"
    elif (first.year, first.month) == (last.year, last.month):
        key = "range.days"
    else:
        key = "range.months" if first.year == last.year else "range.years"
    return say(key, **facts)


def written_week(week: Week, *, say: Say, language: str) -> str:
    """Write an ISO week with its days: 2026-W47 (16-22 November 2026); a week that is none, by its name."""
    try:
        first, last = week.monday, week.sunday
    except (ValueError, OverflowError):
        return str(week)
    return say("week.days", week=str(week), days=written_range(first, last, say=say, language=language))


def written_period(period: Period, *, say: Say, language: str) -> str:
    """Write a period as precisely as it was written: a day, a quarter, years, unknown, ongoing."""
    first, last = period.first, period.last
    if first is None or last is None:
        return say(f"period.{'ongoing' if period.kind == 'ongoing' else 'unknown'}")
    match period.kind:
        case "day":
            return written_date(last, language=language)
        case "month":
            part = month_name(first.month, language=language, use="stand-alone")
        case "quarter":
            part = say(f"quarter.{(first.month + 2) // 3}")
        case "half":
            part = say(f"half.{(first.month + 5) // 6}")
        case _:
            return _written_years(first, last, say=say, language=language)
    return say("period.part", part=part, year=str(first.year))


def _written_years(first: date, last: date, *, say: Say, language: str) -> str:
    if not whole_years(first, last):
        return written_range(first, last, say=say, language=language)
    if first.year == last.year:
        return say("period.year", year=str(first.year))
    return say("period.years", first_year=str(first.year), last_year=str(last.year))


def written_duty(due: Recurring, *, say: Say, language: str) -> str:
    """Write how often a duty comes back, and on which days: half-yearly, by the 15th of the next month."""
    every = say(f"frequency.{due.every}")
    if due.on:
        return say(
            "duty.on", every=every, days=tuple(_written_occasion(str(day), say, language) for day in due.on)
        )
    return _written_by(every, due.by, say, language) if due.by is not None else every


def _written_by(every: str, by: By, say: Say, language: str) -> str:
    facts = {"every": every, "day": str(by.day), "of": say(f"of.{by.of}")}
    if by.month is None or by.month not in range(1, 13):
        return say("duty.by", **facts)
    return say("duty.by_month", **facts, month=month_name(by.month, language=language))


def _written_occasion(written: str, say: Say, language: str) -> str:
    """Write a day of the year by its month's name; one that is none, as it stands."""
    month, _, day = written.partition("-")
    if not (month.isdecimal() and day.isdecimal() and int(month) in range(1, 13)):
        return written
    return say("duty.day", day=str(int(day)), month=month_name(int(month), language=language))
