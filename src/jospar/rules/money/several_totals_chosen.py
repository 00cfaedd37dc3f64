"""More than one of several declared totals is marked as chosen.

Why:
    ``chosen: true`` says which figure counts where sources differ; two chosen ones leave it open again.

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
      measures:
        - {value: 3, source: act_12, chosen: true}
        - {value: 5, source: statistics_2025}
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
      measures:
        - {value: 3, source: act_12, chosen: true}
        - {value: 5, source: statistics_2025, chosen: true}  # here
    areas: [{id: safety, title: Safety}, {id: health, title: Health}]
    reporting: {channel: here, cadence: week}
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.money.totals import choices


def check(case: Case) -> Iterator[Finding]:
    """Report the second total that is chosen."""
    for programme in case.plan.programmes.values():
        for total, chosen in choices(programme):
            places = [place for place, mark in enumerate(chosen) if mark]
            if len(places) > 1:
                yield finding(
                    "J514", programme, "declared", total, places[1], "chosen", n=len(places), total=total
                )
