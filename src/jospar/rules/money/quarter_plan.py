"""The plan by quarter of a budget line falls, or goes beyond the line's amount.

Why:
    ``plan`` says how much is to be paid by the end of each quarter, counted from the start of the year;
    so it never falls, and never exceeds the year's amount. Most often the sums of single quarters were
    written instead of the running total.

Passes:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    budget:
      - {year: 2026, fund: republican, amount: 120, plan: {Q1: 20, Q2: 60, Q3: 60, Q4: 120}}
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
      - {year: 2026, fund: republican, amount: 120, plan: {Q1: 20, Q2: 40, Q3: 30, Q4: 30}}  # here
    ```

    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    budget:
      - {year: 2026, fund: republican, amount: 120, plan: {Q2: 60, Q4: 130}}  # here
    ```
"""

from collections.abc import Iterator
from itertools import pairwise

from jospar.finding import Fact, Finding
from jospar.plan.measure import BudgetLine, Measure
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report quarter plans that cannot be running totals of their line; sums below zero have a rule."""
    for measure in case.plan.measures.values():
        programme = case.plan.programmes.get(measure.programme)
        own = programme.money.currency if programme else None
        for row, line in enumerate(measure.budget):
            if line.plan and line.amount.amount >= 0 and min(line.plan.values()) >= 0:
                yield from _wrong(measure, row, line, own)


def _wrong(measure: Measure, row: int, line: BudgetLine, own: str | None) -> Iterator[Finding]:
    planned = sorted((line.plan or {}).items())
    for (before, earlier), (quarter, later) in pairwise(planned):
        if later < earlier:
            facts: dict[str, Fact] = {
                "value": later,
                "quarter": quarter,
                "before": before,
                "earlier": earlier,
            }
            yield finding("J505", measure, "budget", row, "plan", quarter, problem="falls", **facts)
            return
    quarter, most = planned[-1]
    if line.amount.currency in (None, own) and most > line.amount.amount:
        facts = {"value": most, "quarter": quarter, "amount": line.amount.amount}
        yield finding("J505", measure, "budget", row, "plan", quarter, problem="exceeds", **facts)
