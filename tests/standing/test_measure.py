"""The ladder of statuses: every rung, and which comes before which."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from typing import Any

import pytest

from jospar.plan.due import By, Occasion, Recurring
from jospar.plan.measure import State
from jospar.plan.period import ONGOING, Period, months
from jospar.plan.repository import Policy
from jospar.standing.measure import LADDER, STATUSES, Facts, due_day, gather, judge
from tests.standing.measures import ON, facts, measure, on_day, report

DAY = timedelta(days=1)
YEARLY = Recurring(every="year", on=(Occasion("12-25"),))
HALVES = Recurring(every="half_year", by=By(day=15, of="next_month"))
H1 = months("half", 2026, 1, 6)


def status(**fields: Any) -> str:  # noqa: ANN401 -- whatever the facts take
    return judge(facts(**fields)).status


def in_state(state: State) -> dict[str, Any]:
    return {"measure": measure(state=state)}


def test_every_rung_gives_a_known_status_and_the_last_always_fires() -> None:
    assert {rung.status for rung in LADDER} == set(STATUSES)
    assert LADDER[-1].fires(facts())


@pytest.mark.parametrize(
    ("fields", "expected", "rule"),
    [
        ({"channel": "none"}, "not_assessed", "S0"),
        (in_state("cancelled"), "cancelled", "S1"),
        (in_state("excluded"), "cancelled", "S1"),
        (in_state("suspended"), "suspended", "S2"),
        ({"report": report("done")}, "done", "S3"),
        ({"due": ON - DAY}, "overdue", "S7"),
        ({"due": ON}, "due_soon", "S8"),
        ({"due": ON + 30 * DAY}, "due_soon", "S8"),
        ({"due": ON + 31 * DAY}, "not_due", "S5"),
        ({}, "not_due", "S5"),
        ({"report": report("not_started")}, "not_due", "S5"),
        ({"report": report()}, "not_due", "S5"),
        ({"report": report("on_track")}, "on_track", "S10"),
        ({"report": report("at_risk"), "due": ON + 31 * DAY}, "at_risk", "word"),
        ({"report": report("off_track"), "due": ON}, "off_track", "word"),
        ({"report": report("off_track"), "due": ON + 31 * DAY}, "off_track", "word"),
        ({"report": report("at_risk")}, "at_risk", "word"),
        ({"report": report("at_risk"), "due": ON}, "at_risk", "word"),
        ({"report": report("minor_delay")}, "on_track", "S10"),
        ({"report": report("at_risk"), "due": ON - DAY}, "overdue", "S7"),
        ({"report": report("off_track"), "due": ON - DAY}, "overdue", "S7"),
        ({**in_state("suspended"), "report": report("off_track")}, "suspended", "S2"),
        ({"report": report(started=on_day("2026-02-01"))}, "on_track", "S10"),
    ],
)
def test_each_rung(fields: dict[str, Any], expected: str, rule: str) -> None:
    held = judge(facts(**fields))
    assert (held.status, held.rule) == (expected, rule)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({**in_state("cancelled"), "due": ON - DAY, "report": report("done")}, "cancelled"),
        ({**in_state("suspended"), "due": ON - DAY, "report": report("done")}, "suspended"),
        ({"due": ON - DAY, "report": report("done")}, "done"),
        ({"due": ON - DAY, "report": report("on_track")}, "overdue"),
        ({"due": ON + DAY, "report": report("on_track")}, "due_soon"),
    ],
)
def test_the_first_that_fires_wins(fields: dict[str, Any], expected: str) -> None:
    assert status(**fields) == expected


def test_who_does_not_report_here_is_never_assessed() -> None:
    reports = [None, report("done"), report("off_track")]
    dues = [None, ON - 400 * DAY, ON, ON + DAY]
    states: list[State] = ["active", "suspended", "cancelled", "excluded"]
    for due, state, said in product(dues, states, reports):
        held = status(channel="none", due=due, measure=measure(state=state), report=said)
        assert held == "not_assessed"


@pytest.mark.parametrize(
    ("due", "days"), [(None, 0), (ON, 0), (ON + DAY, 0), (ON - DAY, 1), (ON - 40 * DAY, 40)]
)
def test_days_are_counted_from_the_due_date(due: date | None, days: int) -> None:
    assert facts(due=due).days_overdue == days


def test_what_is_done_is_not_overdue() -> None:
    assert facts(due=ON - DAY, report=report("done")).days_overdue == 0


def held(due: Any, on: date, *reports: Any) -> Facts:  # noqa: ANN401 -- periods and duties, reports
    return gather(measure(due=due), None, on, reports=reports, policy=Policy())


def duty(due: Recurring, on: str, *reports: Any) -> Facts:  # noqa: ANN401 -- as above
    return facts(**{name: getattr(held(due, date.fromisoformat(on), *reports), name) for name in FIELDS})


def recurring(on: str, *reports: Any) -> Facts:  # noqa: ANN401 -- as above
    return duty(YEARLY, on, *reports)


FIELDS = ("measure", "on", "due", "report", "progress")


def test_a_recurring_duty_is_due_again_and_never_overdue() -> None:
    known = {day: recurring(day) for day in ("2026-11-20", "2026-12-25", "2026-12-26")}
    assert [judge(one).status for one in known.values()] == ["not_due", "due_soon", "not_due"]
    assert [str(one.due) for one in known.values()] == ["2026-12-25", "2026-12-25", "2027-12-25"]
    assert {one.days_overdue for one in known.values()} == {0}
    assert replaced_due(known["2026-12-26"]).days_overdue == 0


def replaced_due(known: Facts) -> Facts:
    return facts(measure=known.measure, due=ON - DAY)


def test_a_recurring_duty_is_done_until_it_falls_due_once_more() -> None:
    said = report("done", date=date(2026, 12, 20))
    assert judge(recurring("2026-12-24", said)).status == "done"
    assert judge(recurring("2026-12-25", said)).status == "done"
    assert judge(recurring("2027-03-01", said)).status == "on_track"
    assert judge(recurring("2027-12-01", said)).status == "due_soon"


@pytest.mark.parametrize(
    ("on", "occurrence", "expected"),
    [
        ("2026-07-10", H1, "done"),
        ("2026-07-15", H1, "done"),
        ("2026-07-16", H1, "on_track"),
        ("2026-07-10", months("half", 2025, 7, 6), "due_soon"),
        ("2026-07-20", months("half", 2026, 7, 6), "done"),
        ("2027-01-15", months("half", 2026, 7, 6), "done"),
        ("2027-01-16", months("half", 2026, 7, 6), "on_track"),
    ],
)
def test_the_occurrence_of_a_report_says_which_duty_is_done(
    on: str, occurrence: Period, expected: str
) -> None:
    """A half-year's report comes after its end: by its date it would stand for the wrong duty."""
    said = report("done", date=date(2026, 7, 10), occurrence=occurrence)
    assert judge(duty(HALVES, on, said)).status == expected


def test_a_named_day_is_done_by_the_year_that_it_lies_in() -> None:
    said = report("done", date=date(2026, 12, 20), occurrence=months("year", 2026, 1, 12))
    assert judge(recurring("2026-12-24", said)).status == "done"
    assert judge(recurring("2026-12-26", said)).status == "on_track"


def test_due_is_the_last_day_of_its_period() -> None:
    assert due_day(measure(due=months("quarter", 2027, 7, 3)), ON) == date(2027, 9, 30)
    assert due_day(measure(due=ONGOING), ON) is None
    assert due_day(measure(), ON) is None


def test_a_measure_without_a_programme_is_not_assessed() -> None:
    alone = gather(measure(due=months("year", 2020, 1, 12)), None, ON, reports=(), policy=Policy())
    assert judge(alone).status == "not_assessed"
    assert (alone.start, alone.progress) == (None, None)


def test_the_last_report_counts() -> None:
    known = held(None, ON, report("on_track"), report("done"))
    assert known.done
    assert known.progress == Decimal(1)
