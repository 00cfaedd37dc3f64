"""Days, periods and weeks from their written text: each mistake by its own name."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.finding import Fact
from jospar.plan.period import ONGOING, UNKNOWN, Period, Week, day, months
from jospar.reading.shape import Single
from jospar.reading.times import Unreadable, parse_day, parse_period, parse_week
from tests.reading.decoding import codes, run, scalar

PERIOD, DAY = Single(Period), Single(date)
TOLD: list[tuple[str, str, dict[str, Fact]]] = [
    ("2026-02-30", "J109", {"last": "28", "month": "2026-02"}),
    ("2025-02-29", "J109", {"last": "28", "month": "2025-02"}),
    ("2026-06-00", "J109", {"last": "30", "month": "2026-06"}),
    ("2026-13-45", "J109", {"last": "12", "month": ""}),
    ("2026-00-10", "J109", {"last": "12"}),
    ("32.01.2026", "J109", {"last": "31", "month": "2026-01"}),
    ("31.12.2026", "J110", {"write": "2026-12-31"}),
    ("5/12/2026", "J110", {"write": "2026-12-05"}),
    ("31-12-2026", "J110", {"write": "2026-12-31"}),
    ("2026-1-5", "J110", {"write": "2026-01-05"}),
    ("2026/01/05", "J110", {"write": "2026-01-05"}),
    ("2026.12.31", "J110", {"write": "2026-12-31"}),
    ("12.2026", "J110", {"write": "2026-12"}),
    ("12/2026", "J110", {"write": "2026-12"}),
    ("2026-1", "J110", {"write": "2026-01"}),
    ("2026-q3", "J110", {"write": "2026-Q3"}),
    ("2026\u20132030", "J110", {"write": "2026-2030"}),
    ("2026 - 2030", "J110", {"write": "2026-2030"}),
    ("2026\u00a0", "J110", {"write": "2026"}),
    ("2026\u00ad-01", "J110", {"write": "2026-01"}),
    ("2030-2026", "J110", {"write": "2026-2030"}),
    ("2027/2026", "J110", {"write": "2026/2027"}),
    ("2026-W47", "J110", {"write": "2026-11-22"}),
    ("2026-W53", "J110", {"write": "2027-01-03"}),
    ("2025-W53", "J113", {"year": "2025", "weeks": 52}),
    ("2026-W00", "J113", {"year": "2026", "weeks": 53}),
    ("2026-Q5", "J112", {"first": "2026-Q1", "last": "2026-Q4"}),
    ("2026-Q0", "J112", {"first": "2026-Q1"}),
    ("2026-H3", "J112", {"first": "2026-H1", "last": "2026-H2"}),
    ("2026-13", "J112", {"first": "2026-01", "last": "2026-12"}),
    ("2026-00", "J112", {"last": "2026-12"}),
]
NONE = [
    "0000 1899 0000-00 1800-Q1 1800-W01 26 99999 20261231 2026-W1 2026-Q3-01",
    "٢٠٢٦ ２０２６ I unknown ongoing 2026/ /2026 / 2026-Q1/unknown 2026/x//2026 x 2026-12-31T00:00",
]


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("2027-12-31", "day", date(2027, 12, 31), date(2027, 12, 31)),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("2027-Q3", "quarter", date(2027, 7, 1), date(2027, 9, 30)),
        ("2027-H2", "half", date(2027, 7, 1), date(2027, 12, 31)),
        ("2027", "year", date(2027, 1, 1), date(2027, 12, 31)),
        ("2026-2030", "span", date(2026, 1, 1), date(2030, 12, 31)),
        ("2026-Q1/2026-H2", "span", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-01-05/2026-02-01", "span", date(2026, 1, 5), date(2026, 2, 1)),
    ],
)
def test_a_period_is_as_precise_as_it_was_written(text: str, kind: str, first: date, last: date) -> None:
    value, said = run(PERIOD, scalar(text))
    assert ((value.kind, value.first, value.last), said) == ((kind, first, last), [])


@pytest.mark.parametrize(("text", "code", "facts"), TOLD, ids=[row[0] for row in TOLD])
def test_a_time_that_cannot_be_is_named(text: str, code: str, facts: dict[str, Fact]) -> None:
    _, said = run(PERIOD, scalar(text))
    ((got, named),) = said
    assert (got, named["value"], {**named, **facts}) == (code, text, named)


@pytest.mark.parametrize(
    "text", [word for line in NONE for word in line.split()] + ["", "IV квартал 2026", "2" * 10**6]
)
def test_what_is_no_period_is_said_to_be_none(text: str) -> None:
    assert codes(run(PERIOD, scalar(text, "'"))[1]) == ["J111"]


def test_of_two_halves_the_wrong_one_is_named() -> None:
    _, said = run(PERIOD, scalar("2026-01-01/2026-02-30"))
    assert said == [("J109", {"value": "2026-02-30", "last": "28", "month": "2026-02"})]


def test_unknown_and_ongoing_are_periods_only_where_they_may_be() -> None:
    assert run(Single(Period, "unknown"), scalar("unknown")) == (UNKNOWN, [])
    assert run(Single(Period, "ongoing"), scalar("ongoing")) == (ONGOING, [])
    assert codes(run(Single(Period, "ongoing"), scalar("unknown"))[1]) == ["J111"]
    assert codes(run(Single(Period, "unknown"), scalar("ongoing"))[1]) == ["J111"]


@pytest.mark.parametrize(
    ("text", "code", "write"),
    [
        ("2026-12", "J114", None),
        ("2026", "J114", None),
        ("2026-W47", "J114", None),
        ("2026\u201312", "J114", None),
        ("1899-12-31", "J114", None),
        ("unknown", "J114", None),
        ("31.12.2026", "J110", "2026-12-31"),
        ("2026\u201312\u201331", "J110", "2026-12-31"),
        ("2026-1-5", "J110", "2026-01-05"),
        ("2026-02-30", "J109", None),
        ("30.2.2026", "J109", None),
    ],
)
def test_a_day_is_a_day(text: str, code: str, write: str | None) -> None:
    _, said = run(DAY, scalar(text))
    assert [(one, facts.get("write")) for one, facts in said] == [(code, write)]
    assert run(DAY, scalar("2026-12-31")) == (date(2026, 12, 31), [])


@given(st.dates(min_value=date(1900, 1, 1)))
def test_days_months_and_weeks_read_as_they_are_written(on: date) -> None:
    assert parse_day(on.isoformat()) == on
    assert parse_period(str(day(on))) == day(on)
    if on.isocalendar().year >= 1900:
        week = parse_week(str(Week.of(on)))
        assert week.monday <= on <= (week.sunday if week != Week(9999, 52) else on)


PIECES = st.one_of(
    st.dates(min_value=date(1900, 1, 1)).map(day),
    st.builds(lambda y, m: months("month", y, m, 1), st.integers(1900, 9999), st.integers(1, 12)),
    st.builds(lambda y, q: months("quarter", y, 3 * q + 1, 3), st.integers(1900, 9999), st.integers(0, 3)),
    st.builds(lambda y, h: months("half", y, 6 * h + 1, 6), st.integers(1900, 9999), st.integers(0, 1)),
    st.builds(lambda y: months("year", y, 1, 12), st.integers(1900, 9999)),
    st.sampled_from([UNKNOWN, ONGOING]),
)


@given(PIECES, PIECES)
def test_a_period_written_out_reads_as_itself(one: Period, other: Period) -> None:
    assert parse_period(str(one), unknown=True, ongoing=True) == one
    if one.first is not None and other.last is not None and one.first <= other.last:
        span = Period("span", one.first, other.last)
        assert parse_period(str(span)) == span
        assert parse_period(f"{one}/{other}") == span


@pytest.mark.parametrize(
    ("text", "code"), [("2025-W53", "J113"), ("2026-W54", "J113"), ("2026-W1", "J111"), ("1800-W01", "J111")]
)
def test_a_week_is_one_of_its_year(text: str, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        parse_week(text)
    assert refused.value.code == code
    assert parse_week("2026-W53") == Week(2026, 53)


@given(st.text(alphabet="0123456789-/.WQH \u2013unkowg", max_size=24))
def test_no_text_is_too_strange_and_a_suggestion_holds(text: str) -> None:
    for kind in (PERIOD, DAY):
        for code, facts in run(kind, scalar(text, "'"))[1]:
            if code == "J110":
                assert run(kind, scalar(str(facts["write"])))[1] == []
