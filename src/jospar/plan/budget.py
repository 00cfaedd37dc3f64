"""Which budget lines of a measure enter sums."""

from jospar.plan.measure import BudgetLine, Measure


def lines_that_count(measure: Measure, own: str | None) -> tuple[BudgetLine, ...]:
    """List the lines that enter a programme's sums: those in force that are in its own currency.

    A line is in it where it names none, or ``own``; None where the programme's currency is not known.
    """
    return tuple(line for line in lines_in_force(measure) if line.amount.currency in (None, own))


def lines_in_force(measure: Measure) -> tuple[BudgetLine, ...]:
    """List the lines of any currency that are money of their own: revised before original, no transfers."""
    return tuple(line for line in lines_standing(measure) if not line.transfer)


def lines_standing(measure: Measure) -> tuple[BudgetLine, ...]:
    """List the lines that no revised one stands in the place of, transfers among them."""
    revised = {_key(line) for line in measure.budget if line.version == "revised"}
    return tuple(line for line in measure.budget if line.version == "revised" or _key(line) not in revised)


def _key(line: BudgetLine) -> tuple[object, ...]:
    return line.year, line.fund, line.region, line.budget_code
