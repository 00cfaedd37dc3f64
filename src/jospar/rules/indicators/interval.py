"""An interval is no pair from low to high, or its value lies outside of it.

Why:
    ``interval: [low, high]`` is where the true value lies with the confidence that the survey states. A
    change inside of it is no change; a wrong interval would hide one, or make one up.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    value: 6.8
    interval: [6.2, 7.4]
    ```

Fails:
    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    value: 6.8
    interval: [7.4, 6.2]  # here
    ```

    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    value: 6.8
    interval: [7.2, 7.4]  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.indicator import Observation
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import EXACT, shown
from jospar.rules.indicators.figures import FINE


def check(case: Case) -> Iterator[Finding]:
    """Report intervals that hold nothing, or not their value."""
    for one in case.plan.observations:
        if one.interval:
            yield from _wrong(one)


def _wrong(one: Observation) -> Iterator[Finding]:
    low, high = one.interval[0], one.interval[-1]
    if len(one.interval) != 2 or low > high:  # noqa: PLR2004 -- a pair
        written = tuple(str(bound) for bound in one.interval)
        yield finding("J605", one, "interval", interval=written, problem="pair")
    elif one.figure is not None and not EXACT.subtract(low, FINE) <= one.figure <= EXACT.add(high, FINE):
        yield finding("J605", one, "interval", value=shown(one.figure), low=low, high=high)
