"""A context indicator has targets, or a national indicator is called more than context.

Why:
    ``level: context`` means that nobody has promised anything of it. The indicators in ``plan/indicators``
    belong to no programme, so nobody can have; one with a target belongs to the programme that set it.

Passes:
    ```yaml
    # plan/indicators/XA-N-01.yaml
    id: XA-N-01
    title: Children in the country
    unit: child
    level: context
    ```

Fails:
    ```yaml
    # plan/indicators/XA-N-01.yaml
    id: XA-N-01
    title: Children in the country
    unit: child
    level: outcome  # here
    ```

    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Support rooms open
    unit: room
    level: context  # here
    direction: increase
    baseline: {period: 2025, value: 0, source: act_12}
    targets:
      - {period: 2028, value: 40, source: act_12}
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report levels that deny an indicator's place or its targets."""
    for indicator in case.plan.indicators.values():
        if indicator.level == "context" and indicator.targets:
            yield finding("J613", indicator, "level", value=indicator.id)
        elif indicator.level != "context" and not indicator.programme:
            yield finding("J613", indicator, "level", value=indicator.level, problem="national")
