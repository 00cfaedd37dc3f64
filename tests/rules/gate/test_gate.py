"""Policy decides by the first rule that fits; approvals cover what they name, and nothing more."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.plan.control import Approval, Approved
from jospar.plan.plan import Plan
from jospar.plan.references import AgencyId, FieldPath, NewId
from jospar.plan.text import Text
from jospar.rules.gate.gate import Gate, gate
from jospar.rules.gate.passage import Passage
from jospar.words.sentence import say_finding
from jospar.words.voice import Voice
from tests.change.pairs import MEASURE, Pair, plan

ON = date(2026, 11, 21)
HEAD = "id: XA-003\ntitle: Adopt the standard\narea: health\n"
SETTINGS = "format: 1\nlanguages: [en, ru, kk]\n"
LATER = ("due: 2027-03-31", "due: 2027-10-01")


def plan_with(measure: str, rules: Iterable[str] = ()) -> Plan:
    """Read the example plan with other fields of a measure, and with rules for changes."""
    listed = "".join(f"    - {rule}\n" for rule in rules)
    policy = f"policy:\n  changes:\n{listed}" if listed else ""
    return plan({MEASURE: f"{HEAD}{measure}\n", "plan/jospar.yaml": f"{SETTINGS}{policy}"})


def judged(pair: Pair, author: str = "") -> Gate:
    """Ask the gate."""
    return gate(Passage(pair.before, pair.after, pair.changes, ON, author))


def ruled(before: str, after: str, *rules: str) -> list[str]:
    """Say what is to be done with each change of a measure."""
    pair = Pair(plan_with(before, rules), plan_with(after, rules))
    found = judged(pair).rulings
    return [found[one.fingerprint].then if one.fingerprint in found else "allow" for one in pair.changes]


@pytest.mark.parametrize(
    ("rule", "then"),
    [
        ("{kinds: due_later, then: forbid}", "forbid"),
        ("{kinds: due-later, then: forbid}", "forbid"),
        ("{kinds: c210, then: note}", "note"),
        ("{kinds: C2, then: allow}", "allow"),
        ("{kinds: major, then: forbid}", "forbid"),
        ("{kinds: [C3, minor], then: forbid}", "needs_approval"),
        ("{kinds: C2, days: 184, then: forbid}", "forbid"),
        ("{kinds: C2, days: 185, then: forbid}", "needs_approval"),
        ("{kinds: C2, areas: health, then: forbid}", "forbid"),
        ("{kinds: C2, areas: safety, then: forbid}", "needs_approval"),
        ("{kinds: C2, explained: true, then: forbid}", "needs_approval"),
        ("{kinds: C2, explained: false, then: allow}", "allow"),
        ("{kinds: no_such_kind, then: forbid}", "needs_approval"),
    ],
)
def test_a_rule_decides_where_all_its_conditions_are_met(rule: str, then: str) -> None:
    assert ruled(*LATER, rule) == [then]


def test_the_first_rule_that_fits_decides() -> None:
    strict, lenient = "{kinds: due_later, days: 90, then: forbid}", "{kinds: C2, then: allow}"
    assert ruled(*LATER, strict, lenient) == ["forbid"]
    assert ruled(*LATER, lenient, strict) == ["allow"]
    assert ruled("due: 2027-03-31", "due: 2027-04-01", strict, lenient) == ["allow"]


def test_without_a_policy_what_touches_the_act_needs_an_approval() -> None:
    assert ruled(*LATER) == ["needs_approval"]
    assert ruled("kind: service", "kind: training") == ["allow"]


def test_a_branch_is_judged_by_the_policy_that_it_began_with() -> None:
    forbid = ["{kinds: due_later, then: forbid}"]
    loosened = Pair(plan_with(LATER[0], forbid), plan_with(LATER[1], ["{kinds: C2, then: allow}"]))
    found = judged(loosened)
    assert {one.change.code: one.then for one in found.rulings.values()} == {
        "C210": "forbid",
        "C818": "needs_approval",
    }
    assert [one.code for one in found.findings] == ["J902", "J901"]


def test_levels_are_those_that_the_branch_began_with() -> None:
    levels = "policy: {{levels: [{{code: J901, level: {}, because: agreed}}]}}\n"
    before, after = (
        plan({MEASURE: f"{HEAD}{due}\n", "plan/jospar.yaml": SETTINGS + levels.format(level)})
        for due, level in zip(LATER, ("error", "off"), strict=True)
    )
    found = [(one.code, one.level) for one in judged(Pair(before, after)).findings]
    assert ("J901", "error") in found


def test_the_order_of_rules_is_a_change() -> None:
    rules = ["{kinds: C2, days: 90, then: forbid}", "{kinds: C2, then: allow}"]
    assert Pair(plan_with("", rules), plan_with("", rules[::-1])).codes == ["C818"]
    assert Pair(plan_with("", rules), plan_with("", rules)).codes == []


def budget(*lines: tuple[int, str]) -> str:
    items = (f"{{year: {year}, fund: republican, amount: {amount}}}" for year, amount in lines)
    return f"budget: [{', '.join(items)}]"


@pytest.mark.parametrize(
    ("before", "after", "share", "amount"),
    [
        (budget((2027, "100")), budget((2027, "75")), ("25", "25.1"), ("25", "25.1")),
        (budget((2027, "100")), budget((2027, "125.5")), ("25.5", "25.6"), ("25.5", "25.6")),
        (
            budget((2027, "100"), (2028, "60")),
            budget((2027, "60"), (2028, "100")),
            ("25", "26"),
            ("40", "41"),
        ),
        (budget((2027, "10"), (2028, "1")), budget((2028, "1")), ("100", "101"), ("10", "11")),
    ],
)
def test_money_is_measured_by_share_and_by_amount(
    before: str, after: str, share: tuple[str, str], amount: tuple[str, str]
) -> None:
    for condition, (most, more) in (("share", share), ("amount", amount)):
        assert ruled(before, after, f"{{kinds: C3, {condition}: {most}, then: forbid}}") == ["forbid"]
        assert ruled(before, after, f"{{kinds: C3, {condition}: {more}, then: forbid}}") == ["needs_approval"]


def test_of_nothing_any_money_is_the_greatest_share() -> None:
    assert ruled("", budget((2027, "1")), "{kinds: C3, share: 1000000, then: forbid}") == ["forbid"]


def test_another_currency_meets_no_amount() -> None:
    rule = "{kinds: C3, amount: {amount: 1, currency: USD}, then: forbid}"
    assert ruled(budget((2027, "100")), budget((2027, "1")), rule) == ["needs_approval"]


def test_a_target_is_measured_by_its_share() -> None:
    text = (
        "id: XA-I-01\ntitle: Infant mortality\nunit: per 1,000 live births\nlevel: impact\n"
        "direction: decrease\nbaseline: {period: 2024, value: 6.8, source: statistics_2025}\n"
        "targets: [{period: 2030, value: VALUE, source: act_12}]\n"
    )
    for share, then in (("10", "forbid"), ("10.01", "needs_approval")):
        policy = f"{SETTINGS}policy: {{changes: [{{kinds: C4, share: {share}, then: forbid}}]}}\n"
        name = "plan/example/indicators/XA-I-01.yaml"
        sides = (
            plan({name: text.replace("VALUE", value), "plan/jospar.yaml": policy}) for value in ("6", "6.6")
        )
        assert [one.then for one in judged(Pair(*sides)).rulings.values()] == [then]


def test_what_a_condition_cannot_measure_falls_to_the_rules_behind() -> None:
    assert ruled("due: 2027", "", "{kinds: C2, days: 1, then: allow}") == ["needs_approval"]


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
    assert codes(judged(Pair(broken, plan_with(LATER[0])))) == []


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
