"""Regions: counts of people below the least cell are hidden, with what would give them away."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jospar.report.weekly.page import IndicatorRow
from jospar.words.voice import Voice
from tests.report.weekly.conftest import PageFrom

VOICE = Voice("en")
HIDDEN = VOICE.say("report.hidden")
REGIONS = ("XA-01", "XA-02", "XA-03", "XA-04", "XA-05")


def row(page_from: PageFrom, cells: dict[str, str], unit: str = "children", more: str = "") -> IndicatorRow:
    """Build the row of an indicator with figures of regions."""
    regions = ", ".join(f"{code}: {cell}" for code, cell in cells.items())
    page = page_from(f"""
# plan/indicators/XC-I-01.yaml
id: XC-I-01
title: T
unit: {unit}
level: context
# plan/observations/XC-I-01/2025.yaml
{{period: 2025, source: act_12, value: 900, regions: {{{regions}}}}}
{more}""")
    (only,) = (*page.trends, *page.context)
    return only


def shown(one: IndicatorRow) -> dict[str, str]:
    """Give what is written of each region."""
    return {region.region: region.figure for region in one.regions}


def counts(*values: int) -> dict[str, str]:
    """Write counts of regions."""
    return {code: str(value) for code, value in zip(REGIONS, values, strict=False)}


def hidden(page_from: PageFrom, *values: int, unit: str = "children") -> list[int]:
    """List which counts are hidden, in the order they are given."""
    known = shown(row(page_from, counts(*values), unit))
    names = ("Region 1", "Region 2", *REGIONS[2:])
    return [value for value, name in zip(values, names, strict=False) if known[name] == HIDDEN]


def partly(given: int, there: int) -> str:
    """Word how many of the regions are given."""
    return VOICE.count("report.spread_partly", there, given=given)


def spread(low: str, low_value: str, high: str, high_value: str) -> str:
    """Word the ends of a range."""
    return VOICE.say("report.spread", low=low, low_value=low_value, high=high, high_value=high_value)


def test_regions_by_name_lowest_first(page_from: PageFrom) -> None:
    one = row(page_from, {"XA-02": "7.4", "XA-01": "6.1"}, "per 1,000")
    assert [(region.region, region.figure) for region in one.regions] == [
        ("Region 1", "6.1"),
        ("Region 2", "7.4"),
    ]
    assert one.regions_when == "2025"
    assert one.spread == spread("Region 1", "6.1", "Region 2", "7.4")


def test_an_agency_without_a_region_name_gives_its_own(page_from: PageFrom) -> None:
    more = "# plan/agencies.yaml\n- {id: akimat_01, name: Akimat one, region: XA-01}\n"
    assert shown(row(page_from, {"XA-01": "7"}, "rooms", more)) == {"Akimat one": "7"}


def test_changes_stand_last(page_from: PageFrom) -> None:
    cells = {"XA-01": "{change: 6.9, since: 2023}", "XA-02": "7.4", "XA-03": "{change: 1}"}
    one = row(page_from, cells, "per 1,000")
    assert [(region.region, region.figure) for region in one.regions] == [
        ("Region 2", "7.4"),
        ("Region 1", "+6.9 since 2023"),
        ("XA-03", ""),
    ]


def test_the_ends_of_a_range_are_named_only_where_all_regions_are_given(page_from: PageFrom) -> None:
    assert row(page_from, {"XA-01": "6.1"}, "per 1,000").spread == partly(1, 2)
    changed = {"XA-01": "{change: 6.9, since: 2023}", "XA-02": "7.4"}
    assert row(page_from, changed, "per 1,000").spread == partly(1, 2)
    divided = {"XA-01": "{numerator: 1, denominator: 2}"}
    assert row(page_from, divided, "per 1,000").spread == partly(1, 2)


def test_hidden_regions_are_given_and_their_ends_are_not_named(page_from: PageFrom) -> None:
    assert row(page_from, counts(2, 3)).spread == ""
    assert row(page_from, {"XA-01": "2"}).spread == partly(1, 2)


def test_codes_of_no_region_there_was_are_not_counted(page_from: PageFrom) -> None:
    assert row(page_from, counts(7, 8, 9), "rooms").spread == ""
    assert row(page_from, {"XA-01": "7", "XA-09": "9"}, "rooms").spread == partly(1, 2)


def test_regions_are_counted_at_the_end_of_the_period_that_has_more_of_them(page_from: PageFrom) -> None:
    """Three regions until June 2025, four since: figures of two of the first three, or of three of four."""
    agencies = "".join(
        f"- {{id: a{at}, name: A, kind: akimat, region: XA-0{at}, {times}}}\n"
        for at, times in enumerate(("", "", "until: 2025-06", "since: 2025-06", "since: 2025-06"), 1)
    )
    more = f"# plan/agencies.yaml\n{agencies.replace(', }', '}')}"
    spreads = [
        row(page_from, dict.fromkeys(codes, "7"), "rooms", more).spread
        for codes in (("XA-01", "XA-03"), ("XA-01", "XA-04", "XA-05"), ("XA-01", "XA-02", "XA-03"))
    ]
    assert spreads == [partly(2, 3), partly(3, 4), ""]


def test_without_regions_in_the_plan_nothing_is_said(page_from: PageFrom) -> None:
    more = "# plan/agencies.yaml\n- {id: a1, name: A, kind: ministry}\n"
    assert row(page_from, counts(7, 8), "rooms", more).spread == ""


def test_the_only_region_has_no_ends(page_from: PageFrom) -> None:
    more = "# plan/agencies.yaml\n- {id: a1, name: A, kind: akimat, region: XA-01}\n"
    assert row(page_from, counts(7), "rooms", more).spread == ""


def test_regions_that_share_an_end_are_named_together(page_from: PageFrom) -> None:
    agencies = "".join(
        f"- {{id: a{at}, name: A, kind: akimat, region: XA-0{at}, region_name: R{at}}}\n"
        for at in range(1, 6)
    )
    known = {
        values: row(page_from, counts(*values), more=f"# plan/agencies.yaml\n{agencies}").spread
        for values in ((7, 7, 7, 7, 9), (7, 7, 7, 9, 9), (9, 7, 7, 7, 8), (7, 7, 7, 7, 7))
    }
    assert list(known.values()) == [
        spread(VOICE.count("count.regions", 4), "7", "R5", "9"),
        spread("R1, R2, R3", "7", "R4, R5", "9"),
        spread("R2, R3, R4", "7", "R1", "9"),
        "",
    ]


def test_the_newest_figures_of_regions_are_shown(page_from: PageFrom) -> None:
    more = "# plan/observations/XC-I-01/2026.yaml\n{period: 2026, source: act_12, value: 900}\n"
    assert row(page_from, counts(7, 8), more=more).regions_when == "2025"
    assert row(page_from, {}).regions == ()


@pytest.mark.parametrize(
    ("values", "kept_back"),
    [
        ((10, 20, 30), []),
        ((0, 20, 30), []),
        ((5, 20, 30), []),
        ((4, 20, 30), [4, 20]),
        ((20, 3, 30, 7), [3, 7]),
        ((2, 3, 30), [2, 3]),
        ((1, 1, 30, 40), [1, 1, 30]),
        ((4, 4, 30, 40), [4, 4, 30]),
        ((1, 0, 0), [1, 0]),
        ((1,), [1]),
        ((1, 1), [1, 1]),
    ],
)
def test_small_counts_of_people_are_hidden(
    page_from: PageFrom, values: tuple[int, ...], kept_back: list[int]
) -> None:
    assert hidden(page_from, *values) == kept_back


@pytest.mark.parametrize("unit", ["ребенок", "детей", "бала", "people", "Children"])
def test_people_in_three_languages(page_from: PageFrom, unit: str) -> None:
    assert hidden(page_from, 4, 20, unit=unit) == [4, 20]


@pytest.mark.parametrize("unit", ["rooms", "per 1,000 children", "на 1000 детей", "%"])
def test_what_does_not_count_people_is_shown(page_from: PageFrom, unit: str) -> None:
    assert hidden(page_from, 4, 20, unit=f"'{unit}'") == []


def test_rates_are_shown_whatever_they_are_called(page_from: PageFrom) -> None:
    assert list(shown(row(page_from, {"XA-01": "2.5", "XA-02": "4"})).values()) == ["2.5", "4"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 12), min_size=3, max_size=5))
def test_nothing_hidden_is_found_by_subtraction(page_from: PageFrom, values: list[int]) -> None:
    """Given the total, what is shown, and that a small count is from 1 to 4, two ways remain at least."""
    kept_back = [value for value in hidden(page_from, *values) if value]
    small = [value for value in kept_back if value < 5]
    assert set(small) == {value for value in values if 0 < value < 5}
    if small and len(kept_back) < len([value for value in values if value]):
        assert len(kept_back) > 1
        assert len(small) < len(kept_back) or len(small) < sum(small) < 4 * len(small)


def test_the_least_cell_is_the_plans_own(page_from: PageFrom) -> None:
    text = "# plan/jospar.yaml\nformat: 1\nlanguages: [en]\nmin_cell: 3\n"
    figures = shown(row(page_from, counts(4, 2, 9), more=text))
    assert list(figures.values()).count(HIDDEN) == 2
    assert Decimal(next(one for one in figures.values() if one != HIDDEN)) == 9
