"""Sums of money in one currency, whatever unit a programme writes them in."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from jospar.change.change import Change
from jospar.plan.budget import lines_that_count
from jospar.plan.measure import Measure
from jospar.plan.money import POWERS, Money
from jospar.plan.programme import Programme

COUNTED = ("C301", "C302", "C304", "C305")
"""The kinds of change by which the money of a plan becomes more or less."""


def whole(amount: Money, programme: Programme | None) -> Money:
    """Give an amount in single units of its currency; as it is where the programme's unit is not known."""
    if programme is None:
        return amount
    scaled = amount.amount.scaleb(POWERS[programme.money.unit])
    return Money(amount=scaled, currency=amount.currency or programme.money.currency)


def budget_of(measure: Measure, programme: Programme | None) -> tuple[Money, ...]:
    """Add up the budget of a measure: one sum a currency, in single units where the programme's is known."""
    currencies = {line.amount.currency for line in measure.budget}
    lines = [
        line.amount
        for own in sorted(currencies, key=str)
        for line in lines_that_count(measure, own)
        if line.amount.currency == own
    ]
    return _added(whole(one, programme) for one in lines)


def balance(changes: Iterable[Change]) -> tuple[Money, ...]:
    """Add up by how much the money of the measures has changed: one sum a currency, in single units.

    Money that is moved between years or funds counts for nothing; a transfer counts in the line it leaves.
    """
    deltas = (
        change.facts.get("delta")
        for change in changes
        if change.code in COUNTED and change.facts.get("transfer") is None
    )
    return _added(delta for delta in deltas if isinstance(delta, Money))


def _added(amounts: Iterable[Money]) -> tuple[Money, ...]:
    sums: dict[Any, Decimal] = {}
    for one in amounts:
        sums[one.currency] = sums.get(one.currency, Decimal(0)) + one.amount
    return tuple(Money(amount=total, currency=currency) for currency, total in sorted(sums.items(), key=str))
