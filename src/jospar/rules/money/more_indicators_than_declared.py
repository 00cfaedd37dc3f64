"""More indicators are entered than the programme is declared to have.

Why:
    Either an indicator was entered twice, or one that merely describes the situation lacks
    ``level: context``, or the declared number is an old one. Context indicators never count.

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
      indicators: {value: 1, source: act_12}
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
      indicators: {value: 1, source: act_12}  # here
    areas: [{id: safety, title: Safety}, {id: health, title: Health}]
    reporting: {channel: here, cadence: week}
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Support rooms open
    unit: room
    level: output
    ```
"""

from collections.abc import Iterator
from decimal import Decimal

from jospar.finding import Fact, Finding
from jospar.rules.case import Case, finding
from jospar.rules.money.totals import exceeds, holding_count, own_indicators
from jospar.standing.agreement import Stated


def check(case: Case) -> Iterator[Finding]:
    """Report programmes with more indicators than declared."""
    entered = own_indicators(case.plan)
    for programme in case.plan.programmes.values():
        held = holding_count(programme.declared.indicators)
        n = entered[programme.id]
        if held is not None and exceeds(Stated(Decimal(n)), held[1]):
            facts: dict[str, Fact] = {"n": n, "declared": held[1].value}
            yield finding("J511", programme, "declared", "indicators", held[0], "value", **facts)
