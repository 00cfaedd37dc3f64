"""Policy decides by the first rule that fits."""

import pytest

from tests.change.pairs import MEASURE, Pair, plan
from tests.rules.gate.judging import HEAD, LATER, SETTINGS, budget, judged, plan_with, ruled


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
