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

from jospar.finding import Fact, Finding
from jospar.rules.case import Case, finding
from jospar.rules.money.totals import own_indicators, tallies


def check(case: Case) -> Iterator[Finding]:
    """Report programmes with more indicators than declared."""
    for one in tallies(case.plan, "indicators", own_indicators(case.plan)):
        if one.excess:
            facts: dict[str, Fact] = {"n": one.entered, "declared": one.declared.value}
            yield finding("J511", one.programme, *one.path, **facts)
