"""Paid, saved and returned money together is more than the measure's budget of that year and fund.

Why:
    No more can be paid out than was given. Either a figure is wrong, or the budget was raised and its
    ``revised`` line is missing. The last report of an agency on a year and fund is held against all the
    lines of that year and fund.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    spent: [{year: 2026, fund: republican, paid: 110, savings: 10}]
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    spent:
      - {year: 2026, fund: republican, paid: 119, savings: 10}  # here
    ```
"""

from collections.abc import Iterator
from decimal import Decimal

from jospar.finding import Fact, Finding
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import total
from jospar.rules.money.spending import Spending, last_spendings, lines_in_force


def check(case: Case) -> Iterator[Finding]:
    """Report spending above the budget lines of its year and fund."""
    for one in last_spendings(case):
        spent = one.spent
        given = _given(case, one)
        gone = total(figure for figure in (spent.paid, spent.savings, spent.returned) if figure is not None)
        if given is not None and gone > given:
            facts: dict[str, Fact] = {"sum": gone, "amount": given, "year": spent.year, "fund": spent.fund}
            yield finding("J503", one.report, "spent", one.row, "paid", **facts)


def _given(case: Case, one: Spending) -> Decimal | None:
    """Add up the lines; None where there are none, or where they are not all in the programme's currency."""
    programme = case.plan.programmes.get(one.measure.programme)
    lines = lines_in_force(one.measure, one.spent)
    own = (None, programme.money.currency) if programme else (None,)
    if not lines or any(line.amount.currency not in own for line in lines):
        return None
    return total(line.amount.amount for line in lines)
