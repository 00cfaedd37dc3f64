"""Findings that somebody has accepted: exceptions given, taken back, made longer and shorter."""

from datetime import date
from typing import Any

from jospar.change.dates import end
from jospar.change.ground import Touch
from jospar.change.presence import Found, item
from jospar.plan.tags import Exemption


def exception_added(touch: Touch) -> Found | None:
    """A finding about a record is accepted that was not.

    Why:
        It is not said any more, until the day that is named, or for ever. Would you sign the
        reason?

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
        exceptions:
          - code: J404
            because: agreed
            until: 2027-06-30
        ```
    """
    return _coming(touch, _by_code(touch.before), _by_code(touch.after))


def exception_removed(touch: Touch) -> Found | None:
    """A finding about a record was accepted and is not any more.

    Why:
        If its cause is still there, it is said again.
    """
    return _coming(touch, _by_code(touch.after), _by_code(touch.before))


def exception_extended(touch: Touch) -> Found | None:
    """A finding about a record is accepted for longer.

    Why:
        What was to be mended by a day is not.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        exceptions:
          - code: J404
            because: agreed
            until: 2027-06-30
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        exceptions:
          - code: J404
            because: agreed
            until: 2028-06-30
        ```
    """
    return _moved(touch, 1)


def exception_shortened(touch: Touch) -> Found | None:
    """A finding about a record is accepted for less long.

    Why:
        It is to be mended sooner.
    """
    return _moved(touch, -1)


def exception_restated(touch: Touch) -> Found | None:
    """A finding about a record is accepted for another reason.

    Why:
        The day is the same; the reason is what is signed.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        exceptions:
          - code: J404
            because: agreed
            until: 2027-06-30
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        exceptions:
          - code: J404
            because: settled
            until: 2027-06-30
        ```
    """
    return {**item(touch), "codes": tuple(sorted(_by_code(touch.after)))}


Ends = dict[str, list[date]]
"""Codes → until when each of their exceptions holds, in order."""


def _by_code(exemptions: Any) -> Ends:  # noqa: ANN401 -- a tuple of exemptions, or ABSENT
    found: Ends = {}
    for one in exemptions if isinstance(exemptions, tuple) else ():
        if isinstance(one, Exemption):
            until = date.max if one.until is None else end(one.until) or date.max
            found[one.code] = sorted([*found.get(one.code, []), until])
    return found


def _coming(touch: Touch, without: Ends, within: Ends) -> Found | None:
    codes = tuple(code for code, ends in within.items() if len(ends) > len(without.get(code, ())))
    return {**item(touch), "codes": codes, "n": len(codes)} if codes else None


def _moved(touch: Touch, way: int) -> Found | None:
    before, after = _by_code(touch.before), _by_code(touch.after)
    codes = tuple(
        code
        for code in before.keys() & after.keys()
        if len(before[code]) == len(after[code]) and _later(before[code], after[code]) * way > 0
    )
    return {**item(touch), "codes": tuple(sorted(codes)), "n": len(codes)} if codes else None


def _later(before: list[date], after: list[date]) -> int:
    return (after > before) - (after < before)
