"""Who leads a measure, who takes part in it, and who did."""

import pytest

from jospar.rules.ownership.roles import roles
from tests.rules.examples import judged

AGENCIES = """\
- {id: ministry_a, name: Ministry A, abbr: MinA, kind: ministry}
- {id: ministry_b, name: Ministry B, kind: ministry}
- {id: old_a, name: Old A, kind: ministry, until: 2026-03, successor: ministry_a}
- {id: older_a, name: Older A, kind: ministry, until: 2025, successor: [old_a, ministry_b]}
- {id: former, name: Former lead, abbr: FoL, kind: ministry}
- {id: stranger, name: Stranger, kind: ministry}
- {id: fund_c, name: Fund C, kind: international, independent: true}
- {id: akimat_01, name: Akimat 1, kind: akimat, region: XA-01}
- {id: akimat_02, name: Akimat 2, kind: akimat, region: XA-02}
"""
AMENDMENT = """\
id: XA-A-001
kind: amendment
act: {number: 1, date: 2026-06-01, source: act_12}
changes:
  - {record: XA-003, field: lead, before: FoL, after: ministry_a}
"""
MEASURE = "plan/example/measures/XA-003.yaml"


def measure(more: str) -> str:
    return f"id: XA-003\ntitle: Adopt the standard\narea: health\nlead: ministry_a\n{more}"


def plan(more: str, changes: dict[str, bytes | str] | None = None) -> list[str]:
    files: dict[str, bytes | str] = {
        "plan/agencies.yaml": AGENCIES,
        "plan/example/amendments/XA-A-001.yaml": AMENDMENT,
        MEASURE: measure(more),
    }
    found = judged({**files, **(changes or {})}).findings
    return [one.code for one in found if one.code.startswith("J3")]


def report(agency: str, text: str) -> dict[str, bytes | str]:
    return {f"plan/example/progress/{agency}/2026-W46/XA-003.yaml": f"date: 2026-11-12\n{text}\n"}


def test_roles_remember() -> None:
    files = {
        "plan/agencies.yaml": AGENCIES,
        "plan/example/amendments/XA-A-001.yaml": AMENDMENT,
        MEASURE: measure("co_executors: [ministry_b]\nby_agreement: fund_c\nregions: [XA-02]\n"),
    }
    read = judged(files).plan
    known = roles(read)
    assert known.leads(read.measures["XA-003"]) == {"ministry_a", "former", "old_a", "older_a"}
    assert known.partners(read.measures["XA-003"]) == {"ministry_b", "fund_c", "akimat_02", "older_a"}


@pytest.mark.parametrize("agency", ["ministry_a", "old_a", "older_a", "former"])
def test_a_lead_of_any_time_states_the_status(agency: str) -> None:
    assert plan("", report(agency, "status: on_track")) == []


@pytest.mark.parametrize(
    ("more", "agency", "text", "found"),
    [
        ("", "stranger", "status: on_track", ["J301"]),
        ("", "akimat_01", "note: nothing", ["J301"]),
        ("regions: all\n", "akimat_01", "note: nothing", []),
        ("regions: [XA-01]\n", "akimat_02", "note: nothing", ["J301"]),
        ("regions: all\n", "akimat_01", "spent: [{year: 2026, fund: local, paid: 0}]", ["J303"]),
        ("regions: all\n", "akimat_01", "done: {units: 1}", ["J303"]),
        ("by_agreement: fund_c\n", "fund_c", "status: on_track", ["J303"]),
        ("regions: all\n", "akimat_01", "regions: {XA-02: {units: 1}}", ["J306"]),
        ("regions: all\n", "ministry_a", "status: on_track\nregions: {XA-02: {units: 1}}", []),
        ("co_executors: fund_c\n", "ministry_a", "status: on_track", ["J308"]),
        ("co_executors: fund_c\nby_agreement: fund_c\n", "ministry_a", "status: on_track", []),
        ("by_agreement: [fund_c, ministry_a]\n", "ministry_a", "status: on_track", ["J305"]),
        ("co_executors: ministry_a\n", "ministry_a", "status: on_track", ["J305"]),
    ],
)
def test_who_may_report_what(more: str, agency: str, text: str, found: list[str]) -> None:
    assert plan(more, report(agency, text)) == found


def test_an_unknown_agency_is_said_once() -> None:
    assert plan("", report("ministy_a", "status: on_track")) == []


def test_a_measure_without_a_lead_is_nobodys_yet() -> None:
    unled = "id: XA-003\ntitle: Adopt the standard\narea: health\nunpublished: [lead]\n"
    files: dict[str, bytes | str] = {MEASURE: unled, **report("stranger", "note: nothing")}
    assert plan("", files) == []


def test_an_akimat_that_leads_speaks_of_all_regions() -> None:
    led = "id: XA-003\ntitle: Adopt the standard\narea: health\nlead: akimat_01\n"
    text = "status: on_track\nregions: {XA-02: {units: 1}}"
    assert plan("", {MEASURE: led, **report("akimat_01", text)}) == []


def test_what_was_due_in_the_leads_own_time_is_left_alone() -> None:
    led = "id: XA-003\ntitle: Adopt the standard\narea: health\nlead: old_a\ndue: %s\n"
    assert plan("", {MEASURE: led % "2026-03"}) == []
    assert plan("", {MEASURE: led % "2026-04"}) == ["J307"]


def test_a_lead_to_come_may_lead_what_is_to_come() -> None:
    agencies = AGENCIES + "- {id: new_c, name: New C, kind: ministry, since: 2027}\n"
    led = "id: XA-003\ntitle: Adopt the standard\narea: health\nlead: new_c\nstart: 2027\n"
    assert plan("", {"plan/agencies.yaml": agencies, MEASURE: led}) == []
