"""Some of the declared measures are not entered yet.

Why:
    Shares of a plan that is entered in part speak of that part alone; the rest must not be forgotten.
    Nothing is said while no official row is entered at all: reports count those by themselves.

Passes:
    ```yaml
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood
    instrument: concept
    period: 2026-2030
    money: {currency: XAD, unit: million}
    declared: {measures: {value: 3, source: act_12}}
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
      measures: {value: 10, source: act_12}  # here
    areas: [{id: safety, title: Safety}, {id: health, title: Health}]
    reporting: {channel: here, cadence: week}
    ```
"""

from collections.abc import Iterator
from decimal import Decimal

from jospar.finding import Fact, Finding
from jospar.rules.case import Case, finding
from jospar.rules.money.totals import exceeds, holding_count, official_measures
from jospar.standing.agreement import Stated


def check(case: Case) -> Iterator[Finding]:
    """Note how many declared measures are missing where some are entered."""
    if case.plan.unread.get("measure"):
        return
    entered = official_measures(case.plan)
    for programme in case.plan.programmes.values():
        held = holding_count(programme.declared.measures)
        have = entered[programme.id]
        if held is not None and have and exceeds(held[1], Stated(Decimal(have))):
            facts: dict[str, Fact] = {
                "n": int(held[1].value) - have,
                "declared": held[1].value,
                "entered": have,
            }
            yield finding("J515", programme, "declared", "measures", held[0], "value", **facts)
