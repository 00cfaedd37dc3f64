"""An amount is in a currency for which the programme gives no rate.

Why:
    Sums in another currency are never added to those in the programme's own: reports show them apart, with
    what they are worth where ``rates`` says what one is, on which date and by which source.

Passes:
    ```yaml
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood
    instrument: concept
    period: 2026-2030
    money: {currency: XAD, unit: million}
    rates: [{currency: USD, rate: 500, date: 2026-01, source: [act_12]}]
    declared:
      measures: {value: 3, source: act_12}
      budget: {value: {amount: 2, currency: USD}, source: act_12}
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
      budget: {value: {amount: 2, currency: USD}, source: act_12}  # here
    areas: [{id: safety, title: Safety}, {id: health, title: Health}]
    reporting: {channel: here, cadence: week}
    ```

    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    budget:
      - {year: 2026, fund: grant, amount: {amount: 2, currency: EUR}}  # here
    ```
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from jospar.finding import Finding, Step
from jospar.plan.money import Money
from jospar.plan.plan import Plan
from jospar.rules.case import Case, finding

Used = tuple[Any, tuple[Step, ...], Money]


def check(case: Case) -> Iterator[Finding]:
    """Report each currency without a rate once a programme, where it is used first."""
    uses: defaultdict[tuple[str, str], list[Used]] = defaultdict(list)
    for record, path, money in _amounts(case.plan):
        if money.currency is not None:
            uses[record.programme, money.currency].append((record, path, money))
    for (name, currency), used in uses.items():
        programme = case.plan.programmes.get(name)
        if programme is None:
            continue
        known = {programme.money.currency, *(rate.currency for rate in programme.rates)}
        if currency not in known:
            record, path, _ = used[0]
            yield finding("J506", record, *path, "currency", value=currency, own=programme.money.currency)


def _amounts(plan: Plan) -> Iterator[Used]:
    for programme in plan.programmes.values():
        for row, declared in enumerate(programme.declared.budget):
            yield programme, ("declared", "budget", row, "value"), declared.value
    for measure in plan.measures.values():
        for row, line in enumerate(measure.budget):
            yield measure, ("budget", row, "amount"), line.amount
