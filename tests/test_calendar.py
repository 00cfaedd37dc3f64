"""Working days: weekends, days off, days moved, years that are not filled."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.calendar import Days, working_days

DAYS = Days(
    off=frozenset({date(2026, 1, 1), date(2026, 1, 2), date(2026, 5, 1), date(2025, 12, 16)}),
    work=frozenset({date(2026, 1, 10)}),
)
NEAR = st.dates(date(2025, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        ("2026-11-20", "2026-11-20", 0),
        ("2026-11-20", "2026-11-23", 1),
        ("2026-11-20", "2026-11-22", 0),
        ("2025-12-31", "2026-01-05", 1),
        ("2026-01-09", "2026-01-10", 1),
        ("2026-04-30", "2026-05-04", 1),
        ("2026-11-23", "2026-11-20", -1),
    ],
)
def test_working_days(first: str, last: str, count: int) -> None:
    assert working_days(date.fromisoformat(first), date.fromisoformat(last), DAYS) == count


def test_a_year_that_is_not_filled_counts_nothing() -> None:
    assert working_days(date(2026, 12, 30), date(2027, 1, 5), DAYS) is None
    assert working_days(date(2024, 6, 1), date(2026, 6, 1), DAYS) is None
    assert working_days(date(2026, 6, 1), date(2026, 6, 1), Days()) is None


@given(first=NEAR, last=NEAR)
def test_there_and_back_are_alike_and_never_more_than_the_days(first: date, last: date) -> None:
    count = working_days(first, last, DAYS)
    assert count is not None
    assert working_days(last, first, DAYS) == -count
    assert abs(count) <= abs((last - first).days)


@given(first=NEAR, last=NEAR, off=st.frozensets(NEAR, max_size=9), work=st.frozensets(NEAR, max_size=9))
def test_they_are_those_that_people_count(
    first: date, last: date, off: frozenset[date], work: frozenset[date]
) -> None:
    days = Days(off | DAYS.off, work)
    low, high = min(first, last), max(first, last)
    counted = sum(days.worked(low + timedelta(days=after)) for after in range(1, (high - low).days + 1))
    assert working_days(low, high, days) == counted


@given(first=NEAR, last=NEAR, days=st.integers(0, 60))
def test_parts_add_up(first: date, last: date, days: int) -> None:
    middle = min(first + timedelta(days=days), date(2026, 12, 31))
    parts = (working_days(first, middle, DAYS), working_days(middle, last, DAYS))
    assert sum(part or 0 for part in parts) == working_days(first, last, DAYS)
