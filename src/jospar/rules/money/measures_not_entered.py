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

from jospar.finding import Fact, Finding
from jospar.rules.case import Case, finding
from jospar.rules.money.totals import official_measures, tallies


def check(case: Case) -> Iterator[Finding]:
    """Note how many declared measures are missing where some are entered."""
    if case.plan.unread.get("measure"):
        return
    for one in tallies(case.plan, "measures", official_measures(case.plan)):
        if one.entered and one.missing:
            facts: dict[str, Fact] = {
                "n": one.missing,
                "declared": one.declared.value,
                "entered": one.entered,
            }
            yield finding("J515", one.programme, *one.path, **facts)
