"""The days on which recurring duties fall due."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.plan.due import By, Frequency, Occasion, Recurring
from jospar.plan.period import UNKNOWN, Period, day, months
from jospar.standing.occurrences import next_occurrence, occurrence_day, occurrences

EVERY: tuple[Frequency, ...] = ("week", "month", "quarter", "half_year", "year")
YEAR = months("year", 2026, 1, 12)


def days(due: Recurring, first: int, last: int | None = None) -> list[str]:
    return [str(day) for day in occurrences(due, first, last or first)]


def test_named_days_of_the_year() -> None:
    assert days(Recurring(every="year", on=(Occasion("12-25"),)), 2026, 2027) == ["2026-12-25", "2027-12-25"]
    twice = Recurring(every="half_year", on=(Occasion("01-25"), Occasion("07-25")))
    assert days(twice, 2026) == ["2026-01-25", "2026-07-25"]


def test_the_last_of_february_is_its_last_day() -> None:
    leap = Recurring(every="year", on=(Occasion("02-29"),))
    assert days(leap, 2027, 2028) == ["2027-02-28", "2028-02-29"]


def test_half_years_by_the_fifteenth_of_the_next_month() -> None:
    due = Recurring(every="half_year", by=By(day=15, of="next_month"))
    assert days(due, 2026) == ["2026-07-15", "2027-01-15"]


def test_years_by_the_first_of_february_of_the_next() -> None:
    due = Recurring(every="year", by=By(month=2, day=1, of="next_year"))
    assert days(due, 2026) == ["2027-02-01"]


def test_months_by_a_day_that_few_have() -> None:
    thirty_first = days(Recurring(every="month", by=By(day=31)), 2028)
    assert thirty_first[:4] == ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"]


def test_a_day_within_the_period_itself() -> None:
    assert days(Recurring(every="quarter", by=By(day=25)), 2026)[:2] == ["2026-03-25", "2026-06-25"]
    assert days(Recurring(every="year", by=By(month=11, day=20)), 2026) == ["2026-11-20"]


def test_without_a_day_a_period_ends_on_its_last() -> None:
    assert days(Recurring(every="half_year"), 2026) == ["2026-06-30", "2026-12-31"]
    assert len(days(Recurring(every="quarter"), 2026)) == 4
    assert len(days(Recurring(every="month"), 2026)) == 12


def test_weeks_end_on_sundays() -> None:
    weeks = [date.fromisoformat(day) for day in days(Recurring(every="week"), 2026)]
    assert {day.isoweekday() for day in weeks} == {7}
    assert {(later - day).days for day, later in pairwise(weeks)} == {7}


@pytest.mark.parametrize(
    ("on", "next_day"),
    [("2026-12-24", "2026-12-25"), ("2026-12-25", "2026-12-25"), ("2026-12-26", "2027-12-25")],
)
def test_the_next_day_may_be_today(on: str, next_day: str) -> None:
    due = Recurring(every="year", on=(Occasion("12-25"),))
    assert str(next_occurrence(due, date.fromisoformat(on))) == next_day


HALVES = Recurring(every="half_year", by=By(day=15, of="next_month"))
YEARLY = Recurring(every="year", on=(Occasion("12-25"),))
TWICE = Recurring(every="half_year", on=(Occasion("01-25"), Occasion("07-25")))


@pytest.mark.parametrize(
    ("due", "period", "fell"),
    [
        (HALVES, months("half", 2026, 1, 6), "2026-07-15"),
        (HALVES, months("half", 2026, 7, 6), "2027-01-15"),
        (Recurring(every="year", by=By(month=2, day=1, of="next_year")), YEAR, "2027-02-01"),
        (Recurring(every="quarter"), months("quarter", 2026, 4, 3), "2026-06-30"),
        (Recurring(every="quarter", by=By(day=25)), months("quarter", 2026, 4, 3), "2026-06-25"),
        (Recurring(every="week"), day(date(2026, 11, 18)), "2026-11-22"),
        (Recurring(every="week"), day(date(2026, 12, 30)), "2027-01-03"),
        (YEARLY, YEAR, "2026-12-25"),
        (YEARLY, months("month", 2026, 12, 1), "2026-12-25"),
        (YEARLY, day(date(2026, 12, 25)), "2026-12-25"),
        (YEARLY, months("month", 2026, 11, 1), "None"),
        (TWICE, months("half", 2026, 7, 6), "2026-07-25"),
        (TWICE, YEAR, "2026-07-25"),
        (HALVES, UNKNOWN, "None"),
        (HALVES, months("half", 9998, 7, 6), "9999-01-15"),
        *((duty, months("year", 9999, 1, 12), "None") for duty in (HALVES, YEARLY, Recurring(every="week"))),
    ],
)
def test_the_day_that_an_occurrence_falls_due(due: Recurring, period: Period, fell: str) -> None:
    assert str(occurrence_day(due, period)) == fell


@given(st.sampled_from(EVERY), st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_the_end_of_a_period_is_the_day_of_its_occurrence(every: Frequency, on: date) -> None:
    due = Recurring(every=every)
    assert occurrence_day(due, day(on)) == next_occurrence(due, on)


def test_last_year_is_still_due_this_year() -> None:
    due = Recurring(every="year", by=By(month=2, day=1, of="next_year"))
    assert str(next_occurrence(due, date(2026, 1, 20))) == "2026-02-01"


@pytest.mark.parametrize("month", [0, 13, 99])
def test_a_month_that_is_none_is_the_first_after(month: int) -> None:
    due = Recurring(every="year", by=By(month=month, day=40, of="next_year"))
    assert days(due, 2026) == ["2027-01-31"]


def test_the_end_of_time_has_no_next_day() -> None:
    assert next_occurrence(Recurring(every="year"), date.max) is None
    assert next_occurrence(Recurring(every="year"), date.min) == date(1, 12, 31)


BY = st.none() | st.builds(
    By,
    day=st.integers(-1, 40),
    month=st.none() | st.integers(0, 13),
    of=st.sampled_from(["same", "next_month", "next_quarter", "next_half_year", "next_year"]),
)


@given(st.sampled_from(EVERY), BY, st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_every_duty_falls_due_again(every: Frequency, by: By | None, on: date) -> None:
    day = next_occurrence(Recurring(every=every, by=by), on)
    assert day is not None
    assert day >= on
