"""A budget line is of a year before the measure starts, or after it is due.

Why:
    Money of a year in which nothing is to be done is either of a mistyped year, or left where it was when
    the deadline moved. Last payments may well follow the work; the line is noted, not refused.

Passes:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    start: 2026
    due: 2027-06
    budget:
      - {year: 2026, fund: republican, amount: 120}
      - {year: 2027, fund: republican, amount: 80}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    start: 2026
    due: 2027-06
    budget:
      - {year: 2026, fund: republican, amount: 120}
      - {year: 2028, fund: republican, amount: 80}  # here
    ```

    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    start: 2027-03
    due: 2028
    budget:
      - {year: 2026, fund: republican, amount: 120}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Fact, Finding
from jospar.plan.measure import Measure
from jospar.plan.plan import Plan
from jospar.plan.programme import Programme
from jospar.rules.case import Case, finding
from jospar.rules.deadlines.dates import due_day, sound_due, start_day

UNDER_WAY = ("active", "suspended")


def check(case: Case) -> Iterator[Finding]:
    """Note the first line of each measure that lies outside its years, and within its programme's."""
    for measure in case.plan.measures.values():
        programme = case.plan.programmes.get(measure.programme)
        if measure.budget and programme is not None and measure.state in UNDER_WAY:
            yield from _outside(measure, programme, case.plan)


def _outside(measure: Measure, programme: Programme, plan: Plan) -> Iterator[Finding]:
    start, due = start_day(measure), sound_due(measure, plan)
    first, last = programme.period.first, programme.period.last
    if due is None and due_day(measure) is not None:
        return
    for row, line in enumerate(measure.budget):
        if (first is not None and line.year < first.year) or (last is not None and line.year > last.year):
            continue
        if due is not None and line.year > due.year:
            yield finding("J522", measure, "budget", row, "year", year=line.year, due=str(measure.due))
            return
        if start is not None and line.year < start.year:
            facts: dict[str, Fact] = {"year": line.year, "start": str(measure.start), "problem": "early"}
            yield finding("J522", measure, "budget", row, "year", **facts)
            return
