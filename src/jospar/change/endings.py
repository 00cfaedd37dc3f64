"""Measures that have ended, and end otherwise."""

from jospar.change.ground import Touch
from jospar.change.presence import Found, item
from jospar.change.records import ENDED


def ended_otherwise(touch: Touch) -> Found | None:
    """A measure that had ended is cancelled instead of excluded, or the other way round.

    Why:
        It is not taken up again. Only an act excludes: look for the amendment.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        state: cancelled
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        state: excluded
        ```
    """
    ended = touch.before in ENDED and touch.after in ENDED and touch.before != touch.after
    return item(touch) if ended else None
