"""The regions that a measure is for."""

from jospar.change.ground import Touch
from jospar.change.presence import Found, item, members

ALL = "all"


def regions_widened(touch: Touch) -> Found | None:
    """A measure is for more regions than it was.

    Why:
        More is to be done, and more akimats report.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        regions: [XA-01]
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        regions: [XA-01, XA-02]
        ```
    """
    return _regions(touch, 1)


def regions_narrowed(touch: Touch) -> Found | None:
    """A measure is for fewer regions than it was.

    Why:
        Somewhere it will not be done.
    """
    return _regions(touch, -1)


def regions_changed(touch: Touch) -> Found | None:
    """A measure is for other regions than it was; they are given now, or no longer.

    Why:
        Neither is part of the other.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        regions: [XA-01]
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        regions: [XA-02]
        ```
    """
    return item(touch)


def _regions(touch: Touch, way: int) -> Found | None:
    """Tell whether regions have become more (1) or fewer (-1): all are more than some."""
    before, after = touch.before, touch.after
    if ALL in (before, after):
        more = (after == ALL) - (before == ALL)
        listed = isinstance(before, tuple) or isinstance(after, tuple)
        return item(touch) if listed and more == way else None
    old, new = set(members(before)), set(members(after))
    if not old or not new:
        return None
    wider = old < new if way > 0 else new < old
    names = tuple(sorted(new ^ old))
    return {**item(touch), "names": names, "variant": "named"} if wider else None
