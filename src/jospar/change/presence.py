"""Whether something is there now that was not, or was there and is not; and what the fields are called."""

from collections.abc import Iterator
from typing import Any

from jospar.change.change import Told
from jospar.change.ground import Touch
from jospar.reading.paths import ABSENT

Found = dict[str, Told]


def given(touch: Touch) -> Found | None:
    """Tell that a value is there and was not."""
    return item(touch) if touch.before is ABSENT and touch.after is not ABSENT else None


def removed(touch: Touch) -> Found | None:
    """Tell that a value was there and is not."""
    return item(touch) if touch.after is ABSENT and touch.before is not ABSENT else None


def replaced(touch: Touch) -> Found | None:
    """Tell that one value stands where another stood."""
    return item(touch) if ABSENT not in (touch.before, touch.after) else None


def item(touch: Touch) -> Found:
    """Name the list item that a difference is about, and the key of the field: ``item``, ``key``."""
    steps = touch.steps
    whole = any(hasattr(side, "KEY") for side in (touch.before, touch.after))
    path = steps[1:] if whole else steps[1:-1]
    return {"item": "/".join(path) or touch.difference.subject.id, "key": steps[-1] or steps[0]}


def record_given(touch: Touch) -> Found | None:
    """Tell of a record that it is there and was not, with its title."""
    return named(touch.after) if given(touch) is not None else None


def record_removed(touch: Touch) -> Found | None:
    """Tell of a record that it was there and is not, with its title."""
    return named(touch.before) if removed(touch) is not None else None


def named(record: Any) -> Found:  # noqa: ANN401 -- any record
    """Tell what a record is called."""
    title = getattr(record, "title", None) or getattr(record, "name", None)
    return {} if title is None else {"title": title, "variant": "titled"}


def members_gained(touch: Touch) -> Found | None:
    """Tell which members a set has now and had not."""
    return _members(touch.before, touch.after)


def members_lost(touch: Touch) -> Found | None:
    """Tell which members a set had and has not now."""
    return _members(touch.after, touch.before)


def _members(without: Any, within: Any) -> Found | None:  # noqa: ANN401 -- a set of words, or ABSENT
    gained = tuple(one for one in members(within) if one not in set(members(without)))
    return {"names": gained, "n": len(gained)} if gained else None


def members(value: Any) -> Iterator[str]:  # noqa: ANN401 -- as above
    """List the members of a set of words."""
    return (str(one) for one in value) if isinstance(value, tuple) else iter(())
