"""Targets and baselines of indicators."""

from decimal import Decimal
from typing import Any

from jospar.change.ground import Touch
from jospar.change.presence import Found, given, item, removed
from jospar.plan.indicator import Target

TENTH = Decimal("0.1")
LARGEST = 2
"""By how many orders of magnitude more than it was a value may move for a share to be said."""
EASIER = {"increase": -1, "decrease": 1}
"""Which way a target becomes easier to reach: down where the figure is to grow, up where it is to fall."""


def target_softened(touch: Touch) -> Found | None:
    """A target is easier to reach than it was.

    Why:
        A programme that misses its target and one that lowers it look alike on the day of the report. Up or
        down is told by the indicator's `direction`.

    Before:
        ```yaml
        # plan/example/indicators/XA-I-01.yaml
        id: XA-I-01
        title: Infant mortality
        unit: per 1,000 live births
        level: impact
        direction: decrease
        baseline: {period: 2024, value: 6.8, source: statistics_2025}
        targets: [{period: 2030, value: 5.8, source: act_12}]
        ```

    After:
        ```yaml
        # plan/example/indicators/XA-I-01.yaml
        id: XA-I-01
        title: Infant mortality
        unit: per 1,000 live births
        level: impact
        direction: decrease
        baseline: {period: 2024, value: 6.8, source: statistics_2025}
        targets: [{period: 2030, value: 6.2, source: act_12}]
        ```
    """
    return _shifted(touch, 1)


def target_hardened(touch: Touch) -> Found | None:
    """A target is harder to reach than it was.

    Why:
        More is promised. Is there more money, or more time?
    """
    return _shifted(touch, -1)


def target_added(touch: Touch) -> Found | None:
    """An indicator has a target that it had not.

    Why:
        From now on something can be missed.

    Before:
        ```yaml
        # plan/example/indicators/XA-I-01.yaml
        id: XA-I-01
        title: Infant mortality
        unit: per 1,000 live births
        level: impact
        direction: decrease
        baseline: {period: 2024, value: 6.8, source: statistics_2025}
        targets:
          - {period: 2030, value: 5.8, source: act_12}
        sources: [statistics_2025]
        ```

    After:
        ```yaml
        # plan/example/indicators/XA-I-01.yaml
        id: XA-I-01
        title: Infant mortality
        unit: per 1,000 live births
        level: impact
        direction: decrease
        baseline: {period: 2024, value: 6.8, source: statistics_2025}
        targets:
          - {period: 2028, value: 6.2, source: act_12}
          - {period: 2030, value: 5.8, source: act_12}
        sources: [statistics_2025]
        ```
    """
    return given(touch) if isinstance(touch.after, Target) else None


def target_removed(touch: Touch) -> Found | None:
    """An indicator had a target that it has not.

    Why:
        What has no target is not missed.
    """
    return removed(touch) if isinstance(touch.before, Target) else None


def target_changed(touch: Touch) -> Found | None:
    """A target is another one, and whether it is easier can't be told.

    Why:
        The indicator's direction is not given or says nothing about one value, or the target is a ratio, or
        only its source is another.

    Before:
        ```yaml
        # plan/example/indicators/XA-I-01.yaml
        id: XA-I-01
        title: Children at school
        unit: per cent
        level: outcome
        direction: maintain
        baseline: {period: 2024, value: 98, source: statistics_2025}
        targets: [{period: 2030, value: 98, source: act_12}]
        ```

    After:
        ```yaml
        # plan/example/indicators/XA-I-01.yaml
        id: XA-I-01
        title: Children at school
        unit: per cent
        level: outcome
        direction: maintain
        baseline: {period: 2024, value: 98, source: statistics_2025}
        targets: [{period: 2030, value: 97, source: act_12}]
        ```
    """
    return item(touch)


def baseline_changed(touch: Touch) -> Found | None:
    """An indicator starts from another value, or from another period.

    Why:
        Achievement is counted from the baseline: a worse one makes the same result look better.

    Before:
        ```yaml
        # plan/example/indicators/XA-I-01.yaml
        id: XA-I-01
        title: Infant mortality
        unit: per 1,000 live births
        level: impact
        direction: decrease
        baseline: {period: 2024, value: 6.8, source: statistics_2025}
        ```

    After:
        ```yaml
        # plan/example/indicators/XA-I-01.yaml
        id: XA-I-01
        title: Infant mortality
        unit: per 1,000 live births
        level: impact
        direction: decrease
        baseline: {period: 2024, value: 7.1, source: statistics_2025}
        ```
    """
    return item(touch)


def range_widened(touch: Touch) -> Found | None:
    """The range that an indicator is to stay in is wider than it was.

    Why:
        More values count as good.

    Before:
        ```yaml
        # plan/example/indicators/XA-I-01.yaml
        id: XA-I-01
        title: Pupils per teacher
        unit: pupil
        level: outcome
        direction: range
        baseline: {period: 2024, value: 18, source: statistics_2025}
        targets: [{period: 2030, low: 12, high: 16, source: act_12}]
        ```

    After:
        ```yaml
        # plan/example/indicators/XA-I-01.yaml
        id: XA-I-01
        title: Pupils per teacher
        unit: pupil
        level: outcome
        direction: range
        baseline: {period: 2024, value: 18, source: statistics_2025}
        targets: [{period: 2030, low: 12, high: 20, source: act_12}]
        ```
    """
    return _range(touch, 1)


def range_narrowed(touch: Touch) -> Found | None:
    """The range that an indicator is to stay in is narrower than it was.

    Why:
        Fewer values count as good.
    """
    return _range(touch, -1)


def _shifted(touch: Touch, way: int) -> Found | None:
    """Tell how far a target has moved, where it has moved the easier way (1) or the harder (-1)."""
    old, new = touch.ground.old(touch.difference.subject), touch.ground.new(touch.difference.subject)
    directions = {getattr(one, "direction", None) for one in (old, new)}
    easier = EASIER.get(str(*directions)) if len(directions) == 1 else None
    delta = value_moved(touch.before, touch.after)
    if easier is None or delta is None or delta * easier * way <= 0:
        return None
    return {**item(touch), **share_moved(touch.before, delta)}


def share_moved(before: Decimal, delta: Decimal) -> Found:
    """Tell by how much a value has moved, and by how many per cent of what it was, unless that was zero."""
    if not before or delta.adjusted() - before.adjusted() > LARGEST:
        return {"delta": delta}
    share = (abs(delta / before) * 100).quantize(TENTH)
    return {"delta": delta, "percent": share, "variant": "percent"} if share else {"delta": delta}


def _range(touch: Touch, way: int) -> Found | None:
    outwards = 1 if touch.steps[-1] == "high" else -1
    delta = value_moved(touch.before, touch.after)
    if delta is None:
        gone = given(touch) is None
        return {**item(touch), "variant": "open"} if (way > 0) == gone else None
    return item(touch) if delta * outwards * way > 0 else None


def value_moved(before: Any, after: Any) -> Decimal | None:  # noqa: ANN401 -- two values of a field
    """Subtract two figures; None where one of them is none."""
    both = isinstance(before, Decimal) and isinstance(after, Decimal)
    return after - before if both else None
