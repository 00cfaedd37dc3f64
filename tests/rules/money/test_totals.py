"""Declared totals against each other, and against what is entered."""

import pytest

from tests.rules.examples import judged

HEAD = """
id: example
prefix: XA
title: Safe childhood
instrument: concept
period: 2026-2030
money: {currency: XAD, unit: million}
areas: [{id: safety, title: Safety}, {id: health, title: Health}]
reporting: {channel: here, cadence: week}
sources: [act_12]
"""
USD = "rates: [{currency: USD, rate: 500, date: 2026-01, source: [act_12]}]\n"


def codes(more: str, **measures: str) -> list[str]:
    """Judge the example plan with more said in its programme, and with other measures."""
    files = {f"plan/example/measures/{name.replace('_', '-')}.yaml": text for name, text in measures.items()}
    found = judged({"plan/example/programme.yaml": HEAD + more, **files}).findings
    return [one.code for one in found if one.code.startswith("J5")]


@pytest.mark.parametrize(
    "listed",
    [
        "[158, 158]",
        "[158, {value: 150, precision: over}]",
        "[158, {value: 160, precision: about}]",
        "[{value: 158, chosen: true}, 150]",
    ],
)
def test_counts_that_agree_or_are_decided(listed: str) -> None:
    assert "J509" not in codes(f"declared: {{measures: {listed}}}")


@pytest.mark.parametrize("listed", ["[158, 150]", "[158, 158, 159]", "[158, {value: 150, precision: under}]"])
def test_counts_that_really_differ(listed: str) -> None:
    assert codes(f"declared: {{measures: {listed}}}") == ["J509"]


def test_sums_are_compared_through_rates() -> None:
    declared = "declared: {budget: [%s, {value: {amount: 2.6, currency: USD}}]}"
    assert codes(USD + declared % 1300) == []
    assert codes(USD + declared % 900) == ["J509"]


def test_sums_without_a_rate_are_not_compared() -> None:
    assert codes("declared: {budget: [900, {value: {amount: 2.6, currency: USD}}]}") == ["J506"]


def test_a_currency_of_ones_own_needs_no_rate() -> None:
    assert codes("declared: {budget: {value: {amount: 900, currency: XAD}}}") == []


def test_three_chosen_are_one_finding() -> None:
    many = "[{value: 3, chosen: true}, {value: 3, chosen: true}, {value: 3, chosen: true}]"
    assert codes(f"declared: {{measures: {many}}}") == ["J514"]


MEASURE = """
id: XA-001
title: Open 40 support rooms
area: safety
lead: ministry_a
due: 2028
"""


@pytest.mark.parametrize(
    ("lines", "declared"),
    [
        ("[{year: 2026, fund: local, amount: 0.1}, {year: 2027, fund: local, amount: 0.2}]", "0.3"),
        (
            "[{year: 2026, fund: local, amount: 100}, {year: 2026, fund: grant, amount: 9, transfer: true}]",
            "100",
        ),
        (
            "[{year: 2026, fund: local, amount: 9}, {year: 2026, fund: local, amount: 90, version: revised}]",
            "90",
        ),
        ("[{year: 2026, fund: local, amount: 100.4}]", "100"),
        ("[{year: 2026, fund: local, amount: 140}]", "{amount: 1, currency: USD}"),
    ],
)
def test_lines_within_the_declared_budget(lines: str, declared: str) -> None:
    found = codes(f"{USD}declared: {{budget: {{value: {declared}}}}}", XA_001=f"{MEASURE}budget: {lines}")
    assert found == []


def test_lines_above_the_declared_budget_by_the_last_digit() -> None:
    lines = (
        f"budget: [{{year: 2026, fund: local, amount: {'9' * 38}}}, {{year: 2027, fund: local, amount: 1}}]"
    )
    sure = "declared: {budget: {value: 1, precision: exact}}"
    assert codes(sure, XA_001=MEASURE + lines) == ["J501"]
    assert codes(f"declared: {{budget: {'9' * 38}}}", XA_001=MEASURE + lines) == []


def test_a_line_in_the_programmes_own_currency_by_name_counts() -> None:
    lines = "budget: [{year: 2026, fund: local, amount: {amount: 101, currency: XAD}}]"
    assert codes("declared: {budget: 100}", XA_001=MEASURE + lines) == ["J501"]


def test_cancelled_measures_cost_nothing() -> None:
    gone = f"{MEASURE}state: cancelled\nbecause: Merged\nbudget: [{{year: 2026, fund: local, amount: 500}}]"
    assert codes("declared: {budget: 100}", XA_001=gone) == []


def test_a_row_that_cannot_be_read_is_not_missing() -> None:
    assert "J515" in codes("declared: {measures: 9}")
    assert "J515" not in codes("declared: {measures: 9}", XA_002="id: [")
