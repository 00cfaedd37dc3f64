"""A declared total names no source.

Why:
    Who declared how many measures there are, and how much money, is half of what the figure says: the act,
    a minister and the press seldom name the same. Write the id of the source beside it, or ``sources`` at
    the programme for all of them.

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
    areas: [{id: safety, title: Safety}, {id: health, title: Health}]
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
      measures: {value: 3}  # here
    areas: [{id: safety, title: Safety}, {id: health, title: Health}]
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding

TOTALS = ("measures", "indicators", "budget")


def check(case: Case) -> Iterator[Finding]:
    """Note declared totals that nobody is named for, neither beside them nor at the programme."""
    for programme in case.plan.programmes.values():
        for name in TOTALS if not programme.sources else ():
            for row, one in enumerate(getattr(programme.declared, name)):
                if not one.source:
                    yield finding("J523", programme, "declared", name, row, "value", total=name)
