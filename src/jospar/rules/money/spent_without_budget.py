"""Money was spent for a year and fund for which the measure has no budget line.

Why:
    What was never planned cannot be executed. Most often the fund or the year of the report is another
    than the plan's, or the line is missing. Nothing is said where the budget is named as unpublished.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    spent: [{year: 2026, fund: republican, paid: 31.5}]
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    spent:
      - {year: 2026, fund: local, paid: 31.5}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Fact, Finding
from jospar.rules.case import Case, finding
from jospar.rules.money.spending import last_spendings


def check(case: Case) -> Iterator[Finding]:
    """Report spending that no budget line stands for."""
    for one in last_spendings(case):
        measure, spent = one.measure, one.spent
        programme = case.plan.programmes.get(measure.programme)
        if programme is None or measure.access == "restricted" or not (spent.paid or spent.savings):
            continue
        planned = any((line.year, line.fund) == (spent.year, spent.fund) for line in measure.budget)
        if not planned and "budget" not in (*measure.unpublished, *programme.unpublished):
            facts: dict[str, Fact] = {"measure": measure.id, "year": spent.year, "fund": spent.fund}
            yield finding("J507", one.report, "spent", one.row, "fund", **facts)
