"""A budget line is of a year in which the programme does not run.

Why:
    Money outside the programme's years enters its totals and belongs to none of them. Most often the
    year is mistyped, or the period was prolonged and ``period`` not.

Passes:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    budget: [{year: 2027, fund: republican, amount: 80, source: act_12}]
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
      - {year: 2072, fund: republican, amount: 80, source: act_12}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report budget lines of years outside their programme's period."""
    for measure in case.plan.measures.values():
        programme = case.plan.programmes.get(measure.programme)
        if programme is None or programme.period.first is None or programme.period.last is None:
            continue
        first, last = programme.period.first.year, programme.period.last.year
        for row, line in enumerate(measure.budget):
            if not first <= line.year <= last:
                yield finding(
                    "J504", measure, "budget", row, "year", year=line.year, first_year=first, last_year=last
                )
