"""More official measures are entered than the programme is declared to have.

Why:
    The act has so many rows and no more. Either a row was entered twice, or a commitment that is known
    only from statements was entered as ``official`` instead of ``quoted``, or the declared number is an
    old one. Quoted measures never count, nor do cancelled and excluded ones.

Passes:
    ```yaml
    # plan/example/measures/XA-004.yaml
    id: XA-004
    title: Open a help line for children
    area: safety
    lead: ministry_a
    due: 2028
    record: quoted
    sources: [statistics_2025]
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
      measures: {value: 2, source: act_12}  # here
    areas: [{id: safety, title: Safety}, {id: health, title: Health}]
    reporting: {channel: here, cadence: week}
    ```
"""

from collections.abc import Iterator

from jospar.finding import Fact, Finding
from jospar.rules.case import Case, finding
from jospar.rules.money.totals import official_measures_in_force, tallies


def check(case: Case) -> Iterator[Finding]:
    """Report programmes with more official measures than declared."""
    for one in tallies(case.plan, "measures", official_measures_in_force(case.plan)):
        if one.excess:
            facts: dict[str, Fact] = {"n": one.entered, "declared": one.declared.value}
            yield finding("J510", one.programme, *one.path, **facts)
