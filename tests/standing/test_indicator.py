"""Achievement, expected value and on-track ratio, against worked numbers and by hand."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.plan.indicator import Baseline, Indicator, Observation, Target
from jospar.plan.period import UNKNOWN, Period, day, months
from jospar.plan.references import NewId, SourceId
from jospar.standing.indicator import IndicatorStanding, on_path, share, weigh
from tests.standing.measures import text

VECTORS = ["indicator_decreasing_imr", "indicator_increasing_wellbeing"]


def year(number: int) -> Period:
    return months("year", number, 1, 12)


def observation(period: Period, value: str | None, **more: Any) -> Observation:  # noqa: ANN401
    figure = None if value is None else Decimal(value)
    return Observation(period=period, source=(SourceId("s"),), value=figure, **more)


def target(period: Period, value: str) -> Target:
    return Target(period=period, value=Decimal(value))


def indicator(*targets: Target, baseline: tuple[Period, str] | None = None, **more: Any) -> Indicator:  # noqa: ANN401
    start = Baseline(period=baseline[0], value=Decimal(baseline[1])) if baseline is not None else None
    return Indicator(
        id=NewId("XA-I-01"),
        title=text("T"),
        unit=text("share"),
        level="impact",
        baseline=start,
        targets=targets,
        **more,
    )


def vector(shared: Path, name: str) -> dict[str, Any]:
    file = shared / "facts" / "formula_vectors.json"
    if not file.is_file():
        pytest.skip("the outside data has no facts/formula_vectors.json")
    found: dict[str, Any] = next(one for one in json.loads(file.read_text("utf-8")) if one["name"] == name)
    return found


def one_day(written: str) -> Period:
    return day(date.fromisoformat(written))


@pytest.mark.parametrize("name", VECTORS)
def test_worked_numbers(shared: Path, name: str) -> None:
    known = vector(shared, name)
    held = weigh(
        indicator(
            target(one_day(known["target_date"]), str(known["target"])),
            baseline=(one_day(known["baseline_date"]), str(known["baseline"])),
        ),
        [observation(one_day(known["obs_date"]), str(known["obs"]))],
    )
    assert held.achievement is not None
    assert held.expected is not None
    assert held.ratio is not None
    assert float(held.achievement) == pytest.approx(known["achievement"], abs=1e-6)
    assert float(held.expected) == pytest.approx(known["expected"], abs=1e-6)
    assert float(held.ratio) == pytest.approx(known["on_track_ratio"], abs=1e-6)


def test_a_value_to_maintain_has_no_achievement(shared: Path) -> None:
    known = vector(shared, "indicator_maintain")
    assert share(*(Decimal(str(known[name])) for name in ("obs", "baseline", "target"))) is None
    assert known["achievement"] is None


def test_achievement_is_not_capped() -> None:
    assert share(Decimal(12), Decimal(0), Decimal(10)) == Decimal("1.2")
    assert share(Decimal(-1), Decimal(0), Decimal(10)) == Decimal("-0.1")


@given(*[st.decimals(-1000, 1000, places=2)] * 3)
def test_falling_and_rising_are_one_formula(actual: Decimal, base: Decimal, aim: Decimal) -> None:
    assert share(actual, base, aim) == share(-actual, -base, -aim)


def test_no_baseline_no_target_no_figure() -> None:
    only_target = weigh(indicator(target(year(2030), "5")), [observation(year(2026), "6")])
    assert (only_target.achievement, only_target.expected, only_target.ratio) == (None, None, None)
    unmeasured = weigh(indicator(target(year(2030), "5"), baseline=(year(2024), "8")), [])
    assert (unmeasured.last, unmeasured.achievement, unmeasured.target) == (None, None, unmeasured.target)
    assert weigh(indicator(), [observation(year(2026), "6")]).target is None


@pytest.mark.parametrize("precision", ["about", "over", "under"])
def test_rounded_figures_never_enter_arithmetic(precision: str) -> None:
    held = weigh(
        indicator(target(year(2030), "5"), baseline=(year(2024), "8")),
        [observation(year(2026), "6", precision=precision)],
    )
    assert held.last is not None
    assert (held.achievement, held.ratio) == (None, None)
    assert held.expected is not None


def test_what_has_no_days_is_kept_apart() -> None:
    held = weigh(
        indicator(target(UNKNOWN, "5"), baseline=(UNKNOWN, "8")),
        [observation(UNKNOWN, "6"), observation(year(2026), "7"), observation(year(2025), None)],
    )
    assert [str(one.value) for one in held.series] == ["7"]
    assert [str(one.value) for one in held.undated] == ["6"]
    assert held.achievement == Decimal(1) / 3
    assert (held.expected, held.ratio) == (None, None)


def test_of_one_period_the_chosen_figure_counts() -> None:
    for chosen in (0, 1, 2):
        some = [observation(year(2026), str(n), chosen=n == chosen) for n in range(3)]
        assert [one.value for one in weigh(indicator(), some).series] == [Decimal(chosen)]


@pytest.mark.parametrize(
    ("revisions", "chosen", "counts"),
    [
        ((None, 1), None, 1),
        ((1, None), None, 0),
        ((1, 2, 3), None, 2),
        ((3, 2, 1), None, 0),
        ((1, 2), 0, 1),
        ((None, 2), 0, 1),
        ((2, 2), 1, 1),
        ((2, 2), None, 0),
        ((None, None), None, 0),
    ],
)
def test_of_one_period_the_latest_revision_counts_then_the_chosen(
    revisions: tuple[int | None, ...], chosen: int | None, counts: int
) -> None:
    some = [
        observation(year(2026), str(at), revision=revision, chosen=at == chosen)
        for at, revision in enumerate(revisions)
    ]
    assert [one.value for one in weigh(indicator(), some).series] == [Decimal(counts)]


def test_a_quarter_and_its_year_are_two_periods() -> None:
    quarter, whole = months("quarter", 2026, 10, 3), year(2026)
    for some in ([quarter, whole], [whole, quarter]):
        held = weigh(indicator(), [observation(period, "1") for period in some])
        assert [one.period for one in held.series] == [quarter, whole]


def standing_at(at: Period, **more: Any) -> IndicatorStanding:  # noqa: ANN401 -- as above
    aims = (target(year(2030), "20"), target(year(2026), "10"))
    return weigh(indicator(*aims, baseline=(year(2024), "0"), **more), [observation(at, "7")])


@pytest.mark.parametrize(
    ("at", "aim", "expected"),
    [
        (year(2022), "10", "0"),
        (year(2024), "10", "0"),
        (year(2025), "10", "5"),
        (year(2026), "10", "10"),
        (year(2028), "20", "15.003"),
        (year(2030), "20", "20"),
        (year(2033), "20", "20"),
    ],
)
def test_the_path_goes_from_target_to_target(at: Period, aim: str, expected: str) -> None:
    held = standing_at(at)
    assert held.target is not None
    assert held.target.value == Decimal(aim)
    assert held.expected is not None
    assert round(held.expected, 3) == Decimal(expected)


def test_steps_are_climbed_on_their_day() -> None:
    assert standing_at(year(2025), path="step").expected == 0
    assert standing_at(year(2026), path="step").expected == 10
    assert standing_at(year(2029), path="step").expected == 10


def test_a_range_and_an_undated_target_have_no_path() -> None:
    span = Target(period=year(2030), low=Decimal(1), high=Decimal(2))
    held = weigh(indicator(span, baseline=(year(2024), "3")), [observation(year(2026), "2")])
    assert (held.target, held.achievement, held.expected) == (span, None, None)


def test_a_ratio_is_aimed_at() -> None:
    officers = Target(period=UNKNOWN, per=(Decimal(1), Decimal(5000)))
    assert officers.aim == Decimal("0.0002")
    assert Target(period=UNKNOWN, per=(Decimal(1), Decimal(0))).aim is None


@given(st.dates(), st.dates(), st.dates(), *[st.decimals(-100, 100, places=1)] * 2)
def test_a_path_stays_between_its_ends(start: date, end: date, at: date, low: Decimal, high: Decimal) -> None:
    assert min(low, high) <= on_path((start, low), (end, high), at) <= max(low, high)
