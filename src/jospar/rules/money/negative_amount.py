"""A sum of money is below zero.

Why:
    A cut is written as a ``revised`` line with the new amount, money given back as ``returned``; a sum
    below zero would quietly lower every total.

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
      - {year: 2026, fund: republican, amount: 100, version: revised}
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
      - {year: 2026, fund: republican, amount: -20}  # here
    ```

    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    spent:
      - {year: 2026, fund: republican, paid: 31.5, savings: -2}  # here
    ```
"""

from collections.abc import Iterator
from decimal import Decimal

from jospar.finding import Finding, Step
from jospar.plan.measure import BudgetLine
from jospar.plan.progress import Spent
from jospar.rules.case import Case, finding

Sum = tuple[tuple[Step, ...], Decimal]


def check(case: Case) -> Iterator[Finding]:
    """Report sums below zero in declared totals, budget lines and reports."""
    for programme in case.plan.programmes.values():
        for row, declared in enumerate(programme.declared.budget):
            if declared.value.amount < 0:
                path: tuple[Step, ...] = ("declared", "budget", row, "value")
                yield finding("J508", programme, *path, value=declared.value.amount)
    for measure in case.plan.measures.values():
        for row, line in enumerate(measure.budget):
            for path, figure in _of_line(line):
                yield finding("J508", measure, "budget", row, *path, value=figure)
    for report in case.plan.shelf.progress():
        for row, spent in enumerate(report.spent):
            for path, figure in _of_report(spent):
                yield finding("J508", report, "spent", row, *path, value=figure)


def _of_line(line: BudgetLine) -> list[Sum]:
    """List the sums of a budget line that are below zero, by their paths in it."""
    if line.amount.amount >= 0 and (line.plan, line.reserve, line.conditional) == (None, None, None):
        return []  # most lines have an amount alone
    written: list[tuple[tuple[Step, ...], Decimal | None]] = [
        (("amount",), line.amount.amount),
        (("reserve",), line.reserve),
        (("conditional",), line.conditional),
    ]
    if line.plan:
        written += ((("plan", quarter), figure) for quarter, figure in line.plan.items())
    return [(path, figure) for path, figure in written if figure is not None and figure < 0]


def _of_report(spent: Spent) -> list[Sum]:
    written = ((("paid",), spent.paid), (("savings",), spent.savings), (("returned",), spent.returned))
    return [(path, figure) for path, figure in written if figure is not None and figure < 0]
