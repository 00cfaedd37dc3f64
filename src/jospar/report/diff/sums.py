"""By how much the money of the measures has changed: each budget line as it was taken away and put in."""

from collections.abc import Collection, Iterator
from decimal import Decimal
from typing import NamedTuple

from jospar.change.sums import whole
from jospar.plan.budget import lines_in_force
from jospar.plan.measure import Measure
from jospar.plan.money import Money
from jospar.plan.plan import Plan
from jospar.plan.references import Currency

LEFT_OUT = ("cancelled", "excluded")


class Flow(NamedTuple):
    """A budget line of a measure: in single units of its currency, less than zero where it was before."""

    measure: Measure
    year: int
    currency: str
    amount: Decimal


def flows(before: Plan, after: Plan) -> Iterator[Flow]:
    """Give the budget lines of the measures that are not the same on both sides.

    A measure that is the same counts for nothing, unless its programme writes money in another unit or
    currency now; one that is cancelled or excluded has no money, as in reports. Of one that a side could not
    read nothing can be told, nor of one whose programme is not known on a side. Each line is in its own
    currency: two are never added.
    """
    units = [{name: one.money for name, one in plan.programmes.items()} for plan in (before, after)]
    same = {
        name
        for name, one in before.measures.items()
        if after.measures.get(name) == one and units[0].get(one.programme) == units[1].get(one.programme)
    }
    left = (
        same
        | unsure(before)
        | unsure(after)
        | of_programmes(before, after, _unknown(before) | _unknown(after))
    )
    for plan, sign in ((before, -1), (after, 1)):
        yield from _lines(plan, left, sign)


def unsure(plan: Plan) -> frozenset[str]:
    """Name the measures that a plan could not read or find in their place, or of which it has two."""
    named = (*plan.doubled, *plan.astray)
    lost = {name for _, name in plan.lost}
    return (
        plan.unread.get("measure", frozenset()) | {name for kind, name in named if kind == "measure"} | lost
    )


def unread_programmes(before: Plan, after: Plan) -> frozenset[str]:
    """Name the programmes that a side could not read: in what unit their money is, and how they report."""
    return before.unread.get("programme", frozenset()) | after.unread.get("programme", frozenset())


def of_programmes(before: Plan, after: Plan, programmes: Collection[str]) -> frozenset[str]:
    """Name the measures that are of some programmes on either side."""
    every = (*before.measures.values(), *after.measures.values())
    return frozenset(one.id for one in every if one.programme in programmes)


def _unknown(plan: Plan) -> frozenset[str]:
    return frozenset(one.programme for one in plan.measures.values()) - plan.programmes.keys()


def _lines(plan: Plan, same: Collection[str], sign: int) -> Iterator[Flow]:
    for measure in plan.measures.values():
        programme = plan.programmes.get(measure.programme)
        if measure.state in LEFT_OUT or measure.id in same or programme is None:
            continue
        for line in lines_in_force(measure):
            amount = whole(line.amount, programme)
            yield Flow(measure, line.year, str(amount.currency or ""), sign * amount.amount)


def by_year(before: Plan, after: Plan) -> dict[tuple[int, str], Decimal]:
    """Add up by how much the money has changed, by year and currency, in single units."""
    sums: dict[tuple[int, str], Decimal] = {}
    for one in flows(before, after):
        key = one.year, one.currency
        sums[key] = sums.get(key, Decimal(0)) + one.amount
    return {key: delta for key, delta in sums.items() if delta}


def moved_money(before: Plan, after: Plan) -> tuple[Money, ...]:
    """Add up by how much the money has changed, one sum a currency; zero is left out."""
    sums: dict[str, Decimal] = {}
    for (_, currency), delta in by_year(before, after).items():
        sums[currency] = sums.get(currency, Decimal(0)) + delta
    return tuple(
        Money(amount=total, currency=Currency(name)) for name, total in sorted(sums.items()) if total
    )
