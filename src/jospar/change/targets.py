"""Targets and baselines of indicators."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from jospar.change.aims import FORMS, Shift, aim_of, shifts_of
from jospar.change.ground import Bundle, Claim, Touch
from jospar.change.presence import Found, given, item
from jospar.plan.indicator import Target

TENTH = Decimal("0.1")
LARGEST = 2
"""By how many orders of magnitude more than it was a value may move for a share to be said."""


def target_softened(bundle: Bundle) -> Iterator[Claim]:
    """A target is easier to reach than it was.

    Why:
        A programme that misses its target and one that lowers it look alike on the day of the report. Up or
        down is told by the indicator's `direction`; a ratio is held against a ratio and nothing else. A
        range is held against a value by the end that has to be reached, or, where the figure is to stay, by
        what it lets in.

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
    yield from _shifted(bundle, 1)


def target_hardened(bundle: Bundle) -> Iterator[Claim]:
    """A target is harder to reach than it was.

    Why:
        More is promised. Is there more money, or more time?
    """
    yield from _shifted(bundle, -1)


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
    return {**_item(touch), **_aim("after", touch.after)} if isinstance(touch.after, Target) else None


def target_removed(touch: Touch) -> Found | None:
    """An indicator had a target that it has not.

    Why:
        What has no target is not missed.
    """
    return {**_item(touch), **_aim("before", touch.before)} if isinstance(touch.before, Target) else None


def target_changed(bundle: Bundle) -> Iterator[Claim]:
    """A target is another one, and whether it is easier can't be told.

    Why:
        The indicator's direction is not given or says nothing about one value, a ratio stands for a value or
        a range, or only the source of the target is another. The same ratio in other numbers is a minor
        change.

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
    for shift in shifts_of(bundle):
        if not shift.easier:
            yield shift.differences, _aimed(shift)
    for one in bundle.differences:
        is_whole = any(isinstance(side, Target) for side in (one.before, one.after))
        if one.field.rpartition("/")[2] not in FORMS and not is_whole:
            yield (one,), _item(Touch(one, bundle.ground))


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


def _shifted(bundle: Bundle, way: int) -> Iterator[Claim]:
    """Tell of the targets that have moved the easier way (1) or the harder (-1), and how far."""
    for shift in shifts_of(bundle):
        if shift.easier == way:
            yield shift.differences, {**_aimed(shift), **_how_far(shift)}


def _aimed(shift: Shift) -> Found:
    """Tell of what period a target is, and what it aims at before and after."""
    facts: Found = {"item": shift.after.period, "key": shift.differences[0].field.rpartition("/")[2]}
    facts |= _aim("before", shift.before) | _aim("after", shift.after)
    return {**facts, "variant": "aim"} if any(name.endswith("_form") for name in facts) else facts


def _aim(side: str, target: Target) -> Found:
    """Tell what a target aims at on one side, and in what form unless it is a value."""
    names = {"aim": side, "form": f"{side}_form"}
    return {names[name]: one for name, one in aim_of(target).items()}


def _how_far(shift: Shift) -> Found:
    """Tell by how much a value has moved, of a ratio only by what share; of anything else for rules alone."""
    before, after = shift.before.aim, shift.after.aim
    share: Found = {} if shift.share is None else {"share": shift.share}
    if before is None or after is None:
        return share
    moved = share_moved(before, after - before)
    if shift.before.per or shift.after.per:
        del moved["delta"]
        return {**moved, **share}
    return moved


def _item(touch: Touch) -> Found:
    """Name the period of the target that a difference is about, and the key of the field."""
    found = item(touch)
    records = (touch.ground.old(touch.difference.subject), touch.ground.new(touch.difference.subject))
    targets = (one for record in records if record is not None for one in record.targets)
    period = next((one.period for one in targets if str(one.period) == found["item"]), None)
    return found if period is None else {**found, "item": period}


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
        return {**_item(touch), "variant": "open"} if (way > 0) == gone else None
    return _item(touch) if delta * outwards * way > 0 else None


def value_moved(before: Any, after: Any) -> Decimal | None:  # noqa: ANN401 -- two values of a field
    """Subtract two figures; None where one of them is none."""
    both = isinstance(before, Decimal) and isinstance(after, Decimal)
    return after - before if both else None
