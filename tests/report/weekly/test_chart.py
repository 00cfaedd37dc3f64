"""Small charts: every mark in its box, gaps as gaps, nothing made up between figures."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jospar.report.weekly.chart import (
    APART,
    BOTTOM,
    HEIGHT,
    LEFT,
    RIGHT,
    TOP,
    WIDTH,
    Captions,
    Chart,
    Mark,
    Point,
    draw,
)


def points(*values: str, first: int = 2010) -> list[Point]:
    """Make a yearly series; an empty text is a year without a figure."""
    years = [(float(year), value) for year, value in enumerate(values, first) if value]
    return [Point(year, Decimal(value), f"{year:g}: {value}") for year, value in years]


def chart(some: list[Point], *stated: Point, until: float | None = None) -> Chart:
    last = max(one.year for one in (*some, *stated))
    captions = Captions("no figures", str, "falls")
    return draw(some, stated, until=last if until is None else until, captions=captions)


def marks(drawn: Chart) -> list[Mark]:
    return [mark for line in drawn.lines for mark in line]


def inside(mark: Mark) -> bool:
    return LEFT <= mark.x <= WIDTH - RIGHT and TOP <= mark.y <= HEIGHT - BOTTOM


def levels(drawn: Chart) -> list[str]:
    return [f"{Decimal(tick.label):f}" for tick in drawn.levels]


def test_one_line_through_neighbouring_years() -> None:
    drawn = chart(points("20", "15", "10"))
    assert drawn.paths == (f"{LEFT},12 {(LEFT + WIDTH - RIGHT) // 2},37 {WIDTH - RIGHT},62",)
    assert [mark.label for mark in marks(drawn)] == ["2010: 20", "2011: 15", "2012: 10"]
    assert (drawn.width, drawn.height, drawn.summary, drawn.gap) == (360, 132, "falls", None)
    assert [tick.label for tick in drawn.years] == ["2010", "2012"]


def test_no_line_over_missing_years() -> None:
    drawn = chart(points("20", "15", "", "10", "", "", "5"))
    assert [len(line) for line in drawn.lines] == [2, 1, 1]
    assert [mark.x for mark in marks(drawn)] == [
        pytest.approx(LEFT + share * (WIDTH - LEFT - RIGHT) / 6, abs=0.1) for share in (0, 1, 3, 6)
    ]


def test_months_of_neighbouring_years_are_neighbours() -> None:
    some = [Point(year, Decimal(1), "") for year in (2024, 2025.42, 2025.92, 2027.0)]
    assert [len(line) for line in chart(some).lines] == [3, 1]


def test_a_figure_stated_later_is_hollow_behind_a_gap() -> None:
    later = Point(2025.83, Decimal(7), "stated on 30 October 2025: 7", "stated", "7")
    drawn = chart(points("20", "15", "10"), later, until=2026.89)
    (hollow,) = drawn.stated
    assert (hollow.open, hollow.when, hollow.figure) == (True, "stated", "7")
    assert marks(drawn)[-1].x < hollow.x < WIDTH - RIGHT
    assert not any(mark.open for mark in marks(drawn))
    assert drawn.gap is not None
    assert drawn.gap[0] == marks(drawn)[-1].x
    assert sum(drawn.gap) == WIDTH - RIGHT
    assert [tick.label for tick in drawn.years] == ["2010", "2012", "2025"]


def test_the_gap_runs_to_the_day_of_the_report_though_nothing_was_stated() -> None:
    drawn = chart(points("20", "15", "10"), until=2026.89)
    assert drawn.gap is not None
    assert drawn.gap[0] == marks(drawn)[-1].x
    assert sum(drawn.gap) == WIDTH - RIGHT
    assert [(tick.label, tick.at) for tick in drawn.years][-1] == ("2026", WIDTH - RIGHT)


@pytest.mark.parametrize(
    ("until", "gap"), [(2011.5, False), (2012.99, False), (2013.99, False), (2014.0, True)]
)
def test_a_gap_is_a_whole_year_without_a_figure(until: float, *, gap: bool) -> None:
    """The figure of last year is not there yet: that alone is no gap."""
    drawn = chart(points("20", "15", "10"), Point(2012.4, Decimal(9), ""), until=until)
    assert (drawn.gap is not None) == gap


@pytest.mark.parametrize(
    ("stated", "labels"), [(2015.0, ["2010", "2012", "2015", "2026"]), (2026.0, ["2010", "2012", "2026"])]
)
def test_the_last_year_is_named_where_there_is_room(stated: float, labels: list[str]) -> None:
    drawn = chart(points("20", "15", "10"), Point(stated, Decimal(9), ""), until=2026.89)
    assert [tick.label for tick in drawn.years] == labels
    near = chart(points("20", "15", "10", first=1900), until=1905.0)
    assert [tick.label for tick in near.years] == ["1900", "1902", "1905"]
    nearer = chart(points(*["1"] * 100, first=1900), until=2002.0)
    assert WIDTH - RIGHT - nearer.years[-1].at < APART
    assert [tick.label for tick in nearer.years] == ["1900", "1999"]


def test_what_was_stated_before_the_series_stays_in_the_box() -> None:
    assert all(inside(mark) for mark in chart(points("20", "15"), Point(2000.0, Decimal(9), "")).stated)


@pytest.mark.parametrize(
    ("values", "ends"),
    [
        (("19.55", "10.69"), ["0", "20"]),
        (("44.7", "11.4"), ["0", "50"]),
        (("98.1", "97.2"), ["97.2", "98.1"]),
        (("98.12", "97.23"), ["97.2", "98.2"]),
        (("7",), ["7", "8"]),
        (("5", "5", "5"), ["5", "6"]),
        (("0", "0"), ["0", "1"]),
        (("0", "3"), ["0", "3"]),
        (("-5", "-10"), ["-10", "0"]),
        (("-4.5", "-4.5"), ["-5", "0"]),
        (("-3", "12"), ["-10", "20"]),
        (("0.03", "0.011"), ["0.00", "0.03"]),
        (("6902492", "6200000"), ["6200000", "7000000"]),
    ],
)
def test_round_ends_of_the_axis(values: tuple[str, ...], ends: list[str]) -> None:
    drawn = chart(points(*values))
    assert [Decimal(one) for one in levels(drawn)] == [Decimal(one) for one in ends]
    assert all(inside(mark) for mark in marks(drawn))


VALUES = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)
SERIES = st.dictionaries(st.integers(1990, 2050), VALUES, min_size=1, max_size=12)
STATED = st.dictionaries(st.floats(1990, 2060), VALUES, max_size=3)


@settings(deadline=None)
@given(SERIES, STATED, st.floats(0, 20))
def test_any_series_can_be_drawn(
    series: dict[int, Decimal], stated: dict[float, Decimal], later: float
) -> None:
    some = [Point(float(year), series[year], str(year)) for year in sorted(series)]
    until = max([*series, *stated]) + later
    drawn = chart(some, *(Point(year, value, "") for year, value in stated.items()), until=until)
    assert (drawn.gap is not None) == (int(until) - max(series) > 1)
    assert all(inside(mark) for mark in (*marks(drawn), *drawn.stated))
    assert [mark.label for mark in marks(drawn)] == [one.label for one in some]
    for (year, mark), (next_year, following) in pairwise(zip(sorted(series), marks(drawn), strict=True)):
        assert year < next_year
        assert mark.x < following.x or 60 * (next_year - year) < 60
    for line in drawn.lines:
        assert [int(other.label) - int(one.label) for one, other in pairwise(line)] == [1] * (len(line) - 1)
    if drawn.gap is not None:
        assert drawn.gap[1] > 0


@settings(deadline=None)
@given(SERIES)
def test_higher_is_never_lower(series: dict[int, Decimal]) -> None:
    some = [Point(float(year), series[year], str(series[year])) for year in sorted(series)]
    ordered = sorted(marks(chart(some)), key=lambda mark: Decimal(mark.label))
    assert all(one.y >= other.y for one, other in pairwise(ordered))


def test_an_axis_that_does_not_begin_at_zero_says_so() -> None:
    assert chart(points("86.4", "88.6", "88.9")).cut
    assert not chart(points("1", "5", "9")).cut
    assert not chart(points("-3", "5", "9")).cut
