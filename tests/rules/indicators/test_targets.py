"""Targets beside the baseline and each other."""

import pytest

from tests.rules.examples import judged

HEAD = "id: XA-I-02\ntitle: Rooms\nunit: room\nlevel: output\nsources: act_12\n"


def codes(more: str) -> list[str]:
    found = judged({"plan/example/indicators/XA-I-02.yaml": HEAD + more}).findings
    return [one.code for one in found if one.code.startswith("J6")]


BASE = "baseline: {period: 2025, value: 10, source: act_12}\n"


@pytest.mark.parametrize(
    ("direction", "targets", "expected"),
    [
        ("increase", "[{period: 2027, value: 10}, {period: 2030, value: 12}]", []),
        ("increase", "[{period: 2030, value: 12}, {period: 2027, value: 11}]", []),
        ("increase", "[{period: 2027, value: 9}, {period: 2030, value: 8}]", ["J601"]),
        ("decrease", "[{period: 2027, value: 9}, {period: 2030, value: 9.5}]", ["J601"]),
        ("increase", "[{period: unknown, value: 5}]", []),
        ("increase", "[{period: 2024, value: 5}]", ["J622"]),
        ("increase", "[{period: 2025, value: 12}, {period: 2026, value: 12}]", ["J622"]),
        ("maintain", "[{period: 2025-12, value: 5}]", ["J622"]),
        ("increase", "[{period: 2026-Q1, value: 10}]", []),
        ("increase", "[{period: 2030, per: [1, 5000]}]", []),
        ("maintain", "[{period: 2030, value: 5}]", []),
        ("range", "[{period: 2030, low: 3, high: 3}]", []),
    ],
)
def test_direction(direction: str, targets: str, expected: list[str]) -> None:
    assert codes(f"{BASE}direction: {direction}\ntargets: {targets}\n") == expected


@pytest.mark.parametrize(
    ("direction", "targets", "expected"),
    [
        ("increase", "[{period: unknown, value: 5}, {period: 2030, value: 7}]", ["J609"]),
        ("increase", "[{period: unknown, value: 5}]", []),
        ("range", "[{period: 2030, low: 3, high: 4}]", []),
        ("decrease", "[{period: 2030, value: 7}, {period: 2031, value: 9}]", ["J601", "J609"]),
    ],
)
def test_without_a_baseline(direction: str, targets: str, expected: list[str]) -> None:
    assert sorted(codes(f"direction: {direction}\ntargets: {targets}\n")) == expected


@pytest.mark.parametrize("per", ["[1]", "[1, -5]", "[-1, 5]", "[1, 2, 3]"])
def test_ratios_that_are_none(per: str) -> None:
    assert codes(f"direction: increase\ntargets: [{{period: unknown, per: {per}}}]\n") == ["J612"]
