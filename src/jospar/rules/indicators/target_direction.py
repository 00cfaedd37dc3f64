"""A target lies on the wrong side of what comes before it.

Why:
    With ``direction: increase`` each target is at least the baseline and the target before it, with
    ``decrease`` at most. Either the direction is wrong, or a figure is, and achievement would be computed
    backwards. Targets without a date, ranges and ratios are left alone. One finding an indicator: the
    first target that turns back.

Passes:
    ```yaml
    # plan/example/indicators/XA-I-01.yaml
    id: XA-I-01
    title: Infant mortality
    unit: per 1,000 live births
    level: impact
    direction: decrease
    baseline: {period: 2024, value: 6.8, source: statistics_2025}
    targets:
      - {period: 2027, value: 6.8, source: act_12}
      - {period: 2030, value: 5.8, source: act_12}
    ```

Fails:
    ```yaml
    # plan/example/indicators/XA-I-01.yaml
    id: XA-I-01
    title: Infant mortality
    unit: per 1,000 live births
    level: impact
    direction: increase
    baseline: {period: 2024, value: 6.8, source: statistics_2025}
    targets:
      - {period: 2027, value: 6.2, source: act_12}  # here
      - {period: 2030, value: 5.8, source: act_12}
    ```

    ```yaml
    # plan/example/indicators/XA-I-01.yaml
    id: XA-I-01
    title: Infant mortality
    unit: per 1,000 live births
    level: impact
    direction: decrease
    baseline: {period: 2024, value: 6.8, source: statistics_2025}
    targets:
      - {period: 2027, value: 5.2, source: act_12}
      - {period: 2030, value: 5.8, source: act_12}  # here
    ```
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from jospar.finding import Finding
from jospar.plan.indicator import Indicator
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report the first target of each indicator that turns back."""
    for indicator in case.plan.indicators.values():
        if indicator.direction in ("increase", "decrease"):
            yield from _turning(indicator)


def _turning(indicator: Indicator) -> Iterator[Finding]:
    before, known = indicator.baseline.value if indicator.baseline else None, "baseline"
    for _, row, value in _dated(indicator):
        if before is not None and value != before and (value > before) != (indicator.direction == "increase"):
            facts = {"value": value, "other": before}
            told = {"period": str(indicator.targets[row].period), "direction": str(indicator.direction)}
            yield finding("J601", indicator, "targets", row, "value", problem=known, **facts, **told)
            return
        before, known = value, "target"


def _dated(indicator: Indicator) -> list[tuple[date, int, Decimal]]:
    """List the targets with a day and a value in the order of time, those after the baseline alone."""
    base = indicator.baseline.period.last if indicator.baseline else None
    return sorted(
        (target.period.last, row, target.value)
        for row, target in enumerate(indicator.targets)
        if target.value is not None and target.period.last is not None
        if base is None or target.period.last > base
    )
