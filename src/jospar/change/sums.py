"""Sums of money in one currency, whatever unit a programme writes them in."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from jospar.change.change import Change
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


def balance(changes: Iterable[Change]) -> tuple[Money, ...]:
    """Add up by how much the money of the measures has changed: one sum a currency, in single units.

    Money that is moved between years or funds counts for nothing; a transfer counts in the line it leaves.
    """
    sums: dict[Any, Decimal] = {}
    for change in changes:
        delta = change.facts.get("delta") if change.code in COUNTED else None
        if isinstance(delta, Money) and change.facts.get("transfer") is None:
            sums[delta.currency] = sums.get(delta.currency, Decimal(0)) + delta.amount
    return tuple(Money(amount=total, currency=currency) for currency, total in sorted(sums.items(), key=str))
