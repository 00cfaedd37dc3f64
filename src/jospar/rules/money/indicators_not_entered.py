"""Some of the declared indicators are not entered yet.

Why:
    What a programme promised to measure must not be forgotten because some of it is measured. Nothing is
    said while no indicator of the programme is entered at all; context indicators never count.

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
      indicators: {value: 10, source: act_12}  # here
    areas: [{id: safety, title: Safety}, {id: health, title: Health}]
    reporting: {channel: here, cadence: week}
    ```
"""

from collections.abc import Iterator

from jospar.finding import Fact, Finding
from jospar.rules.case import Case, finding
from jospar.rules.money.totals import own_indicators, tallies


def check(case: Case) -> Iterator[Finding]:
    """Note how many declared indicators are missing where some are entered."""
    if case.plan.unread.get("indicator"):
        return
    for one in tallies(case.plan, "indicators", own_indicators(case.plan)):
        if one.entered and one.missing:
            facts: dict[str, Fact] = {
                "n": one.missing,
                "declared": one.declared.value,
                "entered": one.entered,
            }
            yield finding("J516", one.programme, *one.path, **facts)
