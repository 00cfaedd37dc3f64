"""Regions have a time of their own: a figure needs a region that existed for a part of its period."""

import pytest

from tests.rules.examples import judged

AGENCIES = """\
- {id: ministry_a, name: Ministry A, abbr: MinA, kind: ministry}
- {id: ministry_b, name: Ministry B, kind: ministry}
- {id: akimat_01, name: Akimat 1, kind: akimat, region: XA-01, until: 2020-06, successor: akimat_02}
- {id: akimat_02, name: Akimat 2, kind: akimat, region: XA-02, since: 2022-06}
- {id: akimat_03, name: Akimat 3, kind: akimat, region: XA-02, until: 2010}
"""
MEASURE = "id: XA-001\ntitle: Open rooms\narea: safety\nlead: ministry_a\nregions: all\n"


def codes(changes: dict[str, bytes | str]) -> list[str]:
    found = judged({"plan/agencies.yaml": AGENCIES, "plan/example/measures/XA-001.yaml": MEASURE, **changes})
    return [one.code for one in found.findings if one.code.startswith(("J20", "J21"))]


@pytest.mark.parametrize(
    ("period", "region", "found"),
    [
        ("2020", "XA-01", []),
        ("2020-H2", "XA-01", ["J219"]),
        ("2022", "XA-02", []),
        ("2022-05", "XA-02", ["J219"]),
        ("2010", "XA-02", []),
        ("2011", "XA-02", ["J219"]),
        ("unknown", "XA-02", []),
        ("2011", "XA-09", ["J206"]),
    ],
)
def test_a_region_existed_for_a_part_of_the_period(period: str, region: str, found: list[str]) -> None:
    text = f"period: {period}\nsource: statistics_2025\nvalue: 7\nregions: {{{region}: 7}}\n"
    changes: dict[str, bytes | str] = {
        "plan/example/observations/XA-I-01/2024.yaml": (
            "period: 2024\nsource: statistics_2025\nvalue: 6.8\nregions: {XA-02: 7.4}\n"
        ),
        f"plan/example/observations/XA-I-01/{period}.yaml": text,
    }
    assert codes(changes) == found


def test_regions_of_one_observation_are_one_finding() -> None:
    text = "period: 2021\nsource: statistics_2025\nvalue: 7\nregions: {XA-01: 7, XA-02: 8}\n"
    changes: dict[str, bytes | str] = {
        "plan/example/observations/XA-I-01/2024.yaml": "period: 2024\nsource: act_12\nvalue: 6.8\n",
        "plan/example/observations/XA-I-01/2021.yaml": text,
    }
    assert codes(changes) == ["J219"]


def test_budget_lines_and_reports_are_held_against_the_time_too() -> None:
    line = "{year: 2026, fund: local, amount: 1, region: XA-01, source: act_12}"
    changes: dict[str, bytes | str] = {
        "plan/example/observations/XA-I-01/2024.yaml": "period: 2024\nsource: act_12\nvalue: 6.8\n",
        "plan/example/measures/XA-001.yaml": f"{MEASURE}budget:\n  - {line}\n",
        "plan/example/progress/ministry_a/2026-W46/XA-001.yaml": (
            "date: 2026-11-12\nstatus: on_track\nregions: {XA-01: {units: 1}}\n"
        ),
    }
    assert codes(changes) == ["J219", "J219"]
