"""The almanac: the weeks of a demo, which begin with the second week of 2026 whatever day it is."""

from datetime import date, timedelta

from jospar.plan.period import Week

FIRST_MONDAY = date(2026, 1, 5)
EVE = date(2025, 12, 29)
"""The day on which the plan is first committed."""
LAST_YEAR = 2030
"""The last year of the programme."""
FRIDAY, WEDNESDAY, TUESDAY = 4, 2, 1


def day_of(week: int, weekday: int = FRIDAY) -> date:
    """Give a day of a week of the demo, counted from 0; its Friday if no other is named."""
    return FIRST_MONDAY + timedelta(days=7 * week + weekday)


def week_name(week: int) -> str:
    """Name a week of the demo as folders are: 2026-W02."""
    return str(Week.of(day_of(week, 0)))


def within(weeks: int, permille: int) -> date:
    """Give the day at so many thousandths of the way from the first Monday to the last Friday."""
    days = (day_of(weeks - 1) - FIRST_MONDAY).days
    return FIRST_MONDAY + timedelta(days=days * permille // 1000)


def month_end(year: int, month: int) -> date:
    """Give the last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)
