"""Money by year and fund: what is added, what is left out, what was not absorbed."""

import json
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jospar.plan.budget import lines_that_count
from jospar.plan.measure import BudgetLine, Measure
from jospar.plan.money import Money
from jospar.plan.progress import Progress, Spent
from jospar.plan.references import Currency, NewId
from jospar.standing.money import MoneyLine, money_lines
from tests.standing.measures import measure, numbers, report


def line(year: int, amount: str, fund: Any = "republican", **more: Any) -> BudgetLine:  # noqa: ANN401
    return BudgetLine(year=year, fund=fund, amount=Money(amount=Decimal(amount)), **more)


def spent(year: int, paid: str | None, savings: str | None = None, fund: Any = "republican") -> Spent:  # noqa: ANN401
    sums = [None if one is None else Decimal(one) for one in (paid, savings)]
    return Spent(year=year, fund=fund, paid=sums[0], savings=sums[1])


def added(lines: Iterable[BudgetLine], *payments: Spent) -> tuple[MoneyLine, ...]:
    return money_lines([measure(budget=tuple(lines))], {"XA-001": report(spent=payments)}, None)


def test_sums_by_year_and_fund() -> None:
    some = [
        line(2027, "5"),
        line(2026, "7"),
        line(2026, "1", "local"),
        line(2026, "2", "local", region="XA-01"),
    ]
    assert [(one.year, one.fund, one.planned) for one in added(some)] == [
        (2026, "local", Decimal(3)),
        (2026, "republican", Decimal(7)),
        (2027, "republican", Decimal(5)),
    ]


def test_nothing_reported_is_not_nought() -> None:
    (only,) = money_lines([measure(budget=(line(2026, "7"),))], {}, None)
    assert (only.paid, only.savings, only.unabsorbed, only.execution) == (None, None, None, None)


def test_a_revised_line_replaces_the_original_of_the_same_region() -> None:
    some = (
        line(2026, "10"),
        line(2026, "4", version="revised"),
        line(2026, "3", region="XA-01"),
        line(2026, "2", budget_code="055"),
    )
    (only,) = added(some)
    assert only.planned == 9


def test_a_transfer_counts_once_and_foreign_sums_not_at_all() -> None:
    foreign = BudgetLine(year=2026, fund="grant", amount=Money(amount=Decimal(9), currency=Currency("USD")))
    some = (line(2026, "10"), line(2026, "10", "local", transfer=True), foreign)
    assert [one.planned for one in added(some)] == [10]
    assert lines_that_count(measure(budget=some), None) == some[:1]


def test_the_programmes_own_currency_counts_where_it_is_named_too() -> None:
    named = BudgetLine(year=2026, fund="grant", amount=Money(amount=Decimal(5), currency=Currency("XAD")))
    planned = measure(budget=(line(2026, "1", "grant"), replace(named, fund="private")))
    lines = money_lines([planned], {}, "XAD")
    assert [(one.fund, one.planned) for one in lines] == [("grant", Decimal(1)), ("private", Decimal(5))]
    assert lines_that_count(planned, "USD") == planned.budget[:1]


def test_what_was_not_absorbed() -> None:
    some = [line(2026, "100", reserve=Decimal(5), conditional=Decimal(7))]
    (only,) = added(some, spent(2026, "60", "8"))
    assert (only.paid, only.savings, only.unabsorbed) == tuple(numbers("60", "8", "20"))
    assert only.execution == Decimal("0.6")


def test_worked_numbers(shared: Path) -> None:
    file = shared / "facts" / "formula_vectors.json"
    if not file.is_file():
        pytest.skip("the outside data has no facts/formula_vectors.json")
    known = next(
        one for one in json.loads(file.read_text("utf-8")) if one["name"].startswith("budget_execution")
    )
    (only,) = added(
        [line(2023, str(known["plan_payments"]))], spent(2023, str(known["paid"]), str(known["economy"]))
    )
    assert only.unabsorbed == known["neosvoenie"]
    assert only.execution is not None
    assert float(100 * only.execution) == pytest.approx(known["execution_pct"], abs=1e-4)


def test_savings_are_kept_even_where_nothing_was_planned_or_paid() -> None:
    (only,) = added([], spent(2026, None, "8"))
    assert (only.planned, only.paid, only.savings, only.unabsorbed) == (Decimal(0), None, Decimal(8), None)


def test_paid_without_a_plan_has_no_share() -> None:
    (only,) = added([], spent(2026, "8"))
    assert (only.unabsorbed, only.execution) == (None, None)


AMOUNTS = st.decimals(0, 10**6, places=2)
FUNDS = st.sampled_from(["republican", "local", "grant"])
YEARS = st.sampled_from([2026, 2027])
LINES = st.builds(
    BudgetLine,
    year=YEARS,
    fund=FUNDS,
    amount=st.builds(Money, amount=AMOUNTS),
    version=st.sampled_from(["original", "revised"]),
    transfer=st.booleans(),
    reserve=st.none() | AMOUNTS,
)
SPENT = st.builds(Spent, year=YEARS, fund=FUNDS, paid=st.none() | AMOUNTS, savings=st.none() | AMOUNTS)


def total(lines: Iterable[MoneyLine]) -> tuple[Decimal, ...]:
    known = list(lines)
    return tuple(
        sum((getattr(one, name) or Decimal(0) for one in known), Decimal(0))
        for name in ("planned", "paid", "savings")
    )


@settings(deadline=None)
@given(st.lists(st.tuples(st.lists(LINES, max_size=3), st.lists(SPENT, max_size=3)), max_size=4))
def test_totals_by_year_are_the_totals_by_measure(some: list[tuple[list[BudgetLine], list[Spent]]]) -> None:
    measures: list[Measure] = []
    reports: dict[str, Progress] = {}
    for at, (lines, payments) in enumerate(some):
        name = f"XA-{at:03d}"
        measures.append(measure(id=NewId(name), budget=tuple(lines)))
        reports[name] = report(spent=tuple(payments))
    each = [total(money_lines([one], reports, None)) for one in measures]
    together = total(money_lines(measures, reports, None))
    assert together == tuple(sum((one[at] for one in each), Decimal(0)) for at in range(3))
