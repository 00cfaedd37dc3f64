"""What reports say was spent, and the budget lines that it is held against."""

from decimal import Decimal

from jospar.frozen import frozen
from jospar.plan.measure import BudgetLine, Measure
from jospar.plan.programme import Programme
from jospar.plan.progress import Progress, Spent
from jospar.rules.case import Case
from jospar.rules.indicators.arithmetic import total


@frozen
class Spending:
    """The last word of an agency on the money of one measure, year and fund."""

    measure: Measure
    report: Progress
    row: int

    @property
    def spent(self) -> Spent:
        """Give the line of the report."""
        return self.report.spent[self.row]


def last_spendings(case: Case) -> tuple[Spending, ...]:
    """List the last reported spending of each measure, agency, year and fund up to the status date."""
    return case.once(_last_spendings)


def _last_spendings(case: Case) -> tuple[Spending, ...]:
    last: dict[tuple[object, ...], Spending] = {}
    for report in case.plan.shelf.progress():
        measure = case.plan.measures.get(report.measure)
        if measure is None or measure.programme != report.programme or report.date > case.date:
            continue
        if report.state == "draft":
            continue
        for row, spent in enumerate(report.spent):
            key = (report.measure, report.agency, spent.year, spent.fund)
            known = last.get(key)
            if known is None or known.report.date <= report.date:
                last[key] = Spending(measure, report, row)
    return tuple(last.values())


def budget_of(measure: Measure, of: tuple[int, str], programme: Programme | None) -> Decimal | None:
    """Add up the lines in force of a year and a fund, in the programme's unit of money.

    It is None where there are none, or where they are not all in the programme's currency.
    """
    lines = _in_force(measure, of)
    own = (None, programme.money.currency) if programme else (None,)
    if not lines or any(line.amount.currency not in own for line in lines):
        return None
    return total(line.amount.amount for line in lines)


def _in_force(measure: Measure, of: tuple[int, str]) -> list[BudgetLine]:
    """List the lines of a year and a fund; an original that was revised is left out."""
    lines = [line for line in measure.budget if (line.year, line.fund) == of]
    if len(lines) < 2:  # noqa: PLR2004 -- one line has nothing to be revised by
        return lines
    revised = {_key(line) for line in lines if line.version == "revised"}
    return [line for line in lines if line.version == "revised" or _key(line) not in revised]


def _key(line: BudgetLine) -> tuple[object, ...]:
    return line.region, line.budget_code
