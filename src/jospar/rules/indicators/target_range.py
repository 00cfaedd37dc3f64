"""A target's range runs from high to low, or its ratio is no pair of numbers above zero.

Why:
    ``low`` and ``high`` say between which values the indicator is to stay; ``per: [1, 5000]`` asks for one
    in every five thousand. Written otherwise they can never be met.

Passes:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Pupils in a class
    unit: pupil
    level: outcome
    direction: range
    targets:
      - {period: 2030, low: 15, high: 25, source: act_12}
    ```

Fails:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Pupils in a class
    unit: pupil
    level: outcome
    direction: range
    targets:
      - {period: 2030, low: 25, high: 15, source: act_12}  # here
    ```

    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Officers for children
    unit: officer per child
    level: outcome
    direction: increase
    targets:
      - {period: unknown, per: [1, 0], source: act_12}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.indicator import Target
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report targets that nothing can meet."""
    for indicator in case.plan.indicators.values():
        for row, target in enumerate(indicator.targets):
            if target.low is not None and target.high is not None and target.low > target.high:
                yield finding("J612", indicator, "targets", row, "low", low=target.low, high=target.high)
            elif target.per and not _is_ratio(target):
                written = tuple(str(number) for number in target.per)
                yield finding("J612", indicator, "targets", row, "per", value=written, problem="per")


def _is_ratio(target: Target) -> bool:
    return len(target.per) == 2 and target.per[0] >= 0 and target.per[1] > 0  # noqa: PLR2004 -- a pair
