"""The regions that there were in a period."""

from dataclasses import replace
from datetime import date

import pytest

from jospar.plan.agency import Agency
from jospar.plan.period import Period, day, months
from jospar.plan.references import NewId
from jospar.plan.text import Text
from jospar.standing.territory import Territory
from tests.fixtures import PlanFrom

NAME = Text((("en", "Akimat"),))


def akimat(region: str, since: Period | None = None, until: Period | None = None) -> Agency:
    """Make an akimat of a region."""
    return Agency(id=NewId(region.lower()), name=NAME, kind="akimat", region=region, since=since, until=until)


def year(number: int) -> Period:
    return months("year", number, 1, 12)


DIVIDED = Territory(
    (
        akimat("XA-01"),
        akimat("XA-02", until=year(2018)),
        akimat("XA-03", since=year(2018)),
        akimat("XA-04", since=year(2018)),
        akimat("XA-05", since=months("month", 2022, 6, 1)),
    )
)


@pytest.mark.parametrize(
    ("given", "period"),
    [
        ("XA-01 XA-02", year(2017)),
        ("XA-01 XA-03 XA-04", year(2018)),
        ("XA-01 XA-03 XA-04", year(2019)),
        ("XA-01 XA-03 XA-04", year(2022)),
        ("XA-01 XA-03 XA-04 XA-05", year(2022)),
        ("XA-01 XA-03 XA-04 XA-05", day(date(2023, 5, 5))),
    ],
)
def test_whole(given: str, period: Period) -> None:
    assert DIVIDED.whole(given.split(), period)


@pytest.mark.parametrize(
    ("given", "period"),
    [
        ("XA-01", year(2018)),
        ("XA-01 XA-02", year(2018)),
        ("XA-01", months("half", 2018, 1, 6)),
        ("XA-01 XA-02 XA-03 XA-04", year(2018)),
        ("XA-01 XA-03", year(2019)),
        ("XA-01 XA-03 XA-04", year(2023)),
        ("XA-01 XA-02", Period("unknown")),
    ],
)
def test_not_whole(given: str, period: Period) -> None:
    assert not DIVIDED.whole(given.split(), period)


@pytest.mark.parametrize(
    ("period", "numbers"),
    [
        (year(2017), [2, 2]),
        (year(2018), [3]),
        (year(2022), [4, 3]),
        (months("half", 2018, 1, 6), []),
        (day(date(2018, 6, 1)), []),
        (Period("unknown"), []),
    ],
)
def test_the_regions_at_the_last_and_the_first_day_where_they_are_certain(
    period: Period, numbers: list[int]
) -> None:
    """Of a division "in 2018" nobody knows the day: within that year nothing is certain."""
    assert [len(regions) for regions in DIVIDED.at_ends(period)] == numbers


def test_where_an_agency_cannot_be_read_no_region_is_known(plan_from: PlanFrom) -> None:
    whole = ["XA-01", "XA-02"]
    assert Territory.of(plan_from().plan).whole(whole, year(2025))
    unread = replace(plan_from().plan, unread={"agency": frozenset({"akimat_03"})})
    assert not Territory.of(unread).whole(whole, year(2025))
    assert Territory.of(unread).at_ends(year(2025)) == ()


def test_a_region_and_its_successor_overlap() -> None:
    assert DIVIDED.apart(["XA-01", "XA-03"], year(2019))
    assert not DIVIDED.apart(["XA-02", "XA-03"], year(2018))
