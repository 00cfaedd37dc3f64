"""What the pages' examples leave open: edges between kinds, and several kinds at once."""

from decimal import Decimal

import pytest

from jospar.change.change import Weight
from jospar.change.difference import Difference, Subject
from jospar.change.judge import judge
from jospar.change.registry import kinds
from jospar.change.sums import balance
from jospar.plan.money import Money
from jospar.plan.references import Currency
from tests.change.pairs import Pair, measures, plan

INDICATOR = "plan/example/indicators/XA-I-01.yaml"
HEAD = "id: XA-I-01\ntitle: x\nunit: x\nlevel: impact\nbaseline: {period: 2024, value: 6.8}\n"


@pytest.mark.parametrize(
    ("before", "after", "codes"),
    [
        ("due: 2027", "due: ongoing", ["C214"]),
        ("due: ongoing", "due: {every: year, on: 12-25}", ["C214"]),
        ("due: {every: year, on: 12-25}", "due: {every: year, on: 12-20}", ["C214"]),
        ("due: {every: half_year, by: {day: 15, of: next_month}}", "due: {every: year, on: 12-25}", ["C214"]),
        ("due: {every: year}", "due: 2027", ["C214"]),
        ("due: {every: year}", "", ["C213"]),
        ("due: 2027-12-31", "due: 2027", ["C215"]),
        ("start: 2027-01-01", "start: 2027", ["C215"]),
        ("state: cancelled", "state: excluded", ["C127"]),
        ("state: excluded", "state: cancelled", ["C127"]),
        ("state: suspended", "state: cancelled", ["C109"]),
        ("state: excluded", "state: suspended", ["C108"]),
        ("co_executors: [ministry_b]", "co_executors: [akimat_01]", ["C504", "C505"]),
        ("regions: all", "regions: [XA-01]", ["C606"]),
        ("regions: [XA-01]", "regions: all", ["C605"]),
        ("regions: all", "", ["C607"]),
        ("critical: false", "critical: true", ["C237"]),
        ("phrase: {en: a, ru: б}", "phrase: {en: b, ru: в, kk: г}", ["C601"]),
        ("phrase: {en: a, ru: б}", "phrase: {en: b, ru: б, kk: г}", ["C602"]),
        ("phrase: {en: a, ru: б}", "phrase: {ru: б, kk: г}", ["C602"]),
        ("units: {target: 4, unit: room}", "units: {target: 4, unit: school}", ["C411"]),
    ],
)
def test_edges_between_kinds(before: str, after: str, codes: list[str]) -> None:
    assert measures(before, after).codes == codes


def line(year: int, amount: str, fund: str = "republican") -> str:
    return f"{{year: {year}, fund: {fund}, amount: {amount}}}"


@pytest.mark.parametrize(
    ("before", "after", "codes"),
    [
        ([line(2027, "120")], [line(2029, "120")], ["C303"]),
        ([line(2027, "120")], [line(2027, "120", "local")], ["C303"]),
        ([line(2027, "120"), line(2028, "5")], [line(2027, "20"), line(2028, "105.0")], ["C303"]),
        ([line(2027, "120"), line(2028, "5")], [line(2027, "20"), line(2028, "100")], ["C302", "C301"]),
        ([line(2027, "120")], [line(2029, "{amount: 120, currency: USD}")], ["C305", "C304"]),
        ([line(2027, "120")], [line(2029, "{amount: 120, currency: XAD}")], ["C303"]),
    ],
)
def test_money_has_moved_only_where_the_total_is_the_same(
    before: list[str], after: list[str], codes: list[str]
) -> None:
    texts = [f"budget: [{', '.join(lines)}]" for lines in (before, after)]
    assert measures(*texts).codes == codes


def test_sums_are_told_in_full_and_add_up_by_currency() -> None:
    before = f"budget: [{line(2027, '120')}, {line(2028, '{amount: 2, currency: USD}')}]"
    after = f"budget: [{line(2027, '20.5')}, {line(2028, '{amount: 3, currency: USD}')}, {line(2029, '7')}]"
    changes = measures(before, after).changes
    assert changes[0].facts["delta"] == Money(amount=Decimal(-99500000), currency=Currency("XAD"))
    assert balance(changes) == (
        Money(amount=Decimal(1000000), currency=Currency("USD")),
        Money(amount=Decimal(-92500000), currency=Currency("XAD")),
    )


@pytest.mark.parametrize(
    ("direction", "after", "code"),
    [
        ("decrease", "6.0", "C401"),
        ("decrease", "5.0", "C402"),
        ("increase", "6.0", "C402"),
        ("increase", "5.0", "C401"),
        ("maintain", "5.0", "C405"),
    ],
)
def test_direction_decides_what_is_easier(direction: str, after: str, code: str) -> None:
    text = HEAD + f"direction: {direction}\ntargets: [{{period: 2030, value: {{}}}}]\n"
    assert Pair(
        plan({INDICATOR: text.replace("{}", "5.5")}), plan({INDICATOR: text.replace("{}", after)})
    ).codes == [code]


def test_a_bound_that_is_given_narrows() -> None:
    text = HEAD + "direction: range\ntargets: [{period: 2030, low: 1PLACE}]\n"
    both = Pair(
        plan({INDICATOR: text.replace("PLACE", "")}), plan({INDICATOR: text.replace("PLACE", ", high: 5")})
    )
    assert (both.codes, both.swapped().codes) == (["C408"], ["C407"])


def test_what_no_kind_knows_is_said_all_the_same() -> None:
    one = plan({})
    difference = Difference(Subject("measure", "XA-001", "example"), "colour", "red", "blue")
    (change,) = judge([difference], one, one)
    assert (change.code, change.weight, change.differences) == ("C900", Weight.MINOR, (difference,))


def test_every_kind_is_at_hand() -> None:
    assert len(kinds()) > 100
