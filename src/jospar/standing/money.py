"""Money of a programme by year and fund: planned, paid, saved, not absorbed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from jospar.plan.budget import lines_in_force, lines_that_count
from jospar.plan.measure import Measure
from jospar.plan.progress import Progress

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyLine:
    """Sums of one year and fund, in the programme's unit.

    ``paid`` and ``savings`` are None where nothing was reported. ``unabsorbed`` = planned − paid −
    savings − undistributed reserve − conditional (formula 8), None while nothing is known to be paid.
    """

    year: int
    fund: str
    planned: Decimal
    paid: Decimal | None
    savings: Decimal | None
    unabsorbed: Decimal | None

    @property
    def execution(self) -> Decimal | None:
        """Give paid over planned; None where there is nothing to divide."""
        return self.paid / self.planned if self.paid is not None and self.planned else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignSum:
    """What is planned in one year and fund in another currency than the programme's, in its scale."""

    year: int
    fund: str
    currency: str
    planned: Decimal


def foreign_sums(measures: Iterable[Measure], own: str | None) -> tuple[ForeignSum, ...]:
    """Add up the budget lines that ``money_lines`` leaves out, each currency by itself."""
    planned: dict[tuple[int, str, str], Decimal] = {}
    for measure in measures:
        for line in lines_in_force(measure):
            currency = line.amount.currency
            if currency is not None and currency != own:
                key = (line.year, line.fund, str(currency))
                planned[key] = planned.get(key, ZERO) + line.amount.amount
    return tuple(
        ForeignSum(year=year, fund=fund, currency=currency, planned=planned[year, fund, currency])
        for year, fund, currency in sorted(planned)
    )


def money_lines(
    measures: Iterable[Measure], reports: Mapping[str, Progress], own: str | None
) -> tuple[MoneyLine, ...]:
    """Add up budget lines and payments by year and fund; ``reports`` is each measure's last one that counts.

    ``own`` is the programme's currency. A revised line replaces the original; a transfer stands in two
    budgets and counts once, in the one it leaves; lines in another currency are left out: they are shown,
    not added.
    """
    planned: dict[tuple[int, str], Decimal] = {}
    aside: dict[tuple[int, str], Decimal] = {}
    paid: dict[tuple[int, str], Decimal] = {}
    saved: dict[tuple[int, str], Decimal] = {}
    for measure in measures:
        for line in lines_that_count(measure, own):
            key = (line.year, line.fund)
            planned[key] = planned.get(key, ZERO) + line.amount.amount
            aside[key] = aside.get(key, ZERO) + (line.reserve or ZERO) + (line.conditional or ZERO)
        for spent in reports[measure.id].spent if measure.id in reports else ():
            key = (spent.year, spent.fund)
            if spent.paid is not None:
                paid[key] = paid.get(key, ZERO) + spent.paid
            if spent.savings is not None:
                saved[key] = saved.get(key, ZERO) + spent.savings
    return tuple(
        MoneyLine(
            year=year,
            fund=fund,
            planned=planned.get((year, fund), ZERO),
            paid=paid.get((year, fund)),
            savings=saved.get((year, fund)),
            unabsorbed=_unabsorbed((year, fund), planned, aside, paid, saved),
        )
        for year, fund in sorted({*planned, *paid, *saved})
    )


def _unabsorbed(key: tuple[int, str], *sums: Mapping[tuple[int, str], Decimal]) -> Decimal | None:
    planned, aside, paid, saved = sums
    if key not in paid or key not in planned:
        return None
    return planned[key] - paid[key] - saved.get(key, ZERO) - aside.get(key, ZERO)
