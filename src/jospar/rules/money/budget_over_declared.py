"""The budget lines of a programme add up to more than the budget it is declared to have.

Why:
    Either the declared total or some line is wrong, and every share computed from them is wrong too.
    Lines in the programme's currency are added exactly; a revised line replaces the original one, a
    transfer is counted once, cancelled and excluded measures not at all. The lines are held against the
    chosen total, or against any where all that are declared agree; rounding is allowed for, and the
    share that the policy's ``rounding`` gives (half per cent).

Passes:
    ```yaml
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood
    instrument: concept
    period: 2026-2030
    money: {currency: XAD, unit: million}
    declared:
      measures: {value: 3, source: act_12}
      budget: {value: 200, source: act_12}
    areas: [{id: safety, title: Safety}, {id: health, title: Health}]
    reporting: {channel: here, cadence: week}
    ```

Fails:
    ```yaml
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood
    instrument: concept
    period: 2026-2030
    money: {currency: XAD, unit: million}
    declared:
      measures: {value: 3, source: act_12}
      budget: {value: 190, source: act_12}  # here
    areas: [{id: safety, title: Safety}, {id: health, title: Health}]
    reporting: {channel: here, cadence: week}
    ```
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from jospar.finding import Finding
from jospar.plan.budget import lines_that_count
from jospar.plan.measure import BudgetLine
from jospar.plan.plan import Plan
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import EXACT, ONE, total
from jospar.rules.money.totals import exceeds, holding, sums
from jospar.standing.agreement import Stated


def check(case: Case) -> Iterator[Finding]:
    """Report each programme whose lines exceed its declared budget."""
    lines = _lines(case.plan)
    share = case.plan.repository.policy.rounding
    for programme in case.plan.programmes.values():
        declared = programme.declared.budget
        stated = sums(programme)
        place = holding(stated, [one.chosen for one in declared])
        held = None if place is None else stated[place]
        own = place is not None and declared[place].value.currency in (None, programme.money.currency)
        whole = total(line.amount.amount for line in lines.get(programme.id, ()))
        allowed = EXACT.multiply(held.value, EXACT.add(ONE, share)) if held else whole
        if held is not None and own and whole > allowed and exceeds(Stated(whole), held):
            yield finding(
                "J501", programme, "declared", "budget", place or 0, "value", sum=whole, declared=held.value
            )


def _lines(plan: Plan) -> Mapping[str, list[BudgetLine]]:
    """Gather the lines that count by programme."""
    lines: defaultdict[str, list[BudgetLine]] = defaultdict(list)
    for measure in plan.measures.values():
        if measure.budget and measure.state in ("active", "suspended"):
            own = plan.currency_of(measure.programme)
            lines[measure.programme] += lines_that_count(measure, own)
    return lines
