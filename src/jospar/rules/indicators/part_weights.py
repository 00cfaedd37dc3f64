"""The weights of an indicator's parts add up to neither 1 nor 100.

Why:
    A composite is the weighted mean of its parts; with other weights its level would mean nothing. Leave
    all weights out where they are equal or not published. Checked where every part has one.

Passes:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Index of well-being
    unit: point
    level: context
    parts:
      - {id: health, title: Health, weight: 0.4}
      - {id: education, title: Education, weight: 0.6}
    ```

Fails:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Index of well-being
    unit: point
    level: context
    parts:
      - {id: health, title: Health, weight: 40}  # here
      - {id: education, title: Education, weight: 50}
    ```
"""

from collections.abc import Iterator
from decimal import Decimal

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import EXACT, total
from jospar.rules.indicators.figures import slack_of

WHOLES = (Decimal(1), Decimal(100))


def check(case: Case) -> Iterator[Finding]:
    """Report composites whose weights make no whole."""
    for indicator in case.plan.indicators.values():
        weights = [part.weight for part in indicator.parts if part.weight is not None]
        if not weights or len(weights) < len(indicator.parts):
            continue
        whole, slack = total(weights), slack_of(weights, whole=True)
        if not any(abs(EXACT.subtract(whole, one)) <= slack for one in WHOLES):
            yield finding("J604", indicator, "parts", 0, "weight", sum=whole)
