"""The budget lines of a measure that are in force, year by year, to tell what is a transfer."""

from typing import NamedTuple

from jospar.plan.measure import BudgetLine, Measure
from jospar.plan.plan import Plan

UNDER_WAY = ("active", "suspended")
"""The states of measures whose money is counted."""


class Line(NamedTuple):
    """A budget line and its row in the measure."""

    row: int
    line: BudgetLine


def lines_by_year(measure: Measure, plan: Plan) -> dict[int, list[Line]]:
    """Gather a measure's lines by year: revised before original, in the programme's currency alone.

    A year with money in another currency is left out: its funds can't be held against each other.
    """
    programme = plan.programmes.get(measure.programme)
    own = (None, programme.money.currency if programme is not None else None)
    revised = {_key(line) for line in measure.budget if line.version == "revised"}
    foreign = {line.year for line in measure.budget if line.amount.currency not in own}
    years: dict[int, list[Line]] = {}
    for row, line in enumerate(measure.budget):
        if line.year not in foreign and (line.version == "revised" or _key(line) not in revised):
            years.setdefault(line.year, []).append(Line(row, line))
    return years


def _key(line: BudgetLine) -> tuple[object, ...]:
    return line.year, line.fund, line.region, line.budget_code
