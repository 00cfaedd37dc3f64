"""A plan held against a day: whose report counts, what is proved, which reports are owed."""

from decimal import Decimal

import pytest

from jospar.standing.measure import STATUSES
from jospar.standing.received import Received
from jospar.standing.standing import Standing
from tests.standing.conftest import Hold
from tests.standing.measures import numbers

REPORTED = """
# plan/example/progress/ministry_a/2026-W45/XA-001.yaml
date: 2026-11-06
status: on_track
spent: [{year: 2026, fund: republican, paid: 31.5, savings: 2}]
evidence: [{id: act17, kind: acceptance_act, number: 17}]
# plan/example/progress/ministry_a/2026-W47/XA-001.yaml
date: 2026-11-20
status: done
spent: [{year: 2026, fund: republican, paid: 90, savings: 4}]
evidence: [{id: act18, kind: acceptance_act, number: 18}]
"""


def verdict(week: str, verdict: str, on: str, folder: str = "2026-W47") -> str:
    """Write what another ministry says of the first one's report."""
    return f"""
# plan/example/acceptances/ministry_b/{folder}/XA-001.yaml
report: ministry_a/{week}
verdict: {verdict}
on: {on}
because: Seen
"""


def state(held: Standing, name: str = "XA-001") -> tuple[str, bool]:
    """Give a measure's status and whether it is proved."""
    one = held.measures[name]
    return one.status, one.facts.proved


def test_the_leads_last_report_counts(hold: Hold) -> None:
    assert state(hold(REPORTED, "2026-11-19")) == ("on_track", False)
    assert state(hold(REPORTED)) == ("done", False)


def test_another_agencys_report_does_not(hold: Hold) -> None:
    other = REPORTED.replace("ministry_a", "ministry_b")
    assert hold(other).measures["XA-001"].facts.report is None


def test_a_report_on_nothing_is_passed_over(hold: Hold) -> None:
    held = hold(REPORTED.replace("XA-001", "XA-777"))
    assert set(held.measures) == {"XA-001", "XA-002", "XA-003"}


def test_a_returned_report_does_not_count(hold: Hold) -> None:
    held = hold(REPORTED + verdict("2026-W47", "returned", "2026-11-21"))
    assert state(held) == ("on_track", False)
    assert state(hold(REPORTED + verdict("2026-W47", "returned", "2026-11-22"))) == ("done", False)


def test_accepted_evidence_proves(hold: Hold) -> None:
    accepted = verdict("2026-W47", "accepted", "2026-11-21")
    assert state(hold(REPORTED + accepted)) == ("done", True)
    without = REPORTED.replace("evidence: [{id: act18, kind: acceptance_act, number: 18}]\n", "")
    assert state(hold(without + accepted)) == ("done", False)
    assert state(hold(REPORTED + verdict("2026-W45", "accepted", "2026-11-21"))) == ("done", False)


def test_what_was_accepted_stays_proved_while_it_is_done(hold: Hold) -> None:
    first = REPORTED + verdict("2026-W47", "accepted", "2026-11-21")
    again = """
# plan/example/progress/ministry_a/2026-W48/XA-001.yaml
date: 2026-11-27
status: done
"""
    assert state(hold(first + again, "2026-11-28")) == ("done", True)
    reopened = again.replace("done", "at_risk")
    assert state(hold(first + reopened, "2026-11-28"))[1] is False
    other = again + "occurrence: 2026-Q4\n"
    assert state(hold(first + other, "2026-11-28"))[1] is False
    closed = again.replace("W48", "W49").replace("2026-11-27", "2026-12-04")
    assert state(hold(first + reopened + closed, "2026-12-05"))[1] is False


def test_nobody_accepts_its_own_evidence(hold: Hold) -> None:
    own = verdict("2026-W47", "accepted", "2026-11-21").replace("ministry_b", "ministry_a")
    assert state(hold(REPORTED + own)) == ("done", False)


def test_a_threshold_off_its_scale_stops_nothing(hold: Hold) -> None:
    for days in (10**30, -(10**30)):
        policy = f"policy: {{due_soon_days: {days}, due_within: [{days}], silent_days: {days}}}"
        held = hold(f"# plan/jospar.yaml\nformat: 1\nlanguages: en\n{policy}\n")
        assert held.measures["XA-003"].status in {"due_soon", "not_due"}


def test_the_last_verdict_holds(hold: Hold) -> None:
    both = verdict("2026-W47", "returned", "2026-11-20") + verdict(
        "2026-W47", "accepted", "2026-11-21", folder="2026-W46"
    )
    assert state(hold(REPORTED + both)) == ("done", True)


def test_every_status_is_counted_the_urgent_ones_first(hold: Hold) -> None:
    held = hold(REPORTED, "2027-01-10")
    counts = held.counts(held.plan.programmes["example"])
    assert tuple(counts) == STATUSES
    assert {name: number for name, number in counts.items() if number} == {
        "overdue": 1,
        "not_due": 1,
        "done": 1,
    }
    assert held.measures["XA-003"].facts.days_overdue == 10


def test_cancelled_measures_take_no_part_in_money(hold: Hold) -> None:
    held = hold(REPORTED)
    lines = held.money(held.plan.programmes["example"])
    assert [(one.year, one.planned, one.paid, one.savings) for one in lines] == [
        (2026, *numbers("120", "90", "4")),
        (2027, Decimal(80), None, None),
    ]
    gone = hold("""
        # plan/example/measures/XA-001.yaml
        id: XA-001
        title: T
        state: cancelled
        because: No money
        budget: [{year: 2026, fund: republican, amount: 120, source: act_12}]
        """)
    assert gone.money(gone.plan.programmes["example"]) == ()


def owed(held: Standing) -> dict[str, Received]:
    """Compare reports owed with those received."""
    return held.reports_of(held.plan.programmes["example"])


def test_reports_owed_and_received(hold: Hold) -> None:
    text = """
        # plan/example/progress/ministry_a/2026-W47/XA-001.yaml
        date: 2026-11-20
        status: on_track
        # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
        date: 2026-11-13
        status: on_track
        """
    same = (
        text
        + """
        # plan/example/progress/ministry_a/2026-W47/unchanged.yaml
        measures: [XA-003]
        """
    )
    assert owed(hold(text)) == {
        "ministry_a": Received(("XA-001", "XA-003"), ("XA-001",)),
        "ministry_b": Received(("XA-002",), ()),
    }
    assert owed(hold(text))["ministry_a"].missing == ("XA-003",)
    assert owed(hold(same))["ministry_a"].missing == ()


def test_a_measure_done_this_week_was_still_owed_and_later_is_not(hold: Hold) -> None:
    assert owed(hold(REPORTED))["ministry_a"].received == ("XA-001",)
    assert "XA-001" not in owed(hold(REPORTED, "2026-11-24"))["ministry_a"].expected


@pytest.mark.parametrize("fields", ["state: suspended", "state: excluded", "start: 2027"])
def test_what_is_not_under_way_owes_nothing(hold: Hold, fields: str) -> None:
    held = hold(f"""
        # plan/example/measures/XA-002.yaml
        id: XA-002
        title: T
        lead: ministry_b
        {fields}
        """)
    assert "ministry_b" not in owed(held)


def test_nobody_owes_for_a_measure_without_a_lead(hold: Hold) -> None:
    held = hold("""
        # plan/example/measures/XA-002.yaml
        id: XA-002
        title: T
        start: 2026
        """)
    assert list(owed(held)) == ["ministry_a"]


def test_unchanged_renews_the_clock_of_reports(hold: Hold) -> None:
    text = (
        REPORTED
        + """
# plan/example/progress/ministry_a/2026-W44/unchanged.yaml
measures: [XA-001, XA-003]
# plan/example/progress/ministry_a/2026-W46/unchanged.yaml
measures: [XA-001, XA-002, XA-777]
"""
    )
    heard = {name: str(one.facts.heard) for name, one in hold(text, "2026-11-19").measures.items()}
    assert heard == {"XA-001": "2026-11-09", "XA-002": "None", "XA-003": "2026-10-26"}
    assert str(hold(text).measures["XA-001"].facts.heard) == "2026-11-20"


def test_a_programme_that_does_not_report_here_is_not_assessed(hold: Hold) -> None:
    held = hold(NO_CHANNEL + REPORTED, "2029-11-21")
    assert {one.status for one in held.measures.values()} == {"not_assessed"}
    assert owed(held) == {}


NO_CHANNEL = """
# plan/example/programme.yaml
id: example
prefix: XA
title: T
instrument: concept
period: 2026-2030
money: {currency: XAD}
areas: []
reporting: {channel: none}
"""
