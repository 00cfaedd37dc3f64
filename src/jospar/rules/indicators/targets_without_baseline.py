"""An indicator has targets and no baseline.

Why:
    Without a start nobody can say how far the way is, and no achievement can be computed. Targets without
    a date (a standard of the law) ask for none, nor does a range.

Passes:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Support rooms open
    unit: room
    level: output
    direction: increase
    baseline: {period: 2025, value: 0, source: act_12}
    targets:
      - {period: 2028, value: 40, source: act_12}
    ```

Fails:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Support rooms open
    unit: room
    level: output
    direction: increase
    targets:
      - {period: 2028, value: 40, source: act_12}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report indicators whose dated targets start from nowhere."""
    for indicator in case.plan.indicators.values():
        dated = [row for row, target in enumerate(indicator.targets) if target.period.known]
        if dated and indicator.baseline is None and indicator.direction != "range":
            yield finding("J609", indicator, "targets", dated[0], value=indicator.id)
