"""Targets that are ratios, or become ranges: easier, harder, or only written otherwise."""

from decimal import Decimal

import pytest

from jospar.change.measuring import ALL, share_of
from jospar.words.changes import say_change
from jospar.words.voice import Voice
from tests.change.pairs import Pair, plan

INDICATOR = "plan/example/indicators/XA-I-01.yaml"
HEAD = "id: XA-I-01\ntitle: x\nunit: x\nlevel: impact\nbaseline: {period: 2024, value: 6.8}\n"


def aims(direction: str, before: str, after: str) -> Pair:
    text = f"{HEAD}{direction and f'direction: {direction}'}\ntargets: [{{period: %s}}]\n"
    return Pair(*(plan({INDICATOR: text % side}) for side in (before, after)))


@pytest.mark.parametrize(
    ("direction", "before", "after", "told"),
    [
        ("increase", "2030, per: [1, 4600]", "2030, per: [1, 5600]", ("C401", "major")),
        ("increase", "2030, per: [1, 5600]", "2030, per: [1, 4600]", ("C402", "minor")),
        ("decrease", "2030, per: [1, 4600]", "2030, per: [1, 5600]", ("C402", "minor")),
        ("increase", "2030, per: [1, 5400]", "2030, per: [2, 10800]", ("C405", "minor")),
        ("", "2030, per: [1, 4600]", "2030, per: [1, 5600]", ("C405", "major")),
        ("increase", "2030, value: 92.8", "2030, low: 50, high: 92.8", ("C401", "major")),
        ("increase", "2030, low: 50, high: 92.8", "2030, value: 92.8", ("C402", "minor")),
        ("increase", "2030, value: 92.8", "2030, high: 99", ("C401", "major")),
        ("increase", "2030, value: 92.8", "2030, low: 95, high: 99", ("C402", "minor")),
        ("increase", "2030, value: 92.8", "2030, low: 92.8, high: 99", ("C405", "major")),
        ("decrease", "2030, value: 5", "2030, low: 1, high: 6", ("C401", "major")),
        ("maintain", "2030, value: 98", "2030, low: 90, high: 99", ("C401", "major")),
        ("range", "2030, low: 90, high: 99", "2030, value: 98", ("C402", "minor")),
        ("range", "2030, value: 98", "2030, low: 50, high: 90", ("C405", "major")),
        ("increase", "2030, per: [1, 2]", "2030, value: 40", ("C405", "major")),
        ("increase", "2030, value: 50", "2030, per: [9, 10]", ("C405", "major")),
        ("increase", "2030, value: 0.5", "2030, per: [1, 2]", ("C405", "major")),
        ("decrease", "2030, per: [1, 2]", "2030, low: 1, high: 4", ("C405", "major")),
        ("maintain", "2030, per: [1, 2]", "2030, low: 0, high: 4", ("C405", "major")),
        ("increase", "2030, value: 5", "2030, value: 5, source: act_12", ("C405", "major")),
    ],
)
def test_one_target_is_one_change(direction: str, before: str, after: str, told: tuple[str, str]) -> None:
    one = aims(direction, before, after).only
    assert (one.code, one.weight) == told


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (
            "2030, per: [1, 4600]",
            "2030, per: [1, 5600]",
            "target softened (2030): 1/4,600 → 1/5,600, by 17.9 % of what it was",
        ),
        ("2030, per: [1, 5400]", "2030, per: [2, 10800]", "target changed (2030): 1/5,400 → 2/10,800"),
        (
            "unknown, value: 92.8",
            "unknown, low: 50, high: 92.8",
            "target softened (period not stated): 92.8 → 50–92.8",
        ),
        ("2030, value: 92.8", "2030, high: 99", "target softened (2030): 92.8 → ≤ 99"),
        ("2030, per: [1, 2]", "2030, value: 40", "target changed (2030): 1/2 → 40"),
        (
            "2029, value: 5}, {period: 2030, per: [1, 4600]",
            "2029, value: 5",
            "target removed (2030): 1/4,600",
        ),
        ("2029, value: 5", "2029, value: 5}, {period: 2030, per: [1, 4600]", "target added (2030): 1/4,600"),
        ("2029, value: 5", "2029, value: 5}, {period: 2030, low: 1, high: 2", "target added (2030): 1–2"),
    ],
)
def test_ratios_and_ranges_are_written_as_such(before: str, after: str, sentence: str) -> None:
    said = say_change(Voice("en"), aims("increase", before, after).only)
    assert said.replace("\xa0", " ") == sentence


def test_the_period_of_a_target_is_said_in_the_language() -> None:
    both = aims("increase", "unknown, per: [1, 4600]", "unknown, per: [1, 5600]")
    assert say_change(Voice("ru"), both.only).startswith("целевое значение смягчено (период не указан): 1/4")


@pytest.mark.parametrize(
    ("before", "after", "code", "share"),
    [
        ("per: [1, 4000]", "per: [1, 5000]", "C401", Decimal(20)),
        ("value: 5", "low: 2, high: 7", "C401", Decimal(60)),
        ("value: 5", "high: 7", "C401", ALL),
        ("per: [1, 4000]", "value: 5", "C405", ALL),
    ],
)
def test_rules_measure_by_what_share_a_target_is_easier(
    before: str, after: str, code: str, share: Decimal
) -> None:
    both = aims("increase", f"2030, {before}", f"2030, {after}")
    assert (both.only.code, share_of(both.only, both.before)) == (code, share)
