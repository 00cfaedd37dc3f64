"""Days are spliced in: every other byte stays, and the file reads as meant, else nothing is written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.editing.calendar import FILE, Filling, fill
from jospar.errors import CannotRun
from tests.rules.examples import judged

HEAD = "# our plan\nformat: 1\nlanguages: [en, ru, kk]  # three\n"
NEW = Filling(2026, {date(2026, 1, 1): "New Year", date(2026, 5, 1): "May Day"}, [date(2026, 1, 10)], "2026")
OFF = "    # 2026\n    - 2026-01-01  # New Year\n    - 2026-05-01  # May Day\n"
WORK = "    - 2026-01-10\n"


def filled(text: str, filling: Filling = NEW) -> str:
    return fill(text.encode(), filling).decode()


def refused(text: str) -> tuple[str, object]:
    with pytest.raises(CannotRun) as caught:
        filled(text)
    return caught.value.code, caught.value.facts.get("problem")


def test_a_calendar_is_made_at_the_end() -> None:
    assert filled(HEAD) == f"{HEAD}calendar:\n  off:\n{OFF}  work:\n{WORK}"
    assert filled(HEAD.rstrip("\n")) == filled(HEAD)


def test_a_year_goes_between_its_neighbours_and_comments_stay_with_their_days() -> None:
    before = "calendar:\n  off:\n    - 2025-12-16  # last year\n"
    after = (
        "    # next year, by the decree of May\n    # (moved)\n    - 2027-01-01\n  work:\n    - 2027-01-09\n"
    )
    tail = "# the end\ntimezone: UTC\n"
    made = filled(HEAD + before + after + tail)
    assert made == HEAD + before + OFF + after.replace("  work:\n", f"  work:\n{WORK}") + tail


def test_a_list_that_is_missing_is_made() -> None:
    made = filled(HEAD + "calendar:\n    work:\n    - 2025-01-04\npolicy: {due_soon_days: 14}\n")
    rows = OFF.replace("    ", "      ")
    work = "    work:\n    - 2025-01-04\n    - 2026-01-10\n"
    wanted = f"calendar:\n    off:\n{rows}{work}policy: {{due_soon_days: 14}}\n"
    assert made == HEAD + wanted


def test_windows_lines_and_a_byte_order_mark_stay() -> None:
    text = HEAD.replace("\n", "\r\n")
    made = fill(b"\xef\xbb\xbf" + text.encode(), NEW)
    assert made.startswith(b"\xef\xbb\xbf" + text.encode())
    assert made.count(b"\n") == made.count(b"\r\n") == HEAD.count("\n") + 7


def test_a_last_line_without_an_end() -> None:
    text = HEAD + "calendar:\n  off:\n    - 2025-12-16"
    assert filled(text, Filling(2026, NEW.off, [], "2026")) == f"{text}\n{OFF}"


def test_the_same_days_again_change_nothing() -> None:
    once = filled(HEAD)
    assert filled(once) == once


@pytest.mark.parametrize(
    ("rest", "code", "problem"),
    [
        ("calendar: {off: [2025-01-01]}\n", "X604", "flow"),
        ("calendar:\n  off: [2025-01-01]\n", "X604", "flow"),
        ("calendar:\n  off: []\n", "X604", "flow"),
        ("calendar:\n", "X604", "unread"),
        ("calendar:\n  offf:\n    - 2025-01-01\n", "X604", "unread"),
        ("calendar:\n  off:\n    - 2026-07-06\n", "X606", None),
        ("...\n", "X604", "unread"),
    ],
)
def test_what_leaves_no_safe_place_is_refused(rest: str, code: str, problem: str | None) -> None:
    assert refused(HEAD + rest) == (code, problem)


def test_a_file_in_braces_is_refused() -> None:
    assert refused("{format: 1, languages: [en]}\n") == ("X604", "form")


@given(
    years=st.lists(st.integers(2020, 2030), max_size=4, unique=True),
    gaps=st.lists(st.sampled_from(["", "# a word\n", "timezone: UTC\n", "min_cell: 7\n"]), unique=True),
)
def test_years_may_come_in_any_order(years: list[int], gaps: list[str]) -> None:
    data = (HEAD + "".join(gaps)).encode()
    for year in years:
        days = {date(year, 1, 1): "New Year", date(year, 12, 16): ""}
        made = fill(data, Filling(year, days, [date(year, 1, 6)], str(year)))
        kept = iter(made.splitlines())
        assert all(line in kept for line in data.splitlines())
        data = made
    verdict = judged({FILE: data})
    calendar = verdict.plan.repository.calendar
    assert list(calendar.off) == sorted(calendar.off)
    assert list(calendar.work) == sorted(calendar.work)
    assert {day.year for day in calendar.off} == set(years)
    assert verdict.findings == ()
