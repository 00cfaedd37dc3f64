"""A rate of exchange is zero or below.

Why:
    ``rate`` is what one unit of the other currency is worth in the programme's own; nothing can be
    converted by zero.

Passes:
    ```yaml
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood
    instrument: concept
    period: 2026-2030
    money: {currency: XAD, unit: million}
    rates: [{currency: USD, rate: 0.5, date: 2026-01, source: [act_12]}]
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
    rates:
      - {currency: USD, rate: 0, date: 2026-01, source: [act_12]}  # here
    areas: [{id: safety, title: Safety}, {id: health, title: Health}]
    reporting: {channel: here, cadence: week}
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report rates that nothing can be converted by."""
    for programme in case.plan.programmes.values():
        for row, rate in enumerate(programme.rates):
            if rate.rate <= 0:
                yield finding(
                    "J513", programme, "rates", row, "rate", value=rate.rate, currency=rate.currency
                )
