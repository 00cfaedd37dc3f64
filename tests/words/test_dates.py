"""Days, weeks and periods are written as people write them, and weeks are ISO weeks."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.plan.due import By, Occasion, Recurring
from jospar.plan.period import ONGOING, UNKNOWN, Period, Week, day, months
from jospar.words.dates import written_range
from jospar.words.voice import Voice

NBSP = "\u00a0"
PERIODS = [
    (day(date(2026, 1, 2)), "2 January 2026", "02.01.2026", "02.01.2026"),
    (months("month", 2026, 11, 1), "November 2026", "ноябрь 2026 г.", "2026 жылғы қараша"),
    (months("quarter", 2027, 7, 3), "Q3 2027", "III квартал 2027 г.", "2027 жылғы III тоқсан"),
    (months("half", 2027, 1, 6), "H1 2027", "I полугодие 2027 г.", "2027 жылғы I жартыжылдық"),
    (months("half", 2027, 7, 6), "H2 2027", "II полугодие 2027 г.", "2027 жылғы II жартыжылдық"),
    (months("year", 2027, 1, 12), "2027", "2027", "2027"),
    (Period("span", date(2026, 1, 1), date(2030, 12, 31)), "2026–2030", "2026–2030", "2026–2030"),
    (
        Period("span", date(2026, 1, 1), date(2026, 3, 31)),
        "1 January – 31 March 2026",
        "1 января – 31 марта 2026 г.",
        "2026 жылғы 1 қаңтар – 31 наурыз",
    ),
    (UNKNOWN, "period not stated", "период не указан", "кезеңі көрсетілмеген"),
    (ONGOING, "ongoing", "постоянно", "тұрақты түрде"),
]


@pytest.mark.parametrize(
    ("language", "written"),
    [("kk", "05.01.2026"), ("ru", "05.01.2026"), ("en", "5 January 2026"), ("qps", "5 January 2026")],
)
def test_a_day_has_a_year_of_four_digits(language: str, written: str) -> None:
    assert Voice(language).date(date(2026, 1, 5)) == written


@pytest.mark.parametrize(("period", "en", "ru", "kk"), PERIODS)
def test_a_period_is_as_precise_as_it_was_written(period: Period, en: str, ru: str, kk: str) -> None:
    said = [Voice(language).period(period).replace(NBSP, " ") for language in ("en", "ru", "kk")]
    assert said == [en, ru, kk]


@pytest.mark.parametrize(
    ("due", "en", "ru"),
    [
        (Recurring(every="month"), "monthly", "ежемесячно"),
        (
            Recurring(every="year", by=By(day=1, month=2, of="next_year")),
            "yearly, by 1 February of the next year",
            "ежегодно, к 1 февраля следующего года",
        ),
        (
            Recurring(every="year", on=(Occasion("03-01"), Occasion("12-25"))),
            "yearly, on 1 March, 25 December",
            "ежегодно, 1 марта, 25 декабря",
        ),
        (
            Recurring(every="year", on=(Occasion("13-1"), Occasion("x"))),
            "yearly, on 13-1, x",
            "ежегодно, 13-1, x",
        ),
    ],
)
def test_a_duty_that_comes_back_is_said_with_its_days(due: Recurring, en: str, ru: str) -> None:
    assert [Voice(language).write(due) for language in ("en", "ru")] == [en, ru]


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "2026-W47 (16–22 November 2026)"),
        ("ru", "2026-W47 (16–22 ноября 2026 г.)"),
        ("kk", "2026-W47 (2026 жылғы 16–22 қараша)"),
    ],
)
def test_a_week_is_an_iso_week_with_its_days(language: str, written: str) -> None:
    assert Voice(language).week(2026, 47).replace(NBSP, " ") == written


def test_a_week_may_lie_in_two_years() -> None:
    assert Voice("en").week(2026, 53) == "2026-W53 (28 December 2026 – 3 January 2027)"


@pytest.mark.parametrize("week", [Week(2026, 54), Week(0, 1)])
def test_a_week_that_is_none_is_named(week: Week) -> None:
    assert Voice("en").week(week.year, week.number) == str(week)


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2026, 11, 21), date(2026, 11, 21), "21 November 2026"),
        (date(2026, 11, 16), date(2026, 11, 22), "16–22 November 2026"),
        (date(2026, 11, 30), date(2026, 12, 6), "30 November – 6 December 2026"),
        (date(2025, 11, 16), date(2026, 11, 16), "16 November 2025 – 16 November 2026"),
    ],
)
def test_a_range_says_nothing_twice(first: date, last: date, written: str) -> None:
    assert written_range(first, last, say=Voice("en").say, language="en") == written


@given(st.dates(), st.dates(), st.sampled_from(["kk", "ru", "en", "qps"]))
def test_every_range_can_be_written(one: date, two: date, language: str) -> None:
    said = written_range(min(one, two), max(one, two), say=Voice(language).say, language=language)
    assert str(max(one, two).year) in said
    assert "{" not in said
