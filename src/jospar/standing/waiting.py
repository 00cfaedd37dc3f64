"""What holds a measure up: of all it waits for, one after another, that which ends last."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Literal

from jospar.frozen import frozen
from jospar.plan.measure import Measure
from jospar.plan.period import Period
from jospar.standing.former import present_names

Hold = Literal["in_time", "late", "lost"]
DROPPED = ("cancelled", "excluded")


@frozen
class Waiting:
    """Which measure is waited for, and how: it ends in time, ``days`` after the one that waits, or never.

    ``end`` is the last day of its deadline; None where it is lost, cancelled or excluded.
    """

    hold: Hold
    awaited: str
    end: date | None = None
    days: int = 0


def waiting(measures: Mapping[str, Measure], unread: Collection[str] = ()) -> dict[str, Waiting]:
    """Tell of each measure with a deadline that waits for others what holds it up, by dates alone.

    Of several the one that is lost counts, then the one that ends last. ``unread`` are measures of which
    nothing is known: they hold nothing up. A measure is waited for under its former name too.
    """
    present = present_names(measures)
    awaited = {
        name: [present.get(other, str(other)) for other in one.depends_on] for name, one in measures.items()
    }
    held = {name: one for name, one in measures.items() if one.state not in DROPPED}
    last = _last(held, awaited)
    found = {}
    for name, one in held.items():
        day, other = _end(one), last.get(name)
        end = None if other is None else _end(held[other])
        gone = [other for other in awaited[name] if other not in held and other not in unread]
        if day is not None and gone:
            found[name] = Waiting("lost", min(gone))
        elif day is not None and other is not None and end is not None:
            late = (end - day).days
            found[name] = Waiting("late" if late > 0 else "in_time", other, end, max(late, 0))
    return found


def _last(measures: Mapping[str, Measure], awaited: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Find for each measure that one of all it waits for which ends last."""
    waiters: dict[str, list[str]] = {}
    for name in measures:
        for other in awaited[name]:
            waiters.setdefault(other, []).append(name)
    dated = [(end, name) for name, one in measures.items() if (end := _end(one)) is not None]
    last: dict[str, str] = {}
    for _, name in sorted(dated, reverse=True):
        ahead = [name]
        while ahead:
            new = [one for one in waiters.get(ahead.pop(), ()) if one not in last and one != name]
            last.update(dict.fromkeys(new, name))
            ahead.extend(new)
    return last


def _end(one: Measure) -> date | None:
    return one.due.last if isinstance(one.due, Period) else None
