"""A transfer is marked as such, and the budget it comes from is not there: its money counts nowhere.

Why:
    A transfer stands in two budgets, mostly the republican one that gives it and the local one that gets it.
    ``transfer: true`` marks the line that gets it, and the sum counts in the one that gives it. Where no
    other fund of that year has an unmarked line, or they hold less than what is marked, the money is missing
    from every total.

Passes:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    budget:
      - {year: 2026, fund: republican, amount: 120}
      - {year: 2026, fund: local, region: XA-01, amount: 70, transfer: true}
      - {year: 2026, fund: local, region: XA-02, amount: 50, transfer: true}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    budget:
      - {year: 2026, fund: local, region: XA-01, amount: 70, transfer: true}  # here
    ```

    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    budget:
      - {year: 2026, fund: republican, amount: 60}
      - {year: 2026, fund: local, region: XA-01, amount: 70, transfer: true}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Fact, Finding
from jospar.plan.measure import Measure
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import total
from jospar.rules.money.transfers import UNDER_WAY, Line, lines_by_year


def check(case: Case) -> Iterator[Finding]:
    """Report the marked lines of each year and fund that no other fund's lines can have given."""
    for measure in case.plan.measures.values():
        if any(line.transfer for line in measure.budget) and measure.state in UNDER_WAY:
            for lines in lines_by_year(measure, case.plan).values():
                yield from _lost(measure, lines)


def _lost(measure: Measure, lines: list[Line]) -> Iterator[Finding]:
    for fund in sorted({one.line.fund for one in lines if one.line.transfer}):
        marked = [one for one in lines if one.line.transfer and one.line.fund == fund]
        givers = [one for one in lines if not one.line.transfer and one.line.fund != fund]
        given = total(one.line.amount.amount for one in givers)
        got = total(one.line.amount.amount for one in marked)
        if got > given:
            facts: dict[str, Fact] = {"value": got, "given": given, "year": marked[0].line.year, "fund": fund}
            problem = {} if givers else {"problem": "none"}
            yield finding("J520", measure, "budget", marked[0].row, "transfer", **facts, **problem)
