"""An indicator's figures only grow, and its definition says what can't be of such figures.

Why:
    With ``cumulative: true`` each figure contains the ones before it: it can't be meant to fall, and added
    up over periods everything would be counted again and again.

Passes:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Rooms opened since 2026
    unit: room
    level: context
    cumulative: true
    aggregate: {periods: latest}
    ```

Fails:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Rooms opened since 2026
    unit: room
    level: context
    cumulative: true
    direction: decrease  # here
    ```

    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Rooms opened since 2026
    unit: room
    level: context
    cumulative: true
    aggregate:
      periods: sum  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report cumulative indicators that are to fall, or to be added up over periods."""
    for indicator in case.plan.indicators.values():
        if not indicator.cumulative:
            continue
        if indicator.direction == "decrease":
            yield finding("J620", indicator, "direction", value=indicator.id)
        if indicator.aggregate.periods == "sum":
            yield finding("J620", indicator, "aggregate", "periods", value=indicator.id, problem="sum")
