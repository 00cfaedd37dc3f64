"""How often a date was put off before: by the amendments that were there already."""

from collections.abc import Iterator
from datetime import date

from jospar.change.dates import end
from jospar.change.ground import Touch
from jospar.plan.conflict import Written
from jospar.plan.governance import PlannedChange
from jospar.reading.times import Unreadable, parse_period


def times_put_off(touch: Touch) -> int:
    """Count the amendments of the earlier plan that move the same date later.

    Corrections and publications put nothing off: they mend the record, not the act. An amendment that leads
    to the date as it is now is this very move, entered before.
    """
    now = end(touch.after)
    return sum(_later(change) and _end(change.after) != now for change in _changes(touch))


def _changes(touch: Touch) -> Iterator[PlannedChange]:
    """Give what amendments of the earlier plan do to the same field of the record, by any of its names."""
    subject, field = touch.difference.subject, touch.difference.field
    sides = touch.ground.old(subject), touch.ground.new(subject)
    names = {subject.id, *(str(one.id) for one in sides if one is not None)}
    names |= {name for one in sides for name in getattr(one, "formerly", ())}
    for amendment in touch.ground.before.amendments.values():
        if amendment.kind == "amendment":
            yield from (one for one in amendment.changes if one.record in names and one.field == field)


def _later(change: PlannedChange) -> bool:
    before, after = _end(change.before), _end(change.after)
    return before is not None and after is not None and before < after


def _end(written: Written) -> date | None:
    try:
        return parse_period(written).last if isinstance(written, str) else None
    except Unreadable:
        return None
