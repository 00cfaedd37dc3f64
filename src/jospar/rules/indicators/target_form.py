"""A target is a range and its indicator goes in one direction, or the other way round.

Why:
    With ``direction: range`` a figure is good between ``low`` and ``high``; with any other direction there
    is one value to come to. A target of the other form is never reached and never missed.

Passes:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Pupils in a class
    unit: pupil
    level: output
    direction: range
    baseline: {period: 2024, value: 30, source: act_12}
    targets:
      - {period: 2030, low: 15, high: 25, source: act_12}
    ```

Fails:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Pupils in a class
    unit: pupil
    level: output
    direction: range
    baseline: {period: 2024, value: 30, source: act_12}
    targets:
      - {period: 2030, value: 20, source: act_12}  # here
    ```

    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Pupils in a class
    unit: pupil
    level: output
    direction: decrease
    baseline: {period: 2024, value: 30, source: act_12}
    targets:
      - {period: 2030, low: 15, high: 25, source: act_12}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.indicator import Target
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report targets whose form is not that of the direction; those of no form, or of both, have a rule."""
    for indicator in case.plan.indicators.values():
        if indicator.direction is None:
            continue
        ranged = indicator.direction == "range"
        for row, target in enumerate(indicator.targets):
            key = _single(target) if ranged else _range(target)
            if key is not None:
                facts = {"value": str(indicator.direction), "period": str(target.period)}
                problem = {"problem": "single"} if ranged else {}
                yield finding("J627", indicator, "targets", row, key, **facts, **problem)


def _single(target: Target) -> str | None:
    """Name the key of a single aim, where there is no range besides."""
    if target.low is not None or target.high is not None:
        return None
    return "value" if target.value is not None else "per" if target.per else None


def _range(target: Target) -> str | None:
    """Name the first key of a whole range, where there is no single aim besides."""
    whole = target.low is not None and target.high is not None
    return "low" if whole and target.value is None and not target.per else None
