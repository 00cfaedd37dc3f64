"""Starts of measures."""

from jospar.change.dates import beginning
from jospar.change.ground import Touch
from jospar.change.presence import Found, given, removed


def start_later(touch: Touch) -> Found | None:
    """The start of a measure is later than it was.

    Why:
        Work that begins later has less time; expected progress is counted from here.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        start: 2026-02
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        start: 2026-07
        ```
    """
    return _start_moved(touch, 1)


def start_earlier(touch: Touch) -> Found | None:
    """The start of a measure is earlier than it was.

    Why:
        More progress is expected by now than was expected yesterday.
    """
    return _start_moved(touch, -1)


def start_given(touch: Touch) -> Found | None:
    """A measure that had no start has one.

    Why:
        Expected progress can be counted from now on.

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
        start: 2026-02
        ```
    """
    return given(touch)


def start_removed(touch: Touch) -> Found | None:
    """A measure that had a start has none.

    Why:
        No progress is expected of it before its deadline.
    """
    return removed(touch)


def _start_moved(touch: Touch, direction: int) -> Found | None:
    before, after = beginning(touch.before), beginning(touch.after)
    days = 0 if before is None or after is None else (after - before).days
    return {"n": abs(days)} if days * direction > 0 else None
