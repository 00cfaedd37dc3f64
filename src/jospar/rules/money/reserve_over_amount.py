"""The reserve and the conditional part of a budget line are more than the line itself.

Why:
    ``reserve`` (not yet distributed) and ``conditional`` (given only under a condition) are parts of the
    line's amount; what is not absorbed is computed after taking both away.

Passes:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    budget: [{year: 2026, fund: republican, amount: 120, reserve: 20, conditional: 100}]
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
      - {year: 2026, fund: republican, amount: 120, reserve: 50, conditional: 80}  # here
    ```
"""

from collections.abc import Iterator
from decimal import Decimal

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import total

NOTHING = Decimal(0)


def check(case: Case) -> Iterator[Finding]:
    """Report lines whose parts set aside exceed them."""
    for measure in case.plan.measures.values():
        for row, line in enumerate(measure.budget):
            if line.reserve is None and line.conditional is None:
                continue
            aside = total((line.reserve or NOTHING, line.conditional or NOTHING))
            if aside > max(line.amount.amount, NOTHING):
                key = "conditional" if line.reserve is None else "reserve"
                yield finding("J512", measure, "budget", row, key, sum=aside, amount=line.amount.amount)
