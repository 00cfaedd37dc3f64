"""Fields that two branches changed in two ways: left open by a merge, and decided."""

from jospar.change.ground import Touch
from jospar.change.presence import Found
from jospar.plan.conflict import Conflict


def conflict_left(touch: Touch) -> Found | None:
    """A merge has left it open which of two values of a field holds.

    Why:
        The field says what one branch wanted, and the other's value waits under `conflicts`. Nothing that
        rests on this field is decided.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        due: 2027-03
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        due: 2027-03
        conflicts:
          - {field: due, base: 2026-12, ours: 2027-03, theirs: 2027-06}
        ```
    """
    return _coming(touch.before, touch.after)


def conflict_settled(touch: Touch) -> Found | None:
    """It was open which of two values of a field holds, and is decided.

    Why:
        See which side was taken: the other one wanted something else and may not know yet.
    """
    return _coming(touch.after, touch.before)


def _coming(before: object, after: object) -> Found | None:
    """Name the fields of the conflicts that one side has and the other has not."""
    old, new = _entries(before), _entries(after)
    fields = tuple(dict.fromkeys(one.field or "*" for one in new if one not in old))
    return {"fields": fields, "n": len(fields)} if fields else None


def _entries(value: object) -> tuple[Conflict, ...]:
    return value if isinstance(value, tuple) else ()
