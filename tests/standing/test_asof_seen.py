"""What is dated later is not seen: reports, verdicts, observations, decisions."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

from jospar.plan.plan import Plan
from jospar.standing.asof import as_of, first_day
from tests.fixtures import PlanFrom
from tests.standing.conftest import Hold

if TYPE_CHECKING:
    from jospar.plan.progress import Acceptance, Progress, Unchanged

REPORTS = """
# plan/example/progress/ministry_a/2026-W28/XA-001.yaml
date: 2026-07-10
status: on_track
done: {units: 12}
# plan/example/progress/ministry_a/2026-W46/XA-001.yaml
date: 2026-11-14
status: at_risk
done: {units: 20}
# plan/example/progress/ministry_a/2026-W47/unchanged.yaml
measures: [XA-003]
# plan/example/acceptances/ministry_b/2026-W29/XA-001.yaml
report: ministry_a/2026-W28
verdict: accepted
on: 2026-07-16
"""


def reports(plan: Plan, on: str) -> list[str]:
    """List what is on the shelf on a day."""
    shelf = as_of(plan, date.fromisoformat(on)).shelf
    some: list[Progress | Unchanged | Acceptance] = [
        *shelf.progress(),
        *shelf.unchanged(),
        *shelf.acceptances(),
    ]
    return [f"{type(one).__name__} {one.week}" for one in some]


@pytest.mark.parametrize(
    ("on", "number"),
    [
        ("2026-07-09", 0),
        ("2026-07-10", 1),
        ("2026-07-15", 1),
        ("2026-07-16", 2),
        ("2026-11-13", 2),
        ("2026-11-14", 3),
        ("2026-11-15", 3),
        ("2026-11-16", 4),
    ],
)
def test_reports_and_verdicts_from_their_day_on(plan_from: PlanFrom, on: str, number: int) -> None:
    assert len(reports(plan_from(REPORTS).plan, on)) == number


def test_a_folder_of_a_week_to_come_is_not_opened(plan_from: PlanFrom) -> None:
    written = plan_from("""
        # plan/example/progress/ministry_a/2026-W48/XA-001.yaml
        date: 2026-11-20
        status: on_track
        """)
    assert reports(written.plan, "2026-11-21") == []
    assert reports(written.plan, "2026-11-23") == ["Progress 2026-W48"]


def test_a_statutory_period_is_open_while_it_runs(plan_from: PlanFrom) -> None:
    written = plan_from("""
        # plan/example/progress/ministry_a/2026-H2/XA-001.yaml
        date: 2026-07-10
        status: on_track
        """)
    assert reports(written.plan, "2026-07-10") == ["Progress 2026-H2"]


def test_folders_by_their_first_day() -> None:
    names = ["2026-W47", "2026-H2", "2026-Q4", "2026-11", "2026", "2025-W53", "soon"]
    firsts = [None if (day := first_day(name)) is None else str(day) for name in names]
    assert firsts == ["2026-11-16", "2026-07-01", "2026-10-01", "2026-11-01", "2026-01-01", None, None]


def test_a_draft_never_counts(plan_from: PlanFrom) -> None:
    draft = REPORTS.replace("status: at_risk\n", "status: at_risk\nstate: draft\n")
    assert "Progress 2026-W46" not in reports(plan_from(draft).plan, "2026-12-31")


def test_the_shelf_is_read_only_when_asked(plan_from: PlanFrom) -> None:
    written = plan_from(REPORTS, every_report=False)
    seen = as_of(written.plan, date(2026, 11, 21))
    assert all("progress/" not in name for name in written.tree.reads)
    assert len(seen.shelf.progress()) == 2


OBSERVED = """
# plan/example/observations/XA-I-01/2025.yaml
period: 2025
source: statistics_2025
stated_on: 2026-03-01
value: 6.7
# plan/example/observations/XA-I-01/unknown_b.yaml
period: unknown
source: [undated, act_12]
value: 6.6
# plan/example/observations/XA-I-01/unknown_c.yaml
period: unknown
source: undated
value: 6.5
# plan/sources.yaml
- {id: act_12, title: A, grade: act, date: 2026-01-15}
- {id: statistics_2025, title: S, grade: official_statistics, date: 2025-09}
- {id: undated, title: U, grade: press}
"""


@pytest.mark.parametrize(
    ("on", "values"),
    [
        ("2025-09-29", ["6.5"]),
        ("2025-09-30", ["6.8", "6.5"]),
        ("2026-01-15", ["6.8", "6.6", "6.5"]),
        ("2026-02-28", ["6.8", "6.6", "6.5"]),
        ("2026-03-01", ["6.8", "6.7", "6.6", "6.5"]),
    ],
)
def test_observations_from_when_they_were_stated(plan_from: PlanFrom, on: str, values: list[str]) -> None:
    seen = as_of(plan_from(OBSERVED).plan, date.fromisoformat(on))
    assert [str(one.value) for one in seen.observations] == values


DECISION = """
# plan/example/decisions/XA-D-01.yaml
id: XA-D-01
title: Which building
measures: [XA-001]
asked: {by: ministry_a, on: 2026-10-01}
of: ministry_b
due: 2026-11
decided:
  on: 2026-11-18
  outcome: The old one
"""


def test_a_decision_is_open_until_it_is_taken(plan_from: PlanFrom) -> None:
    plan = plan_from(DECISION).plan
    assert as_of(plan, date(2026, 9, 30)).decisions == {}
    assert as_of(plan, date(2026, 11, 17)).decisions["XA-D-01"].decided is None
    assert as_of(plan, date(2026, 11, 18)).decisions["XA-D-01"].decided is not None


def test_seven_days_ago_is_the_plan_as_it_was(hold: Hold) -> None:
    """The plan of today on a day of the past is the plan without what was written since."""
    now = hold(REPORTS, "2026-11-13")
    then = hold(
        "\n".join(REPORTS.split("# plan/")[0:2]).replace("example/progress", "# plan/example/progress"),
        "2026-11-13",
    )
    assert now.counts(now.plan.programmes["example"]) == then.counts(then.plan.programmes["example"])
    assert now.measures["XA-001"].facts.report == then.measures["XA-001"].facts.report


def test_a_plan_without_dates_is_as_it_is(plan_from: PlanFrom) -> None:
    plan = plan_from("""
        # plan/sources.yaml
        - {id: act_12, title: A, grade: act}
        - {id: statistics_2025, title: S, grade: official_statistics}
        # plan/example/programme.yaml
        id: example
        prefix: XA
        title: T
        instrument: concept
        act: {number: 12, source: act_12}
        period: 2026-2030
        money: {currency: XAD}
        areas: []
        """).plan
    for on in (date.min, date(2026, 11, 21), date.max):
        seen = as_of(plan, on)
        assert (seen.measures, seen.indicators, seen.programmes) == (
            plan.measures,
            plan.indicators,
            plan.programmes,
        )
        assert (seen.observations, seen.decisions) == (plan.observations, plan.decisions)
