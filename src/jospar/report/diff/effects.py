"""What follows from the changes: statuses on the date, money by year, how many there are of what."""

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from jospar.change.sums import whole
from jospar.plan.measure import Measure
from jospar.plan.money import Money
from jospar.plan.plan import Plan
from jospar.plan.references import Currency
from jospar.report.diff.comparison import Comparison
from jospar.report.diff.desk import Desk, masked
from jospar.report.diff.page import Effect, Total
from jospar.report.weekly.said import Said
from jospar.standing.money import lines_that_count
from jospar.standing.standing import stand
from jospar.tree.tree import Tree
from jospar.words.voice import Voice

ROOMS = ("measures", "indicators")
LEFT_OUT = ("cancelled", "excluded")


class Turn(NamedTuple):
    """A measure whose status is not the same on both sides; None where it is not there."""

    measure: Measure
    before: str | None
    after: str | None


def turns(comparison: Comparison) -> tuple[Turn, ...]:
    """List the measures whose status on the date differs, of those that were read, by id."""
    old, new = (stand(plan, comparison.on).measures for plan in (comparison.before, comparison.after))
    former = {
        one.before: one.subject.id
        for change in comparison.changes
        for one in change.differences
        if one.field == "id" and one.subject.kind == "measure"
    }
    was = {former.get(name, name): one for name, one in old.items()}
    found = []
    for name in sorted({*was, *new}):
        sides = was.get(name), new.get(name)
        statuses = [None if one is None else str(one.status) for one in sides]
        known = [one.measure for one in sides[::-1] if one is not None]
        if statuses[0] != statuses[1]:
            found.append(Turn(known[0], statuses[0], statuses[1]))
    return tuple(found)


def effects(desk: Desk) -> Iterator[Effect]:
    """Write the measures whose status differs; of those that are new or gone the list of changes tells."""
    voice = desk.voice
    for one in turns(desk.comparison):
        if one.before is not None and one.after is not None:
            text, language = voice.text_and_language(one.measure.title)
            title = Said(masked(text), language)
            before, after = (voice.say(f"status.{status}") for status in (one.before, one.after))
            yield Effect(one.measure.id, title, before, after)


def totals(desk: Desk) -> Iterator[Total]:
    """Write the counts and sums that are not what they were."""
    voice, comparison = desk.voice, desk.comparison
    for room in ROOMS:
        before, after = (_count(tree, room) for tree in (comparison.old, comparison.new))
        if before != after:
            name = voice.heading(f"diff.total.{room}")
            yield Total(name, voice.number(before), voice.number(after), voice.signed(after - before))
    for total in moved_money(comparison):
        yield Total(voice.heading("diff.total.money"), "", "", signed_money(voice, total))
    for (year, currency), delta in sorted(by_year(comparison.before, comparison.after).items()):
        name = voice.heading("diff.total.money_year", year=year)
        yield Total(name, "", "", signed_money(voice, Money(amount=delta, currency=Currency(currency))))


def signed_money(voice: Voice, amount: Money) -> str:
    """Write a sum in single units of its currency with its sign."""
    return f"{'+' if amount.amount > 0 else ''}{voice.write(amount)}"


def by_year(before: Plan, after: Plan) -> dict[tuple[int, str], Decimal]:
    """Add up by how much the money of the measures has changed, by year and currency, in single units.

    A measure that is the same on both sides counts for nothing, whatever its programme's unit is now.
    """
    sums: dict[tuple[int, str], Decimal] = {}
    same = {name for name, one in before.measures.items() if after.measures.get(name) == one}
    for plan, sign in ((before, -1), (after, 1)):
        for key, amount in _amounts(plan, same):
            sums[key] = sums.get(key, Decimal(0)) + sign * amount
    return {key: delta for key, delta in sums.items() if delta}


def _amounts(plan: Plan, same: Collection[str]) -> Iterator[tuple[tuple[int, str], Decimal]]:
    for measure in plan.measures.values():
        programme = plan.programmes.get(measure.programme)
        if measure.state in LEFT_OUT or measure.id in same or programme is None:
            continue
        for line in lines_that_count(measure):
            amount = whole(line.amount, programme)
            yield (line.year, str(amount.currency or "")), amount.amount


def _count(tree: Tree | None, room: str) -> int:
    names: Iterable[str] = () if tree is None else tree.names()
    return sum(f"/{room}/" in name and name.endswith(".yaml") for name in names)


def moved_money(comparison: Comparison) -> tuple[Money, ...]:
    """Add up by how much the money of the measures has changed, one sum a currency; zero is left out.

    Measures that are cancelled or excluded count for nothing, as in reports.
    """
    sums: dict[str, Decimal] = {}
    for (_, currency), delta in by_year(comparison.before, comparison.after).items():
        sums[currency] = sums.get(currency, Decimal(0)) + delta
    return tuple(
        Money(amount=total, currency=Currency(name)) for name, total in sorted(sums.items()) if total
    )
