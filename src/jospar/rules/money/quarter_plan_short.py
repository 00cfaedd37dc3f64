"""The plan by quarter of a budget line ends below the line's amount.

Why:
    By the end of the year the whole amount is to be paid, but for what is held in ``reserve`` or given
    under a condition. What the plan leaves out would never be late, and never be missed.

Passes:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    budget:
      - {year: 2026, fund: republican, amount: 120, reserve: 20, plan: {Q2: 60, Q4: 100}}
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
      - {year: 2026, fund: republican, amount: 120, plan: {Q2: 60, Q4: 100}}  # here
    ```
"""

from collections.abc import Iterator
from decimal import Decimal

from jospar.finding import Fact, Finding
from jospar.plan.measure import BudgetLine
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import EXACT, total

NOTHING = Decimal(0)


def check(case: Case) -> Iterator[Finding]:
    """Report plans for the whole year that leave some of the line unplanned; what falls has a rule."""
    for measure in case.plan.measures.values():
        programme = case.plan.programmes.get(measure.programme)
        own = (None, programme.money.currency if programme else None)
        for row, line in enumerate(measure.budget):
            last = (line.plan or {}).get("Q4")
            if last is None or line.amount.currency not in own or last < max((line.plan or {}).values()):
                continue
            aside = _aside(line)
            if 0 <= last < EXACT.subtract(line.amount.amount, aside):
                facts: dict[str, Fact] = {"value": last, "amount": line.amount.amount, "year": line.year}
                yield finding("J519", measure, "budget", row, "plan", "Q4", **facts)


def _aside(line: BudgetLine) -> Decimal:
    """Add up what of a line is not to be planned."""
    return total((line.reserve or NOTHING, line.conditional or NOTHING))
