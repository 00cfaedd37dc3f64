"""How much a change is: by how many days, by what share of what it was, by what amount of money."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from jospar.change.change import Change
from jospar.change.dates import beginning, end
from jospar.change.difference import Difference
from jospar.change.sums import whole
from jospar.plan.measure import BudgetLine
from jospar.plan.money import Money
from jospar.plan.plan import Plan
from jospar.plan.programme import Programme

MONEY = frozenset({"C301", "C302", "C303", "C304", "C305"})
"""Kinds of change that have an amount of money."""
REPLACED = frozenset({"C301", "C302"})
"""Kinds of them by which one sum takes the place of another."""
FIGURES = frozenset({"C401", "C402", "C405", "C406", "C407", "C408", "C409", "C410"})
"""Kinds of change of a figure that is no money."""
MEASURED = {
    "days": frozenset({"C210", "C211", "C220", "C221", "C230", "C231", "C240", "C241", "C250"}),
    "share": MONEY | FIGURES,
    "amount": MONEY,
}
"""Which kinds of change can be measured, by the condition that asks for it."""
ALL = Decimal("Infinity")
"""The share of nothing that anything is."""


def days_of(change: Change) -> int | None:
    """Count by how many days a change moves a date, either way; None where no date has moved."""
    moved = [days for one in change.differences if (days := _days(one)) is not None]
    return max(moved, default=None)


def amount_of(change: Change) -> Money | None:
    """Give the amount of money of a change, without its sign, in single units; None where there is none."""
    for name in ("delta", "amount"):
        told = change.facts.get(name)
        if change.code in MONEY and isinstance(told, Money):
            return Money(amount=abs(told.amount), currency=told.currency)
    return None


def share_of(change: Change, before: Plan) -> Decimal | None:
    """Give the share of what it was that a change is, in per cent; None where it can't be told.

    For money it is the share of the budget lines that the change touches, as written where their unit is
    not known. Of nothing it is infinite.
    """
    amount = amount_of(change)
    if amount is not None:
        programme = before.programmes.get(change.subject.programme)
        sums = _sums(change, programme if amount.currency is not None else None)
        return _share(amount.amount, sum((one.amount for one in sums), start=Decimal(0)))
    if "before_form" in change.facts or "after_form" in change.facts:
        told = change.facts.get("share")
        return told if isinstance(told, Decimal) else ALL
    shares = [
        _share(abs(one.after - one.before), one.before)
        for one in change.differences
        if isinstance(one.before, Decimal) and isinstance(one.after, Decimal) and change.code in FIGURES
    ]
    return max(shares, default=None)


def _share(moved: Decimal, of: Decimal) -> Decimal:
    return abs(moved / of) * 100 if of else ALL


def _sums(change: Change, programme: Programme | None) -> Iterator[Money]:
    told = change.facts.get("before")
    if change.code in REPLACED and isinstance(told, Money):
        yield told
        return
    for one in change.differences:
        amount = one.before.amount if isinstance(one.before, BudgetLine) else one.before
        if isinstance(amount, Money):
            yield whole(amount, programme)


def _days(one: Difference) -> int | None:
    before, after = (_day(one.field, side) for side in (one.before, one.after))
    return None if before is None or after is None else abs((after - before).days)


def _day(field: str, value: Any) -> date | None:  # noqa: ANN401 -- a field's value
    return beginning(value) if field == "start" else end(value)
