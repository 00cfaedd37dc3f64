"""The same sum stands in the republican and in the local budget, and neither is marked as a transfer.

Why:
    What the republican budget transfers to a region stands in both budgets. Marked ``transfer: true`` in the
    one that gets it, it counts once; unmarked it counts twice. The two may as well be halves that each
    budget pays: then nothing is to be done, and an exception says so. Lines of one year are compared: one
    with one, and the republican line with all local ones together.

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
      - {year: 2026, fund: local, amount: 120, transfer: true}
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
      - {year: 2026, fund: republican, amount: 120}
      - {year: 2026, fund: local, amount: 120}  # here
    ```

    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    budget:
      - {year: 2026, fund: republican, amount: 120}
      - {year: 2026, fund: local, region: XA-01, amount: 70}  # here
      - {year: 2026, fund: local, region: XA-02, amount: 50}
    ```
"""

from collections.abc import Iterator

from jospar.finding import Fact, Finding
from jospar.plan.measure import Measure
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import total
from jospar.rules.money.transfers import UNDER_WAY, Line, lines_by_year


def check(case: Case) -> Iterator[Finding]:
    """Note the first local line of each year whose sum, alone or with the others, is a republican line's."""
    for measure in case.plan.measures.values():
        if len(measure.budget) > 1 and _together(measure) and measure.state in UNDER_WAY:
            for lines in lines_by_year(measure, case.plan).values():
                yield from _twice(measure, lines)


def _together(measure: Measure) -> bool:
    """Tell whether a measure has republican and local money in one year; few have."""
    republican = {line.year for line in measure.budget if line.fund == "republican"}
    return any(line.fund == "local" and line.year in republican for line in measure.budget)


def _twice(measure: Measure, lines: list[Line]) -> Iterator[Finding]:
    given = {
        one.line.amount.amount for one in lines if one.line.fund == "republican" and not one.line.transfer
    }
    local = [one for one in lines if one.line.fund == "local"]
    if not local or any(one.line.transfer for one in local):
        return
    whole = total(one.line.amount.amount for one in local)
    alike = local if whole in given else [one for one in local if one.line.amount.amount in given]
    if alike and alike[0].line.amount.amount > 0:
        value = whole if alike is local else alike[0].line.amount.amount
        facts: dict[str, Fact] = {"value": value, "year": alike[0].line.year}
        yield finding("J521", measure, "budget", alike[0].row, "fund", **facts)
