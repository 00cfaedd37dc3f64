"""The baseline is another figure than what was measured for its period.

Why:
    Achievement is counted from the baseline, and a series shows what was measured: readers see two figures
    for one year. Either one was revised since, or mistyped. Where one observation of the period agrees within
    rounding nothing is said, nor of those that are only "about", "over" or "under" and may be the same.

Passes:
    ```yaml
    # plan/example/indicators/XA-I-01.yaml
    id: XA-I-01
    title: Infant mortality
    unit: per 1,000 live births
    level: context
    baseline: {period: 2024, value: 6.82, source: statistics_2025}
    ```

Fails:
    ```yaml
    # plan/example/indicators/XA-I-01.yaml
    id: XA-I-01
    title: Infant mortality
    unit: per 1,000 live births
    level: context
    baseline: {period: 2024, value: 6.5, source: statistics_2025}  # here
    ```
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jospar.finding import Finding
from jospar.plan.indicator import Observation
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import shown
from jospar.standing.agreement import Stated, stated, within_rounding

if TYPE_CHECKING:
    from jospar.plan.period import Period


def check(case: Case) -> Iterator[Finding]:
    """Report baselines that no observation of their period agrees with, though there are some."""
    bases: dict[tuple[str, Period], Stated] = {
        (one.id, one.baseline.period): Stated(one.baseline.value)
        for one in case.plan.indicators.values()
        if one.baseline is not None and one.baseline.period.known
    }
    told: dict[str, list[Observation]] = {}
    for one in case.plan.observations:
        if (one.indicator, one.period) in bases and one.figure is not None:
            told.setdefault(one.indicator, []).append(one)
    for name, observations in told.items():
        base = bases[name, observations[0].period]
        if not any(_agrees(base, one) for one in observations):
            held = next((one for one in observations if one.chosen), observations[-1])
            facts = {"value": base.value, "other": shown(held.figure or base.value)}
            yield finding("J623", case.plan.indicators[name], "baseline", "value", file=held.file, **facts)


def _agrees(base: Stated, one: Observation) -> bool:
    figure = stated(one)
    return figure is not None and within_rounding(base, figure)
