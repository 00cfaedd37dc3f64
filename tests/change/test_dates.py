"""Days between two dates: of the calendar, and working days where the plan's calendar is filled."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.change.dates import working_days
from jospar.plan.repository import WorkCalendar
from jospar.words.changes import say_change
from jospar.words.voice import Voice
from tests.change.pairs import HEAD, MEASURE, Pair, plan

DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
OFF = (date(2026, 1, 1), date(2027, 1, 1))


def counted(first: date, last: date, calendar: WorkCalendar) -> int:
    """Count as people do, day by day."""
    days = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    return sum(day in calendar.work or (day.weekday() < 5 and day not in calendar.off) for day in days)


@given(DAYS, DAYS, st.lists(DAYS, max_size=8), st.lists(DAYS, max_size=8))
def test_working_days_are_those_that_people_count(
    one: date, two: date, off: list[date], work: list[date]
) -> None:
    calendar = WorkCalendar(off=(*OFF, *off), work=tuple(day for day in work if day.weekday() >= 5))
    first, last = min(one, two), max(one, two)
    assert working_days(first, last, calendar) == counted(first, last, calendar)


@pytest.mark.parametrize("last", [date(2028, 1, 3), date(9999, 12, 31)])
def test_a_year_that_is_not_filled_has_none(last: date) -> None:
    assert working_days(date(2026, 5, 1), last, WorkCalendar(off=OFF)) is None
    assert working_days(date(2026, 5, 1), date(2026, 5, 8), WorkCalendar()) is None


def test_they_are_said_beside_the_days() -> None:
    settings = {"plan/jospar.yaml": "format: 1\nlanguages: en\ncalendar: {off: [2027-01-01, 2027-05-03]}\n"}
    sides = [plan({**settings, MEASURE: f"{HEAD}due: {due}\n"}) for due in ("2027-04-30", "2027-05-05")]
    change = Pair(*sides).only
    assert (change.facts["n"], change.facts["working"]) == (5, 2)
    said = say_change(Voice("en"), change)
    assert said == "deadline moved from 30 April 2027 to 5 May 2027, 5 days later (working days: 2)"
