"""The parts of an observation make neither its sum nor its mean.

Why:
    A number of organisations is the sum of its kinds, an index a mean of its directions, and so between
    the lowest and the highest. Checked where there are several parts and all of them are given; parts with
    weights are never added up.

Passes:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Special schools
    unit: school
    level: context
    parts:
      - {id: town, title: In towns}
      - {id: village, title: In villages}
    # plan/example/observations/XA-I-02/2024.yaml
    period: 2024
    source: statistics_2025
    value: 144
    parts: {town: 99, village: 45}
    ```

Fails:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Special schools
    unit: school
    level: context
    parts:
      - {id: town, title: In towns}
      - {id: village, title: In villages}
    # plan/example/observations/XA-I-02/2024.yaml
    period: 2024
    source: statistics_2025
    value: 145
    parts: {town: 99, village: 45}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import EXACT, shown, total
from jospar.rules.indicators.figures import FINE, adds_up, dated_observations, slack_of


def check(case: Case) -> Iterator[Finding]:
    """Report values that their parts cannot make."""
    for one, indicator in dated_observations(case.plan):
        value, parts = one.figure, one.parts
        if value is None or not parts or one.precision != "exact" or len(indicator.parts) == 1:
            continue
        if {part.id for part in indicator.parts} != set(parts):
            continue
        figures = list(parts.values())
        weighted = any(part.weight is not None for part in indicator.parts)
        slack = EXACT.add(slack_of((value, min(figures)), whole=False), FINE)
        within = EXACT.subtract(min(figures), slack) <= value <= EXACT.add(max(figures), slack)
        if not within and (weighted or not adds_up(value, figures, indicator)):
            facts = {"value": shown(value), "sum": total(figures)}
            yield finding("J614", one, "parts", **facts, problem="mean" if weighted else "sum")
