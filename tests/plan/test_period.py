"""Periods and weeks as plans write them."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.plan.period import ONGOING, UNKNOWN, Period, Week, day, months, whole_years, write


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (day(date(2027, 12, 31)), "2027-12-31"),
        (months("month", 2027, 6, 1), "2027-06"),
        (months("quarter", 2027, 7, 3), "2027-Q3"),
        (months("half", 2027, 1, 6), "2027-H1"),
        (months("half", 2027, 7, 6), "2027-H2"),
        (months("year", 2027, 1, 12), "2027"),
        (Period("span", date(2026, 1, 1), date(2030, 12, 31)), "2026-2030"),
        (Period("span", date(2026, 1, 1), date(2030, 6, 30)), "2026-01-01/2030-06-30"),
        (UNKNOWN, "unknown"),
        (ONGOING, "ongoing"),
    ],
)
def test_a_period_is_written_as_in_a_plan(period: Period, text: str) -> None:
    assert str(period) == text
    assert period.known is (period.last is not None)


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 12))
def test_months_run_from_a_first_to_a_last_day(year: int, first: int, count: int) -> None:
    if first + count > 13:
        return
    period = months("month", year, first, count)
    assert period.first == date(year, first, 1)
    assert period.last is not None
    assert (period.last.year, period.last.month) == (year, first + count - 1)
    if period.last != date.max:
        assert (period.last + timedelta(days=1)).day == 1


@pytest.mark.parametrize("year", [2024, 2025, 9999])
def test_quarters_and_halves_tile_the_year(year: int) -> None:
    for length, kind in ((1, "month"), (3, "quarter"), (6, "half"), (12, "year")):
        parts = [months(kind, year, first, length) for first in range(1, 13, length)]  # type: ignore[arg-type]
        assert (parts[0].first, parts[-1].last) == (date(year, 1, 1), date(year, 12, 31))
        for one, following in pairwise(parts):
            assert one.last is not None
            assert one.last + timedelta(days=1) == following.first
        assert len({str(part) for part in parts}) == len(parts)


def test_whole_years_are_told() -> None:
    assert whole_years(date(2026, 1, 1), date(2026, 12, 31))
    assert not whole_years(date(2026, 1, 2), date(2026, 12, 31))
    assert write("span", date(2026, 1, 1), date(2026, 12, 31)) == "2026-2026"


@given(st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 25)))
def test_a_day_lies_in_its_week(on: date) -> None:
    week = Week.of(on)
    assert week.monday <= on <= week.sunday
    assert (week.sunday - week.monday).days == 6
    assert str(week) == f"{week.year:04d}-W{week.number:02d}"
    assert Week.of(week.monday) == week == Week.of(week.sunday)
    assert Week.of(on + timedelta(days=7)) > week if on < date(9999, 12, 18) else True


def test_weeks_belong_to_their_iso_year() -> None:
    assert str(Week.of(date(2027, 1, 3))) == "2026-W53"
    assert str(Week.of(date(2024, 12, 30))) == "2025-W01"
