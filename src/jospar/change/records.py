"""Records that come and go, measures that are stopped and taken up again, and other names."""

from typing import Any

from jospar.change.ground import Touch
from jospar.change.presence import Found, item, record_given, record_removed, replaced
from jospar.change.sums import budget_of

STATES = ("active", "suspended", "cancelled", "excluded")
"""States of a measure, from under way to no longer part of the plan."""
ENDED = ("cancelled", "excluded")
"""States in which nothing more is done."""


def measure_added(touch: Touch) -> Found | None:
    """A measure is in the plan that was not.

    Why:
        The totals of the programme grow by it, and somebody answers for it from now on. An act adds
        measures, so an amendment with `action: add` should name it: one of the act (`record: official`), or
        one that costs money, weighs more than a commitment that is only quoted.

    After:
        ```yaml
        # plan/example/measures/XA-004.yaml
        id: XA-004
        title: Equip 12 playgrounds
        area: health
        ```
    """
    return _with_money(touch, record_given(touch), touch.after)


def measure_removed(touch: Touch) -> Found | None:
    """A measure was in the plan and is gone.

    Why:
        A measure that an act takes away stays, with `state: excluded`, so that its number, its history and
        its money can still be found. A file that has gone leaves references behind and a hole in the
        numbering; its id is never given again.
    """
    return _with_money(touch, record_removed(touch), touch.before)


def indicator_added(touch: Touch) -> Found | None:
    """An indicator is in the plan that was not.

    Why:
        From now on something more is promised or watched.

    After:
        ```yaml
        # plan/example/indicators/XA-I-02.yaml
        id: XA-I-02
        title: Rooms open
        unit: room
        level: output
        ```
    """
    return record_given(touch)


def indicator_removed(touch: Touch) -> Found | None:
    """An indicator was in the plan and is gone.

    Why:
        What is no longer measured can't be missed: this is the quietest way to lose a target.
    """
    return record_removed(touch)


def programme_added(touch: Touch) -> Found | None:
    """A programme is in the repository that was not.

    Why:
        Everything below its folder is new.

    After:
        ```yaml
        # plan/other/programme.yaml
        id: other
        prefix: XB
        title: Another programme
        instrument: road_map
        period: 2027-2028
        money: {currency: XAD}
        areas: []
        ```
    """
    return record_given(touch)


def programme_removed(touch: Touch) -> Found | None:
    """A programme was in the repository and is gone.

    Why:
        A programme that has ended stays: its reports name the plan that they were made of.
    """
    return record_removed(touch)


def excluded(touch: Touch) -> Found | None:
    """A measure is excluded from the plan by an act.

    Why:
        Nobody answers for it any more, and its money is free. Only an act excludes: look for the amendment.

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
        state: excluded
        ```
    """
    return _entered(touch, "excluded")


def readmitted(touch: Touch) -> Found | None:
    """A measure that was excluded is part of the plan again.

    Why:
        Somebody answers for it again; its dates are most likely past.
    """
    return _left(touch, "excluded")


def cancelled(touch: Touch) -> Found | None:
    """A measure is cancelled.

    Why:
        It stays in the plan and nothing more is done. The reason belongs into `because`.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        state: suspended
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        state: cancelled
        ```
    """
    return _entered(touch, "cancelled")


def reinstated(touch: Touch) -> Found | None:
    """A measure that was cancelled is taken up again.

    Why:
        Work and money are due for it again.
    """
    return _left(touch, "cancelled")


def suspended(touch: Touch) -> Found | None:
    """A measure is suspended.

    Why:
        Its dates still run, and it counts as at risk until it is taken up again.

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
        state: suspended
        ```
    """
    return _entered(touch, "suspended")


def resumed(touch: Touch) -> Found | None:
    """A measure that was suspended is under way again.

    Why:
        The time that was lost is not given back by itself: see whether the deadline still holds.
    """
    return _left(touch, "suspended")


def renamed(touch: Touch) -> Found | None:
    """A record has another id, and `formerly` says so.

    Why:
        It is the same record: nothing else is said of it, nor of what refers to it by its new id.

    Before:
        ```yaml
        # plan/example/measures/XA-004.yaml
        id: XA-004
        title: Equip 12 playgrounds
        area: health
        ```

    After:
        ```yaml
        # plan/example/measures/XA-005.yaml
        id: XA-005
        title: Equip 12 playgrounds
        area: health
        formerly: XA-004
        ```
    """
    return replaced(touch)


def renumbered(touch: Touch) -> Found | None:
    """A measure or an area has another official number.

    Why:
        Letters and reports cite the number. Only an act gives another one: look for the amendment with
        `action: renumber`.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        number: 2.1
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        number: 2.2
        ```
    """
    return item(touch)


def _with_money(touch: Touch, found: Found | None, measure: Any) -> Found | None:  # noqa: ANN401 -- a measure or ABSENT
    """Say beside a measure that comes or goes how much money it has; nothing of one without any."""
    if found is None:
        return None
    programmes = touch.ground.programmes(touch.difference.subject)
    money = budget_of(measure, programmes[1] if measure is touch.after else programmes[0])
    return {**found, "budget": money, "variant": "funded"} if money else found


def _entered(touch: Touch, state: str) -> Found | None:
    entered = _rank(touch.after) > _rank(touch.before) and touch.after == state
    return {} if entered and touch.before not in ENDED else None


def _left(touch: Touch, state: str) -> Found | None:
    left = _rank(touch.after) < _rank(touch.before) and touch.before == state
    if not left or touch.after in ENDED:
        return None
    return {"variant": "suspended"} if touch.after == "suspended" else {}


def _rank(state: Any) -> int:  # noqa: ANN401 -- a state of a measure
    return STATES.index(state)
