"""What changed in the plan this week: from the plan alone, and from its files of a week before."""

from datetime import date

import pytest

from jospar.report.weekly.build import build_pages
from jospar.report.weekly.changed import ChangesPart
from jospar.report.weekly.earlier import NONE, Earlier
from tests.fixtures import PlanFrom

ON = date(2026, 7, 3)

ACT = """
# plan/example/amendments/XA-A-001.yaml
id: XA-A-001
kind: amendment
act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}
changes:
  - {record: XA-001, field: due, before: 2027, after: 2028}
"""
LATER = """
# plan/example/measures/XA-001.yaml
id: XA-001
title: {en: Open 40 support rooms, ru: Открыть 40 кабинетов, kk: 40 кабинет ашу}
area: safety
lead: ministry_b
due: 2027
"""
MORE = "".join(
    f"# plan/example/measures/XA-01{at}.yaml\nid: XA-01{at}\ntitle: Something more\narea: safety\n"
    for at in range(7)
)


def changes(plan_from: PlanFrom, text: str, before: str | None, on: date = ON) -> ChangesPart:
    """Build the part of a plan's page, compared with an earlier plan if there is one."""
    earlier = Earlier() if before is None else Earlier("1" * 40, plan_from(before).plan)
    return build_pages(plan_from(text).plan, on, "0" * 40, ["en"], earlier)["en"].changes


def test_the_first_report_lists_nothing(plan_from: PlanFrom) -> None:
    page = build_pages(plan_from(ACT).plan, ON, "0" * 40, ["en"], Earlier(NONE))["en"]
    assert page.changes.rows == ()
    assert page.changes.none == "First report: there is no earlier plan to compare with"


def test_what_took_effect_is_told_without_git(plan_from: PlanFrom) -> None:
    part = changes(plan_from, ACT, None)
    (row,) = part.rows
    assert (row.id, row.act) == ("XA-001", "amendment XA-A-001")
    assert row.title.text == "Open 40 support rooms for children who suffered violence"
    assert "2027" in row.sentence
    assert "2028" in row.sentence
    assert part.note == "Told from the plan alone: the history of its files is not here"


@pytest.mark.parametrize("on", [date(2026, 6, 30), date(2026, 7, 8)])
def test_an_act_is_told_in_the_week_in_which_it_takes_effect(plan_from: PlanFrom, on: date) -> None:
    assert changes(plan_from, ACT, ACT, on).rows == ()


def test_what_no_act_names_is_told_first(plan_from: PlanFrom) -> None:
    part = changes(plan_from, LATER, "")
    told = [(row.id, row.act) for row in part.rows]
    assert ("XA-001", "no act or correction names it") in told
    assert any("ministry_b" in row.sentence or "lead" in row.sentence for row in part.rows)
    assert part.rows[0].act == "no act or correction names it"


def test_nothing_changed_but_the_work(plan_from: PlanFrom) -> None:
    report = """
# plan/example/progress/ministry_a/2026-W27/XA-001.yaml
date: 2026-07-02
status: on_track
done: {units: 3}
"""
    part = changes(plan_from, report, "")
    assert part.rows == ()
    assert part.none == "Nothing changed in the plan itself in these seven days"
    assert part.counted.startswith("The work itself: ")


def test_many_of_a_kind_are_counted(plan_from: PlanFrom) -> None:
    part = changes(plan_from, MORE, "")
    assert [(row.id, row.sentence) for row in part.rows] == [("", "measure added: 7")]


def test_a_plan_that_did_not_change_says_so(plan_from: PlanFrom) -> None:
    part = changes(plan_from, ACT, ACT, date(2026, 7, 20))
    assert part == ChangesPart((), none="Nothing changed in the plan itself in these seven days")


DECISION = """
# plan/example/decisions/XA-D-01.yaml
id: XA-D-01
title: Premises for the rooms
measures: [XA-001]
asked: {by: ministry_a, on: 2026-05-01}
of: ministry_b
due: 2026-10-31
"""
TAKEN = "decided: {on: 2026-07-01, outcome: The school gives two rooms}\n"
SUSPENDED = """
# plan/example/measures/XA-002.yaml
id: XA-002
title: Train specialists
area: safety
lead: ministry_b
state: suspended
because: Waits for the law
"""
RUNNING = SUSPENDED.replace("state: suspended\nbecause: Waits for the law\n", "")
OVERRIDE = """
# plan/example/overrides/XA-O-01.yaml
id: XA-O-01
measure: XA-003
status: on_track
because: The papers follow
approved_by: ministry_a
until: 2026-12-31
"""
PUBLIC = """
# plan/jospar.yaml
format: 1
languages: [en]
audience: public
"""


def test_a_decision_is_told_by_its_outcome(plan_from: PlanFrom) -> None:
    (row,) = changes(plan_from, DECISION + TAKEN, DECISION).rows
    assert (row.id, row.sentence) == ("XA-D-01", "decision taken: The school gives two rooms")


def test_why_a_measure_is_suspended_is_no_row_of_its_own(plan_from: PlanFrom) -> None:
    (row,) = changes(plan_from, SUSPENDED, RUNNING).rows
    assert (row.id, row.sentence) == ("XA-002", "measure suspended")
    (row,) = changes(plan_from, SUSPENDED.replace("the law", "money"), SUSPENDED).rows
    assert "because" in row.sentence


def test_an_override_is_named_by_its_measure(plan_from: PlanFrom) -> None:
    plan = plan_from(OVERRIDE).plan
    (row,) = changes(plan_from, OVERRIDE, "").rows
    assert (row.id, row.title.text) == ("XA-O-01", plan.measures["XA-003"].title.by_language[0][1])


def test_a_public_page_tells_no_internal_matters(plan_from: PlanFrom) -> None:
    assert changes(plan_from, PUBLIC + DECISION + TAKEN + OVERRIDE, PUBLIC + DECISION).rows == ()


def test_of_a_restricted_measure_only_that_it_is(plan_from: PlanFrom) -> None:
    closed = RUNNING.replace("lead: ministry_b", "lead: ministry_a\naccess: restricted")
    (row,) = changes(plan_from, closed, RUNNING).rows
    assert row.id == "XA-002"
    assert "restricted" in row.sentence


def test_what_was_written_after_the_day_is_no_news_of_its_week(plan_from: PlanFrom) -> None:
    """A report of a past week, made of the plan as it is now, tells what was known by then."""
    then, now = plan_from(ACT).plan, plan_from(LATER).plan
    earlier = Earlier("1" * 40, then, "2" * 40, plan_from(ACT).plan)
    part = build_pages(now, ON, "0" * 40, ["en"], earlier)["en"].changes
    assert [(row.id, row.act) for row in part.rows] == [("XA-001", "amendment XA-A-001")]
