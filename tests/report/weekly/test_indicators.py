"""Indicators as rows: value, expected, target, verdict, trend, other figures."""

from datetime import date

import pytest

from jospar.report.weekly.page import IndicatorRow
from jospar.words.voice import Voice
from tests.report.weekly.conftest import PageFrom
from tests.report.weekly.written import PUBLIC

VOICE = Voice("en")

DEFINED = """
# plan/example/indicators/XA-I-02.yaml
id: XA-I-02
title: Infant mortality
unit: per 1,000 live births
level: impact
"""
FALLING = """direction: decrease
baseline: {period: 2024, value: 6.8, source: statistics_2025}
targets: [{period: 2030, value: 5.8, source: act_12}]
"""


def observed(at: str, fields: str, source: str = "statistics_2025") -> str:
    """Write one observation."""
    period = at.partition("_")[0]
    return (
        f"# plan/example/observations/XA-I-02/{at}.yaml\n{{period: {period}, source: {source}, {fields}}}\n"
    )


OLDER = observed("2024", "value: 6.8")


def row(page_from: PageFrom, text: str, before: str = "", *, on: str = "2026-11-21") -> IndicatorRow:
    """Build the row of the example's indicator."""
    page = page_from(before + text, on)
    rows = [one for work in page.works for one in work.indicators]
    rows += [one for record in page.records for one in record.indicators]
    return {one.id: one for one in rows}["XA-I-02"]


def test_value_expected_target_and_the_date_of_the_data(page_from: PageFrom) -> None:
    one = row(page_from, DEFINED + FALLING + OLDER + observed("2026-06", "value: 6.6, note: Preliminary"))
    assert (one.id, one.title.text, one.unit, one.level) == (
        "XA-I-02",
        "Infant mortality",
        "per 1,000 live births",
        "impact",
    )
    assert one.value is not None
    assert (one.value.text, one.value.when, one.value.note) == ("6.6", "June 2026", "Preliminary")
    assert one.expected == "6.55"
    assert one.target is not None
    assert (one.target.text, one.target.when) == ("5.8", "2030")
    assert one.change == "6.8 (2024) → 6.6 (June 2026)"


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("6.4", "on the agreed path: 120%"),
        ("6.55", "differs from the agreed path: 75%"),
        ("6.75", "far from the agreed path: 15%"),
        ("6.9", "moves away from the target: −30%"),
    ],
)
def test_the_verdict_on_its_way(page_from: PageFrom, value: str, verdict: str) -> None:
    said = row(page_from, DEFINED + FALLING + observed("2026", f"value: {value}")).verdict
    assert said == f"{verdict} of the change expected by then"


def test_who_does_not_report_is_not_judged(page_from: PageFrom) -> None:
    one = row(page_from, DEFINED + FALLING + observed("2026", "value: 6.9"), PUBLIC)
    assert (one.expected, one.verdict) == ("", "")
    assert one.target is not None


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        ("value: 30", "60% of the target"),
        ("value: 55", "110% of the target"),
        ("value: 30, precision: about", ""),
        ("value: 30, precision: over", ""),
        ("change: 4, since: 2024", ""),
    ],
)
def test_a_share_of_the_target_from_exact_figures_only(
    page_from: PageFrom, fields: str, verdict: str
) -> None:
    rising = "direction: increase\ntargets: [{period: 2030, value: 50}]\n"
    assert row(page_from, DEFINED + rising + observed("unknown_a", fields), PUBLIC).verdict == verdict


@pytest.mark.parametrize("aim", ["value: 0", "low: 1, high: 2", "per: [1, 0]"])
def test_no_share_of_a_target_that_is_no_number(page_from: PageFrom, aim: str) -> None:
    rising = f"direction: increase\ntargets: [{{period: 2030, {aim}}}]\n"
    assert row(page_from, DEFINED + rising + observed("unknown_a", "value: 3"), PUBLIC).verdict == ""


@pytest.mark.parametrize(
    ("target", "text", "when"),
    [
        ("period: 2030, low: 1, high: 2.5", "1 to 2.5", "2030"),
        ("period: 2030, low: 1", "1 to 0", "2030"),
        ("period: unknown, per: [1, 5000]", "1 per 5,000", "no date set"),
        ("period: unknown, value: 1.234", "1.23", "no date set"),
    ],
)
def test_targets_as_they_are_set(page_from: PageFrom, target: str, text: str, when: str) -> None:
    one = row(page_from, DEFINED + f"direction: range\ntargets: [{{{target}}}]\n")
    assert one.target is not None
    assert (one.target.text, one.target.when) == (text, when)


def test_a_ratio_is_written_as_its_target(page_from: PageFrom) -> None:
    """1,028 officers for 6,902,492 children: one per 6,714, three quarters of one per 5,000."""
    officers = "direction: increase\ntargets: [{period: unknown, per: [1, 5000]}]\n"
    counted = observed(
        "unknown_own",
        "numerator: 1028, denominator: 6902492, regions: {XA-01: {numerator: 1, denominator: 4000}}",
    )
    one = row(page_from, DEFINED + officers + counted, PUBLIC)
    assert one.value is not None
    assert (one.value.text, one.verdict) == ("1 per 6,714", "74% of the target")
    assert [region.figure for region in one.regions] == ["1 per 4,000"]


def test_another_share_is_a_number(page_from: PageFrom) -> None:
    one = row(page_from, DEFINED + FALLING + observed("2026", "numerator: 19, denominator: 20"))
    assert one.value is not None
    assert one.value.text == "0.95"


def test_nothing_measured(page_from: PageFrom) -> None:
    one = row(page_from, DEFINED)
    assert (one.value, one.target, one.chart, one.others, one.change) == (None, None, None, (), "")


def test_figures_without_a_period_stand_beside_the_last_dated_one(page_from: PageFrom) -> None:
    text = (
        DEFINED + observed("2024", "value: 6.8") + observed("unknown_a", "value: 6.5, stated_on: 2026-02-05")
    )
    one = row(page_from, text + observed("2025", "change: -0.2, since: 2024"))
    assert one.value is not None
    assert one.value.text == "6.8"
    assert [(figure.text, figure.when) for figure in one.others] == [
        ("−0.2", "2025"),
        ("6.5", "stated on 5 February 2026; period not stated"),
    ]


def test_older_figures_are_listed_where_no_chart_shows_them(page_from: PageFrom) -> None:
    two = row(page_from, series(2023))
    assert two.chart is None
    assert [(figure.text, figure.when) for figure in two.others] == [("23", "2023")]
    three = row(page_from, series(2022, 2023))
    assert three.chart is not None
    assert three.others == ()


def test_bounds_that_are_not_drawn_do_not_hide_the_older_figures(page_from: PageFrom) -> None:
    text = DEFINED + OLDER + observed("2022", "value: 9, precision: over") + observed("2023", "value: 8")
    more = observed("unknown_a", "value: 7, stated_on: 2026-02-05")
    one = row(page_from, text + more)
    assert one.chart is None
    assert [figure.text for figure in one.others] == ["more than 9", "8", "7"]


COMPOSED = """parts:
  - {id: health, title: Health and safety}
  - {id: school, title: School}
"""


def parts(page_from: PageFrom, *observations: str) -> tuple[list[tuple[str, str]], str]:
    """List the parts of an indicator, and their time."""
    one = row(page_from, DEFINED + COMPOSED + "".join(observations))
    return [(part.region, part.figure) for part in one.parts], one.parts_when


def test_the_parts_of_the_newest_figure_that_has_any(page_from: PageFrom) -> None:
    older = observed("2023", "value: 7, parts: {health: 1, school: 2}")
    newer = observed("2024", "value: 8, parts: {school: 54.126, health: 61, other: 3}")
    without = observed("2025", "value: 9")
    assert parts(page_from, older, newer, without) == (
        [("School", "54.13"), ("Health and safety", "61"), ("other", "3")],
        "2024",
    )
    assert parts(page_from, older) == ([("Health and safety", "1"), ("School", "2")], "2023")
    assert parts(page_from, without) == ([], "")


def test_parts_of_a_figure_without_a_period(page_from: PageFrom) -> None:
    stated = observed("unknown_a", "value: 7, stated_on: 2026-02-05, parts: {health: 1}")
    assert parts(page_from, stated) == (
        [("Health and safety", "1")],
        VOICE.say("report.stated_on", date=date(2026, 2, 5)),
    )
    assert parts(page_from, stated, observed("2024", "value: 8, parts: {health: 2}"))[1] == "2024"


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        (("value: 1, stated_on: 2026-01-01", "value: 2, stated_on: 2026-02-01", "value: 3"), "2"),
        (("value: 1, chosen: true", "value: 2, stated_on: 2026-02-01", "value: 3"), "1"),
        (("value: 1", "value: 2", "value: 3, precision: over"), "more than 3"),
    ],
)
def test_of_figures_without_a_period_the_last_stated_is_shown(
    page_from: PageFrom, fields: tuple[str, ...], shown: str
) -> None:
    text = DEFINED + "".join(observed(f"unknown_{at}", some) for at, some in enumerate(fields))
    one = row(page_from, text)
    assert one.value is not None
    assert one.value.text == shown
    assert len(one.others) == 2


def series(*years: int) -> str:
    """Write a figure of each year; and the older one of 2024."""
    return DEFINED + OLDER + "".join(observed(str(year), f"value: {year - 2000}") for year in years)


def test_a_chart_needs_three_figures(page_from: PageFrom) -> None:
    assert row(page_from, series(2023)).chart is None
    chart = row(page_from, series(2022, 2023)).chart
    assert chart is not None
    assert [[mark.label for mark in line] for line in chart.lines] == [["2022: 22", "2023: 23", "2024: 6.8"]]
    assert chart.summary == "Infant mortality, per 1,000 live births: 22 (2022) → 6.8 (2024)"


def test_bounds_are_not_drawn(page_from: PageFrom) -> None:
    text = series(2021, 2022) + observed("2023", "value: 9, precision: over")
    chart = row(
        page_from, text + observed("unknown_a", "value: 9, precision: under, stated_on: 2026-01-01")
    ).chart
    assert chart is not None
    assert [[mark.when for mark in line] for line in chart.lines] == [["2021", "2022"], ["2024"]]
    assert chart.stated == ()


def test_a_figure_stated_later_is_hollow_and_an_earlier_one_is_not_drawn(page_from: PageFrom) -> None:
    text = series(2022, 2023) + observed("unknown_a", "value: 6.5, stated_on: 2026-02-05")
    chart = row(page_from, text + observed("unknown_b", "value: 7, stated_on: 2023-02-05")).chart
    assert chart is not None
    assert [(mark.figure, mark.open) for mark in chart.stated] == [("6.5", True)]
    assert chart.gap is not None
    assert chart.gap_label == VOICE.say("report.gap_years", years="2025–2026")


@pytest.mark.parametrize("later", ["", observed("unknown_a", "value: 6.5, stated_on: 2026-02-05")])
@pytest.mark.parametrize(("on", "years"), [("2027-03-01", "2025–2027"), ("2026-03-01", "2025–2026")])
def test_a_gap_names_its_years_up_to_the_reports_own(
    page_from: PageFrom, on: str, years: str, later: str
) -> None:
    chart = row(page_from, series(2022, 2023) + later, on=on).chart
    assert chart is not None
    assert [(mark.figure, mark.open) for mark in chart.stated] == ([("6.5", True)] if later else [])
    assert chart.gap is not None
    assert chart.gap_label == VOICE.say("report.gap_years", years=years)


def test_last_years_figure_may_still_come(page_from: PageFrom) -> None:
    chart = row(page_from, series(2022, 2023) + observed("2025", "value: 6.7")).chart
    assert chart is not None
    assert chart.gap is None


def test_only_exact_figures_tell_the_change(page_from: PageFrom) -> None:
    text = series(2022) + observed("2025", "value: 9, precision: about")
    assert row(page_from, text).change == "22 (2022) → 6.8 (2024)"


def test_parts_of_a_year_stand_within_it(page_from: PageFrom) -> None:
    text = DEFINED + OLDER + "".join(observed(f"2025-Q{at}", f"value: {at}") for at in (1, 2, 3, 4))
    chart = row(page_from, text).chart
    assert chart is not None
    (line,) = chart.lines
    assert [mark.x for mark in line] == sorted({mark.x for mark in line})
    assert [tick.label for tick in chart.years] == ["2024", "2025"]


def test_what_a_further_source_says_of_the_same_time_is_shown(page_from: PageFrom) -> None:
    both = observed("2025", "value: 6.9, chosen: true") + observed("2025_act", "value: 6.2", "act_12")
    text = DEFINED + both
    one = row(page_from, text)
    assert one.value is not None
    assert one.value.text == "6.9"
    assert [(other.text, other.when) for other in one.others] == [("6.2", "2025")]
    revised = text + observed("2025_new", "value: 6.3, revision: 1", "act_12")
    assert sorted(other.text for other in row(page_from, revised).others) == ["6.9"]
