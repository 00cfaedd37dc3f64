"""Amendments that take effect later are undone by what they say stood before."""

from datetime import date
from decimal import Decimal

import pytest

from jospar.plan.measure import Measure
from jospar.plan.plan import Plan
from jospar.standing.asof import as_of, effective
from tests.fixtures import PlanFrom
from tests.standing.amending import MEASURE, amendment

LATER, EARLIER = date(2026, 11, 21), date(2026, 6, 30)


def seen(plan: Plan, on: date = EARLIER) -> Measure:
    """See the amended measure on a day."""
    return as_of(plan, on).measures["XA-001"]


def amended(plan_from: PlanFrom, *changes: str, effective: str = "2026-07-01") -> Plan:
    """Write the measure as it is now, and an amendment that made it so."""
    return plan_from(MEASURE + amendment(1, effective, *changes)).plan


def test_a_field(plan_from: PlanFrom) -> None:
    plan = amended(plan_from, "record: XA-001, field: due, before: 2027, after: 2029")
    assert str(seen(plan, LATER).due) == "2029"
    assert str(seen(plan).due) == "2027"
    assert str(plan.measures["XA-001"].due) == "2029"


def test_the_day_it_takes_effect_is_its_first(plan_from: PlanFrom) -> None:
    plan = amended(plan_from, "record: XA-001, field: due, before: 2027, after: 2029")
    assert str(seen(plan, date(2026, 7, 1)).due) == "2029"
    assert str(seen(plan, date(2026, 6, 30)).due) == "2027"


def test_it_is_on_the_list_only_when_it_holds(plan_from: PlanFrom) -> None:
    plan = amended(plan_from, "record: XA-001, field: due, before: 2027, after: 2029")
    assert list(as_of(plan, EARLIER).amendments) == []
    assert list(as_of(plan, LATER).amendments) == ["XA-A-001"]


def test_a_field_that_was_empty(plan_from: PlanFrom) -> None:
    plan = amended(plan_from, "record: XA-001, field: due, after: 2029")
    assert seen(plan).due is None


def test_a_field_of_a_list_item(plan_from: PlanFrom) -> None:
    change = "record: XA-001, field: budget/2026/republican/amount, before: 120, after: 90"
    assert [line.amount.amount for line in seen(amended(plan_from, change)).budget] == [120, 80]


def test_a_list_item_that_was_not_there(plan_from: PlanFrom) -> None:
    item = "{year: 2027, fund: republican, amount: 80, source: act_12}"
    change = f"record: XA-001, field: budget/2027/republican, after: {item}"
    assert [line.year for line in seen(amended(plan_from, change)).budget] == [2026]


def test_a_list_item_that_was_taken_out(plan_from: PlanFrom) -> None:
    item = "{year: 2028, fund: local, amount: 7, source: act_12}"
    change = f"record: XA-001, field: budget/2028/local, before: {item}"
    lines = seen(amended(plan_from, change)).budget
    assert [(line.year, line.fund, line.amount.amount) for line in lines][2] == (2028, "local", Decimal(7))


def test_a_text_of_one_language(plan_from: PlanFrom) -> None:
    change = "record: XA-001, field: title/en, before: Open 40 rooms, after: Open 60 rooms"
    assert seen(amended(plan_from, change)).title.spoken("en")[0] == "Open 40 rooms"


def test_a_measure_that_was_not_there(plan_from: PlanFrom) -> None:
    plan = amended(plan_from, "record: XA-001, action: add")
    assert "XA-001" not in as_of(plan, EARLIER).measures
    assert list(as_of(plan, LATER).measures) == ["XA-001", "XA-002", "XA-003"]


def test_a_measure_that_was_not_yet_excluded(plan_from: PlanFrom) -> None:
    text = MEASURE + "state: excluded\n" + amendment(1, "2026-07-01", "record: XA-001, action: exclude")
    plan = plan_from(text).plan
    assert (seen(plan).state, seen(plan, LATER).state) == ("active", "excluded")


def test_a_number(plan_from: PlanFrom) -> None:
    plan = amended(plan_from, "record: XA-001, action: renumber, before: 1.1, after: 1.5")
    assert (seen(plan).number, seen(plan, LATER).number) == ("1.1", "1.5")


def test_several_changes_of_one_act(plan_from: PlanFrom) -> None:
    plan = amended(
        plan_from,
        "record: XA-001, field: lead, before: ministry_a, after: ministry_b",
        "record: XA-001, field: due, before: 2027, after: 2028",
        "record: XA-001, field: due, before: 2028, after: 2029",
    )
    assert (seen(plan).lead, str(seen(plan).due)) == ("ministry_a", "2027")


def test_several_acts_in_a_row(plan_from: PlanFrom) -> None:
    plan = plan_from(
        MEASURE
        + amendment(3, "2026-03-01", "record: XA-001, field: due, before: 2026, after: 2027")
        + amendment(1, "2026-07-01", "record: XA-001, field: due, before: 2027, after: 2028")
        + amendment(2, "2026-09-01", "record: XA-001, field: due, before: 2028, after: 2029")
    ).plan
    dues = {on: str(seen(plan, date.fromisoformat(on)).due) for on in DAYS}
    assert dues == dict(zip(DAYS, ["2026", "2027", "2028", "2029"], strict=True))


DAYS = ("2026-02-28", "2026-03-01", "2026-08-31", "2026-09-01")


def test_acts_of_one_day_are_undone_in_the_order_of_their_ids(plan_from: PlanFrom) -> None:
    plan = plan_from(
        MEASURE
        + amendment(1, "2026-07-01", "record: XA-001, field: due, before: 2027, after: 2028")
        + amendment(2, "2026-07-01", "record: XA-001, field: due, before: 2028, after: 2029")
    ).plan
    assert str(seen(plan).due) == "2027"


@pytest.mark.parametrize("kind", ["correction", "publication"])
def test_what_mends_our_record_has_always_held(plan_from: PlanFrom, kind: str) -> None:
    change = "record: XA-001, field: due, before: 2027, after: 2029"
    plan = plan_from(MEASURE + amendment(1, "2026-07-01", change, kind=kind)).plan
    assert str(seen(plan).due) == "2029"
    assert list(as_of(plan, EARLIER).amendments) == ["XA-A-001"]


@pytest.mark.parametrize(
    "change",
    [
        "record: XA-001, field: due, before: some day, after: 2029",
        "record: XA-001, field: colour, before: red, after: blue",
        "record: XA-001, field: units/target, before: [1, 2], after: 60",
        "record: XA-001, field: title, after: Open 60 rooms",
        "record: XA-999, field: due, before: 2027, after: 2029",
        "record: XA-001, before: 2027, after: 2029",
    ],
)
def test_what_cannot_be_undone_leaves_the_record(plan_from: PlanFrom, change: str) -> None:
    plan = amended(plan_from, change)
    assert seen(plan) == plan.measures["XA-001"]


def test_other_records(plan_from: PlanFrom) -> None:
    plan = plan_from(
        amendment(
            1,
            "2026-07-01",
            "record: XA-I-01, field: targets/2030/value, before: 5, after: 5.8",
            "record: XA-I-01, action: exclude",
            "record: example, field: period, before: 2026-2029, after: 2026-2030",
            "record: XA-R-01, action: exclude",
            "record: XA-R-01, field: impact, before: 1, after: 4",
        )
        + RISK
    ).plan
    earlier = as_of(plan, EARLIER)
    assert [target.value for target in earlier.indicators["XA-I-01"].targets] == [5]
    assert str(earlier.programmes["example"].period) == "2026-2029"
    assert (earlier.risks["XA-R-01"].state, earlier.risks["XA-R-01"].impact) == ("open", 1)


RISK = """
# plan/example/risks/XA-R-01.yaml
id: XA-R-01
title: No builders
measures: [XA-001]
probability: 3
impact: 4
owner: ministry_a
state: open
"""


def test_when_an_act_names_no_day_of_effect_its_own_counts(plan_from: PlanFrom) -> None:
    text = MEASURE + amendment(1, "2026-07-01", "record: XA-001, field: due, before: 2027, after: 2029")
    plan = plan_from(text.replace("effective: 2026-07-01, ", "")).plan
    assert effective(plan.amendments["XA-A-001"]) == date(2026, 1, 15)
    undated = plan_from(text.replace("date: 2026-01-15, effective: 2026-07-01, ", "")).plan
    assert effective(undated.amendments["XA-A-001"]) is None
    without = plan_from(
        text.replace("act: {number: 1, date: 2026-01-15, effective: 2026-07-01, source: act_12}\n", "")
    )
    assert [effective(one) for one in without.plan.amendments.values()] in ([], [None])
