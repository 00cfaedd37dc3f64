"""What an agency is asked about: what is overdue or near, and what was not reported."""

from jospar.standing.owed import owed
from tests.standing.conftest import Hold

PLAN = """
# plan/example/programme.yaml
id: example
prefix: XA
title: T
instrument: concept
period: 2026-2030
money: {{currency: XAD}}
areas: [{{id: safety, title: S}}, {{id: health, title: H}}]
reporting:
  channel: here
  statutory: [{{who: executors, every: half_year, by: {{day: 15, of: next_half_year}}}}]
# plan/example/measures/XA-001.yaml
id: XA-001
title: T
area: safety
lead: ministry_a
due: {due}
# plan/example/progress/ministry_a/{week}/XA-001.yaml
date: {day}
status: on_track
started: 2026-02
""".replace("{{", "{").replace("}}", "}")


def plan(due: str, week: str = "2026-W47", day: str = "2026-11-20") -> str:
    """Write the example with one measure that is due, and one report of it."""
    return PLAN.replace("{due}", due).replace("{week}", week).replace("{day}", day)


def causes(hold: Hold, text: str, on: str = "2026-11-21") -> dict[str, tuple[str, ...]]:
    """Give the reasons by measure, for the ministry that leads it."""
    return {one.measure.id: one.causes for one in owed(hold(text, on), "ministry_a")}


def test_what_was_reported_and_is_not_near_is_not_asked_about(hold: Hold) -> None:
    assert "XA-001" not in causes(hold, plan("2028-06"))


def test_a_week_without_a_report_is_asked_about(hold: Hold) -> None:
    assert causes(hold, plan("2028-06", "2026-W46", "2026-11-13"))["XA-001"] == ("not_reported",)


def test_an_overdue_measure_is_asked_about_although_it_was_reported(hold: Hold) -> None:
    (found,) = [one for one in owed(hold(plan("2026-10")), "ministry_a") if one.measure.id == "XA-001"]
    assert (found.causes, str(found.day)) == (("overdue",), "2026-10-31")


def test_a_near_occurrence_is_told_from_a_near_deadline(hold: Hold) -> None:
    assert causes(hold, plan("2026-12-10"))["XA-001"] == ("due_soon",)
    assert causes(hold, plan("{every: quarter, by: {day: 10, of: next_quarter}}"), "2026-12-20")[
        "XA-001"
    ] == (
        "occurrence",
        "not_reported",
        "statutory",
    )


def test_the_day_that_the_act_demands_a_report_is_named(hold: Hold) -> None:
    held = hold(plan("2028-06"), "2026-12-20")
    (found,) = [one for one in owed(held, "ministry_a") if one.measure.id == "XA-001"]
    assert (found.causes, str(found.day)) == (("not_reported", "statutory"), "2027-01-15")


def test_others_are_not_asked(hold: Hold) -> None:
    assert "XA-001" not in {one.measure.id for one in owed(hold(plan("2026-10")), "ministry_b")}
