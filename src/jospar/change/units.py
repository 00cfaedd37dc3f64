"""The units of work that make a measure done."""

from jospar.change.ground import Touch
from jospar.change.presence import Found, item
from jospar.change.targets import share_moved, value_moved


def units_fewer(touch: Touch) -> Found | None:
    """A measure is done with fewer units than before.

    Why:
        Thirty rooms instead of forty: the same deadline is met with less, and progress so far rises though
        nothing was opened.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Open rooms
        area: health
        progress_by: units
        units: {target: 40, unit: room}
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Open rooms
        area: health
        progress_by: units
        units: {target: 30, unit: room}
        ```
    """
    return _counted(touch, -1)


def units_more(touch: Touch) -> Found | None:
    """A measure is done with more units than before.

    Why:
        More is promised. Is there more money, or more time?
    """
    return _counted(touch, 1)


def units_changed(touch: Touch) -> Found | None:
    """What a measure counts is another thing, or it counts now, or no longer.

    Why:
        Progress before and after can't be compared.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Open rooms
        area: health
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Open rooms
        area: health
        units: {target: 30, unit: room}
        ```
    """
    return item(touch)


def _counted(touch: Touch, way: int) -> Found | None:
    delta = value_moved(touch.before, touch.after)
    moved = delta is not None and delta * way > 0
    return {**item(touch), **share_moved(touch.before, delta)} if moved and delta is not None else None
