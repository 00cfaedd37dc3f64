"""Milestones that move, come and go; and how much they and their measures weigh."""

from jospar.change.dates import moved
from jospar.change.ground import Touch
from jospar.change.presence import Found, given, item, removed
from jospar.plan.measure import Milestone


def milestone_later(touch: Touch) -> Found | None:
    """A milestone is due later than it was.

    Why:
        A measure whose milestones slip keeps its own deadline on paper; this is where it shows first.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        milestones: [{id: draft, title: Draft, due: 2026-06}]
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        milestones: [{id: draft, title: Draft, due: 2026-09}]
        ```
    """
    return _moved(touch, 1)


def milestone_earlier(touch: Touch) -> Found | None:
    """A milestone is due earlier than it was.

    Why:
        More progress is expected by now than was expected yesterday.
    """
    return _moved(touch, -1)


def milestone_added(touch: Touch) -> Found | None:
    """A measure has a milestone that it had not.

    Why:
        The others weigh less by it: progress so far may fall although nothing was undone.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        milestones: [{id: draft, title: Draft}]
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        milestones: [{id: draft, title: Draft}, {id: signed, title: Signed}]
        ```
    """
    return given(touch) if isinstance(touch.after, Milestone) else None


def milestone_removed(touch: Touch) -> Found | None:
    """A measure had a milestone that it has not.

    Why:
        The others weigh more by it: progress so far may rise although nothing was done. A milestone that is
        given up is reported as `cancelled`.
    """
    return removed(touch) if isinstance(touch.before, Milestone) else None


def milestone_dated(touch: Touch) -> Found | None:
    """A milestone that had no date has one.

    Why:
        From now on it can be missed.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        milestones: [{id: draft, title: Draft}]
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        milestones: [{id: draft, title: Draft, due: 2026-09}]
        ```
    """
    return given(touch)


def milestone_undated(touch: Touch) -> Found | None:
    """A milestone that had a date has none.

    Why:
        What has no date is never missed.
    """
    return removed(touch)


def weight_changed(touch: Touch) -> Found | None:
    """A measure or a milestone weighs more or less.

    Why:
        Weights decide what a programme's colour is made of. Like an original date, a weight is not changed
        without an act.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        milestones: [{id: draft, title: Draft, weight: 3}]
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        milestones: [{id: draft, title: Draft, weight: 1}]
        ```
    """
    return item(touch)


def critical_given(touch: Touch) -> Found | None:
    """A measure or a milestone is critical now.

    Why:
        What is critical and late colours what it is a part of.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        critical: true
        ```
    """
    return item(touch) if touch.after is True else None


def critical_lifted(touch: Touch) -> Found | None:
    """A measure or a milestone was critical and is not any more.

    Why:
        When it is late, what it is a part of keeps its colour. That is not taken back without an act.
    """
    return item(touch) if touch.before is True else None


def _moved(touch: Touch, direction: int) -> Found | None:
    found = moved(touch, direction)
    return None if found is None else {**item(touch), **found}
