"""Approvals cover what they name, and nothing more."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.finding import Spot
from jospar.plan.control import Approval, Approved
from jospar.plan.references import AgencyId, FieldPath, NewId
from jospar.plan.text import Text
from jospar.rules.gate.gate import Gate, gate
from jospar.rules.gate.passage import Passage
from jospar.words.sentence import say_finding
from jospar.words.voice import Voice
from tests.change.pairs import MEASURE, Pair, plan
from tests.rules.gate.judging import LATER, ON, SETTINGS, budget, judged, plan_with

CHANGED = Pair(
    plan_with("due: 2027-03-31\nlead: ministry_a\nregions: all\nstart: 2025\nco_executors: [ministry_b]"),
    plan_with("due: 2027-10-01\nlead: ministry_b\nregions: [XA-01]\nstart: 2026\nco_executors: [akimat_01]"),
)
NEEDED = tuple(one.change for one in judged(CHANGED).missing)


def approval(*named: Approved, name: str = "XA-AP-1", programme: str = "example", on: date = ON) -> Approval:
    """Approve some changes."""
    facts = {"id": NewId(name), "by": AgencyId("ministry_a"), "on": on, "changes": named}
    return Approval(**facts, because=Text((("en", "agreed"),)), programme=programme, file="")  # type: ignore[arg-type]


def by_print(fingerprint: str) -> Approved:
    return Approved(fingerprint=fingerprint)


def by_field(record: str, field: str) -> Approved:
    return Approved(record=record, field=FieldPath(field))


def held(*approvals: Approval, before: Iterable[Approval] = ()) -> Gate:
    """Ask the gate with some approvals laid into the new plan, and some that were in the old one."""
    sides = (
        replace(side, approvals={one.id: one for one in listed})
        for side, listed in ((CHANGED.before, tuple(before)), (CHANGED.after, approvals))
    )
    old, new = sides
    return gate(Passage(old, new, CHANGED.changes, ON))


def codes(found: Gate) -> list[str]:
    return [one.code for one in found.findings]


def test_several_changes_are_needed_here() -> None:
    assert {one.code for one in NEEDED} == {"C210", "C501", "C505", "C606"}


PRINTS = tuple(one.fingerprint for one in NEEDED)


@given(st.sets(st.sampled_from(PRINTS), min_size=1), st.integers(1, 4))
def test_what_is_approved_is_exactly_what_is_not_missing(chosen: set[str], files: int) -> None:
    listed = sorted(chosen)
    parts = [listed[row::files] for row in range(files)]
    approvals = [
        approval(*map(by_print, part), name=f"XA-AP-{row}") for row, part in enumerate(parts) if part
    ]
    found = held(*approvals)
    assert {one.change.fingerprint for one in found.missing} == set(PRINTS) - chosen
    assert codes(found) == ["J901"] * (len(PRINTS) - len(chosen))


def test_all_of_them_leave_nothing_missing_and_each_alone_is_missed() -> None:
    prints = [by_print(one.fingerprint) for one in NEEDED]
    assert codes(held(approval(*prints))) == []
    for row, one in enumerate(NEEDED):
        found = held(approval(*prints[:row], *prints[row + 1 :]))
        assert [each.change for each in found.missing] == [one]


def test_a_record_and_a_field_cover_changes_of_that_field_alone() -> None:
    found = held(approval(by_field("XA-003", "due"), by_field("XA-003", "lead")))
    assert {one.change.code for one in found.missing} == {"C505", "C606"}
    assert {one.change.code for one in held(approval(by_field("XA-001", "due"))).missing} >= {"C210"}


def test_money_that_moved_needs_all_of_its_lines() -> None:
    pair = Pair(
        plan_with(budget((2027, "100"), (2028, "60"))), plan_with(budget((2027, "60"), (2028, "100")))
    )
    paths = [f"budget/{year}/republican/amount" for year in (2027, 2028)]
    for named, missing in ((paths[:1], 1), (paths, 0), (["budget"], 0), (["budget/2027"], 1)):
        one = approval(*(by_field("XA-003", path) for path in named))
        passage = Passage(pair.before, replace(pair.after, approvals={one.id: one}), pair.changes, ON)
        assert len(gate(passage).missing) == missing


@pytest.mark.parametrize(
    ("fields", "codes_found", "problem"),
    [
        (["budget/2027/republican/amount"], ["J901", "J905"], "fields"),
        (["budget/2027/republican/amount", "due"], ["J901", "J906"], "fields"),
        (["budget", "due"], [], ""),
    ],
)
def test_a_line_that_names_a_part_of_a_change_alone_covers_nothing(
    fields: list[str], codes_found: list[str], problem: str
) -> None:
    sides = ((2027, "100"), (2028, "60")), ((2027, "60"), (2028, "100"))
    dues = LATER if "due" in fields else (LATER[0], LATER[0])
    plans = [plan_with(f"{budget(*lines)}\n{due}") for lines, due in zip(sides, dues, strict=True)]
    one = approval(*(by_field("XA-003", path) for path in fields))
    found = judged(Pair(plans[0], replace(plans[1], approvals={one.id: one}))).findings
    assert [each.code for each in found] == codes_found
    assert problem in {str(each.facts.get("problem", "")) for each in found} | {""}


def test_a_line_that_names_what_is_forbidden_covers_nothing() -> None:
    sides = [plan_with(due, ["{kinds: due_later, then: forbid}"]) for due in LATER]
    pair = Pair(*sides)
    for named in (by_field("XA-003", "due"), by_print(pair.only.fingerprint)):
        one = approval(named)
        found = judged(Pair(sides[0], replace(sides[1], approvals={one.id: one}))).findings
        assert [(each.code, each.facts.get("problem")) for each in found] == [
            ("J902", None),
            ("J905", "forbidden"),
        ]


def test_a_record_without_a_field_is_told_to_name_none() -> None:
    one = approval(Approved(record="XA-003"), by_field("XA-003", "due"))
    (found,) = (each for each in held(one).findings if each.code == "J906")
    assert "None" not in say_finding(Voice("en"), found)
    assert found.facts["problem"] == "record"


def test_a_record_that_cannot_be_read_any_more_is_found() -> None:
    broken = plan({MEASURE: "id: [\n", "plan/jospar.yaml": SETTINGS})
    assert codes(judged(Pair(plan_with(LATER[0]), broken))) == ["J908"]


def test_a_record_that_could_not_be_read_before_needs_an_approval_whatever_policy_says() -> None:
    broken = plan(
        {
            MEASURE: "id: [\n",
            "plan/jospar.yaml": f"{SETTINGS}policy: {{changes: [{{kinds: C, then: allow}}]}}\n",
        }
    )
    mended = plan_with(LATER[1], ["{kinds: C, then: allow}"])
    pair = Pair(broken, mended)
    (missing,) = judged(pair).missing
    assert missing.change.code == "C910"
    one = approval(by_print(missing.change.fingerprint))
    assert judged(Pair(broken, replace(mended, approvals={one.id: one}))).missing == ()
    other = replace(plan_with(LATER[0], ["{kinds: C, then: allow}"]), approvals={one.id: one})
    assert len(judged(Pair(broken, other)).missing) == 1


def test_an_approval_by_an_agency_that_the_plan_does_not_know_covers_nothing() -> None:
    named = [by_print(one.fingerprint) for one in NEEDED]
    found = held(replace(approval(*named), by=AgencyId("ministry_zz")))
    assert len(found.missing) == len(NEEDED)
    (told,) = (one for one in found.findings if one.code == "J905")
    assert told.at == Spot("", ("by",))
    assert "the plan knew no agency ministry_zz" in say_finding(Voice("en"), told)


def test_an_agency_that_came_with_the_branch_approves_nothing_in_it() -> None:
    before, after = (plan_with(one) for one in LATER)
    needed = judged(Pair(before, after)).missing
    one = replace(
        approval(*(by_print(each.change.fingerprint) for each in needed)), by=AgencyId("ministry_zz")
    )
    grown = {**after.agencies, one.by: replace(after.agencies["ministry_a"], id=NewId(one.by))}
    changed = replace(after, approvals={one.id: one}, agencies=grown)
    assert len(judged(Pair(before, changed)).missing) == len(needed)
    known = replace(before, agencies=grown)
    assert judged(Pair(known, changed)).missing == ()


def test_an_approval_that_was_there_before_covers_nothing_and_is_no_finding() -> None:
    old = approval(*(by_print(one.fingerprint) for one in NEEDED))
    found = held(old, before=[old])
    assert len(found.missing) == len(NEEDED)
    assert set(codes(found)) == {"J901"}


@pytest.mark.parametrize(
    ("given_approval", "code"),
    [
        (approval(by_print("0" * 12)), "J905"),
        (approval(by_field("XA-003", "title")), "J905"),
        (approval(by_field("XA-003", "du")), "J905"),
        (approval(by_print("0" * 12), by_field("XA-003", "due")), "J906"),
        (approval(by_field("XA-003", "due"), programme="other"), "J905"),
        (approval(by_field("XA-003", "due"), on=date(2026, 11, 22)), "J907"),
    ],
)
def test_an_approval_that_covers_less_than_it_says_is_found(given_approval: Approval, code: str) -> None:
    found = [one for one in codes(held(given_approval)) if one != "J901"]
    assert found == [code]


def test_a_change_that_is_forbidden_stays_so_whoever_approves_it() -> None:
    sides = [plan_with(due, ["{kinds: due_later, then: forbid}"]) for due in LATER]
    one = approval(by_field("XA-003", "due"))
    pair = Pair(sides[0], replace(sides[1], approvals={one.id: one}))
    assert [each.then for each in judged(pair).rulings.values()] == ["forbid"]


@pytest.mark.parametrize("state", ["active", "suspended", "cancelled", "excluded"])
def test_a_measure_goes_only_after_it_has_ended(state: str) -> None:
    rules = ["{kinds: C1, then: allow}"]
    before = plan_with(f"state: {state}\nbecause: moved", rules)
    after = replace(before, measures={name: one for name, one in before.measures.items() if name != "XA-003"})
    assert codes(judged(Pair(before, after))) == (["J904"] if state in ("active", "suspended") else [])
