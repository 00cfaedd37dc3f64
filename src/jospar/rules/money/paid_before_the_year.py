"""A report says that money of a year was spent before that year had begun.

Why:
    ``spent`` is what was paid since the start of its year. Most often the year is mistyped, or the plan
    of the next year was written where the payment belongs.

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
      - {year: 2027, fund: republican, paid: 31.5}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.money.spending import last_spendings


def check(case: Case) -> Iterator[Finding]:
    """Report spending of years that begin after the report."""
    for one in last_spendings(case):
        spent = one.spent
        if spent.year > one.report.date.year and (spent.paid or spent.savings or spent.returned):
            yield finding("J502", one.report, "spent", one.row, "year", year=spent.year, date=one.report.date)
