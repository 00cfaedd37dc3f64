"""The totals that a programme is declared to have: which of them holds, and what they are held against."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from jospar.finding import Step
from jospar.plan.plan import Plan
from jospar.plan.programme import DeclaredCount, DeclaredSum, Programme
from jospar.rules.indicators.arithmetic import EXACT
from jospar.rules.indicators.contradiction import clash
from jospar.standing.agreement import Stated, within_rounding

Counted = Literal["measures", "indicators"]


class Tally(NamedTuple):
    """How many measures or indicators of a programme are entered, beside the declared count that holds."""

    programme: Programme
    path: tuple[Step, ...]
    declared: Stated
    entered: int

    @property
    def missing(self) -> int:
        """Tell how many are declared and not entered; 0 where the two are the same within rounding."""
        if not exceeds(self.declared, Stated(Decimal(self.entered))):
            return 0
        return int(self.declared.value) - self.entered

    @property
    def excess(self) -> bool:
        """Tell whether more are entered than declared, rounding allowed for."""
        return exceeds(Stated(Decimal(self.entered)), self.declared)


def tallies(plan: Plan, kind: Counted, entered: Counter[str]) -> Iterator[Tally]:
    """Hold what is entered, by programme, against what each is declared to have."""
    for programme in plan.programmes.values():
        held = holding_count(getattr(programme.declared, kind))
        if held is not None:
            place, declared = held
            yield Tally(programme, ("declared", kind, place, "value"), declared, entered[programme.id])


def choices(programme: Programme) -> Iterator[tuple[str, list[bool]]]:
    """Give the name of each declared total, and which of its figures are chosen."""
    declared = programme.declared
    for total, figures in (
        ("measures", declared.measures),
        ("indicators", declared.indicators),
        ("budget", declared.budget),
    ):
        yield total, [one.chosen for one in figures]


def counts(declared: Sequence[DeclaredCount]) -> tuple[Stated, ...]:
    """Give declared counts as stated figures."""
    return tuple(Stated(one.value, one.precision) for one in declared)


def sums(programme: Programme) -> tuple[Stated | None, ...]:
    """Give declared budgets in the programme's currency; None where there is no rate for theirs."""
    rates = {one.currency: one.rate for one in programme.rates}
    rates[programme.money.currency] = Decimal(1)
    return tuple(
        _converted(one, rates.get(one.value.currency or programme.money.currency))
        for one in programme.declared.budget
    )


def _converted(declared: DeclaredSum, rate: Decimal | None) -> Stated | None:
    if rate is None or rate <= 0:
        return None
    if declared.value.currency is None or rate == 1:
        return Stated(declared.value.amount, declared.precision)
    return Stated(EXACT.multiply(declared.value.amount, rate), "about")


def holding(stated: Sequence[Stated | None], chosen: Sequence[bool]) -> int | None:
    """Tell which declared figure holds: the chosen one, else the largest when all agree; None otherwise."""
    marked = [place for place, mark in enumerate(chosen) if mark]
    if len(marked) == 1:
        return marked[0]
    known = [(one.value, place) for place, one in enumerate(stated) if one is not None]
    if marked or not known or len(known) < len(stated) or clash(stated):
        return None
    return max(known, key=lambda pair: pair[0])[1]


def holding_count(declared: Sequence[DeclaredCount]) -> tuple[int, Stated] | None:
    """Give the declared count that holds and its place in the list; None where none does."""
    stated = counts(declared)
    place = holding(stated, [one.chosen for one in declared])
    return None if place is None else (place, stated[place])


def exceeds(one: Stated, other: Stated) -> bool:
    """Tell whether a figure is more than another by more than rounding."""
    return one.value > other.value and not within_rounding(one, other)


def official_measures(plan: Plan) -> Counter[str]:
    """Count the rows of the act that are entered, by programme; quoted commitments are no rows."""
    return Counter(one.programme for one in plan.measures.values() if one.record == "official")


def official_measures_in_force(plan: Plan) -> Counter[str]:
    """Count the rows of the act that are entered and neither cancelled nor excluded, by programme."""
    return Counter(
        one.programme
        for one in plan.measures.values()
        if one.record == "official" and one.state in ("active", "suspended")
    )


def own_indicators(plan: Plan) -> Counter[str]:
    """Count the indicators of each programme that are not merely its context."""
    return Counter(one.programme for one in plan.indicators.values() if one.level != "context")
