"""A target is not later than the baseline that it is counted from.

Why:
    The way to a target begins at the baseline. A target of the same time or before is on no way: most often
    a year is mistyped, or the baseline was brought up to date and the old targets were left.

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
      - {period: 2025, value: 6.6, source: act_12}
    ```

Fails:
    ```yaml
    # plan/example/indicators/XA-I-01.yaml
    id: XA-I-01
    title: Infant mortality
    unit: per 1,000 live births
    level: impact
    direction: decrease
    baseline: {period: 2024, value: 6.8, source: statistics_2025}
    targets:
      - {period: 2023, value: 6.6, source: act_12}  # here
      - {period: 2030, value: 5.8, source: act_12}
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report targets that end no later than their baseline."""
    for indicator in case.plan.indicators.values():
        base = indicator.baseline.period if indicator.baseline is not None else None
        if base is None or base.last is None:
            continue
        for row, target in enumerate(indicator.targets):
            if target.period.last is not None and target.period.last <= base.last:
                facts = {"value": str(target.period), "baseline": str(base)}
                yield finding("J622", indicator, "targets", row, "period", **facts)
