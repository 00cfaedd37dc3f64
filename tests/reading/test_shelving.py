"""Reports are listed always, and each is read once, when it is asked for."""

import pytest

from jospar.plan.period import Week
from jospar.plan.shelf import ReportKey
from tests.fixtures import PlanFrom

REPORTS = """
    # plan/example/progress/ministry_a/2026-W28/XA-001.yaml
    {date: 2026-07-10, status: on_track, done: {units: 12}}
    # plan/example/progress/ministry_a/2026-W29/unchanged.yaml
    measures: XA-001
    # plan/example/progress/ministry_b/2026-H2/XA-002.yaml
    {date: 2026-07-10, status: on_trakc}
    # plan/example/acceptances/ministry_b/2026-W28/XA-001.yaml
    {report: ministry_a/2026-W28, verdict: accepted, on: 2026-07-14}
    # plan/other/progress/ministry_a/2026-W28/XB-001.yaml
    {date: 2026-07-10}
    """
FILES = (
    "acceptances/ministry_b/2026-W28/XA-001",
    "progress/ministry_a/2026-W28/XA-001",
    "progress/ministry_a/2026-W29/unchanged",
    "progress/ministry_b/2026-H2/XA-002",
)


@pytest.mark.parametrize("every", [True, False])
def test_all_reports_are_listed_by_their_path(plan_from: PlanFrom, *, every: bool) -> None:
    shelf = plan_from(REPORTS, every_report=every).plan.shelf
    assert [key.file.removeprefix("plan/example/").removesuffix(".yaml") for key in shelf.keys][:4] == list(
        FILES
    )
    file = "plan/example/progress/ministry_a/2026-W29/unchanged.yaml"
    assert shelf.keys[2] == ReportKey("unchanged", "example", "ministry_a", "2026-W29", "", file)


def test_nothing_is_read_before_somebody_asks_and_then_once(plan_from: PlanFrom) -> None:
    read = plan_from(REPORTS, every_report=False)

    def reads() -> dict[str, int]:
        return {
            name: times
            for name, times in read.tree.reads.items()
            if "/progress/" in name or "/acceptances/" in name
        }

    assert (reads(), read.findings) == ({}, ())
    shelf = read.plan.shelf
    assert [one.measure for one in shelf.progress(programme="other")] == ["XB-001"]
    assert len(reads()) == 1
    for _ in range(3):
        assert [(one.measure, one.agency, one.week) for one in shelf.progress()] == [
            ("XA-001", "ministry_a", "2026-W28"),
            ("XB-001", "ministry_a", "2026-W28"),
        ]
        assert [one.measures for one in shelf.unchanged(programme="example")] == [("XA-001",)]
        assert [one.verdict for one in shelf.acceptances()] == ["accepted"]
    assert set(reads().values()) == {1}
    assert len(reads()) == 5


def test_reading_all_now_says_what_is_wrong_and_reads_no_more(plan_from: PlanFrom) -> None:
    read = plan_from(REPORTS)
    assert read.said() == ["J104 example/progress/ministry_b/2026-H2/XA-002:1:28"]
    before = dict(read.tree.reads)
    assert len(read.plan.shelf.progress()) == 2
    assert (read.plan.shelf.progress(programme="none"), read.tree.reads) == ((), before)
    assert read.plan.unread["progress"] == {"XA-002"}


def test_both_ways_give_the_same_reports(plan_from: PlanFrom) -> None:
    now, later = plan_from(REPORTS).plan.shelf, plan_from(REPORTS, every_report=False).plan.shelf
    assert now.progress() == later.progress()
    assert now.acceptances() == later.acceptances()
    assert now.unchanged() == later.unchanged()


@pytest.mark.parametrize(
    ("week", "said"),
    [
        ("2026-W53", []),
        ("2026-H2", []),
        ("2026-Q4", []),
        ("2026", []),
        ("2025-W53", ["J113"]),
        ("2026-W00", ["J113"]),
        ("2026-W7", ["J110"]),
        ("2026-w47", ["J110"]),
        ("2026-W54", ["J113"]),
        ("2026-Q5", ["J112"]),
        ("july", ["J111"]),
    ],
)
def test_a_folder_is_a_week_or_a_statutory_period(plan_from: PlanFrom, week: str, said: list[str]) -> None:
    read = plan_from(more={f"plan/example/progress/ministry_a/{week}/XA-001.yaml": b"date: 2026-07-10\n"})
    assert [one.code for one in read.findings] == said
    assert [one.week for one in read.plan.shelf.progress()] == ([] if said else [week])
    assert str(Week(2026, 53)) == "2026-W53"
