"""The days of a folder of reports."""

from datetime import date

import pytest

from jospar.rules.ownership.weeks import days_of
from tests.rules.examples import judged


@pytest.mark.parametrize(
    ("folder", "first", "last"),
    [
        ("2026-W47", date(2026, 11, 16), date(2026, 11, 22)),
        ("2026-W53", date(2026, 12, 28), date(2027, 1, 3)),
        ("9999-W52", date(9999, 12, 27), date(9999, 12, 31)),
        ("2026-H2", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_folder_has_days(folder: str, first: date, last: date) -> None:
    assert days_of(folder) == (first, last)


@pytest.mark.parametrize("folder", ["2025-W53", "week 47", "2026-Q5", "2026-W00"])
def test_another_folder_has_none(folder: str) -> None:
    assert days_of(folder) is None


@pytest.mark.parametrize(
    ("folder", "day", "found"),
    [
        ("2026-W46", "2026-11-09", []),
        ("2026-W46", "2026-11-15", []),
        ("2026-W46", "2026-11-08", ["J302"]),
        ("2026-W46", "2026-11-16", ["J302"]),
        ("2026-H1", "2026-07-15", []),
        ("2026-H2", "2026-06-30", ["J302"]),
    ],
)
def test_a_report_is_written_in_its_week_or_after_its_period(folder: str, day: str, found: list[str]) -> None:
    report = {f"plan/example/progress/ministry_a/{folder}/XA-001.yaml": f"date: {day}\nnote: nothing new\n"}
    assert [one.code for one in judged(report).findings if one.code.startswith("J3")] == found


def test_a_verdict_has_a_week_too() -> None:
    changes: dict[str, bytes | str] = {
        "plan/example/progress/ministry_a/2026-W46/XA-001.yaml": "date: 2026-11-12\nnote: nothing new\n",
        "plan/example/acceptances/ministry_b/2026-W46/XA-001.yaml": (
            "report: ministry_a/2026-W46\nverdict: accepted\non: 2026-11-16\n"
        ),
    }
    assert [one.code for one in judged(changes).findings if one.code.startswith("J3")] == ["J302"]


def test_another_programmes_measure_is_said_once() -> None:
    other = (
        "id: other\nprefix: XB\ntitle: a\ninstrument: road_map\nperiod: 2026-2027\n"
        "money: {currency: XAD, unit: million}\nareas: []\nreporting: {channel: here}\n"
    )
    changes: dict[str, bytes | str] = {
        "plan/other/programme.yaml": other,
        "plan/other/progress/ministry_a/2026-W46/XA-002.yaml": "date: 2026-11-12\nnote: nothing new\n",
        "plan/other/progress/ministry_a/2026-W46/unchanged.yaml": "measures: [XA-003]\n",
    }
    found = [one.code for one in judged(changes).findings if one.code.startswith("J3")]
    assert found == ["J309", "J309"]
