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

from jospar.finding import Fact, Finding
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import total
from jospar.rules.money.spending import budget_of, last_spendings


def check(case: Case) -> Iterator[Finding]:
    """Report spending above the budget lines of its year and fund."""
    for one in last_spendings(case):
        spent = one.spent
        programme = case.plan.programmes.get(one.measure.programme)
        given = budget_of(one.measure, (spent.year, spent.fund), programme)
        gone = total(figure for figure in (spent.paid, spent.savings, spent.returned) if figure is not None)
        if given is not None and gone > given:
            facts: dict[str, Fact] = {"sum": gone, "amount": given, "year": spent.year, "fund": spent.fund}
            yield finding("J503", one.report, "spent", one.row, "paid", **facts)
