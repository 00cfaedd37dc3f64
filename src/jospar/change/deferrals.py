"""How often a date was put off before: by the amendments that were there already, and without them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from jospar.change.change import Change, Facts
from jospar.change.dates import end
from jospar.change.ground import Touch
from jospar.plan.conflict import Written
from jospar.plan.governance import Amendment, PlannedChange
from jospar.reading.times import Unreadable, parse_period


def times_put_off(touch: Touch) -> int:
    """Count how often a date was put off before: by amendments of the earlier plan, and without an act.

    Corrections and publications put nothing off: they mend the record, not the act. An amendment that leads
    to the date as it is now is this very move, entered before. A move without an act leaves only a gap
    behind, between where one act leads and where the next begins, or where the date stood: each gap counts
    once, however many moves it is of.
    """
    now = end(touch.after)
    links = [(change, one) for change, one in _changes(touch) if _end(change.after) not in (None, now)]
    acts = {one.id for change, one in links if one.kind == "amendment" and _later(change)}
    return len(acts) + len(_gaps([change for change, _ in links], end(touch.before)))


def _gaps(links: Sequence[PlannedChange], stood: date | None) -> set[date]:
    """Find the dates that no act led to and that are later than one another act led to."""
    ends = [(_end(one.before), found) for one in links if (found := _end(one.after)) is not None]
    led = {after for _, after in ends}
    begun = {before for before, _ in ends if before is not None} - led
    gaps = {one for one in begun if any(after < one != before for before, after in ends)}
    return gaps | ({stood} if stood is not None and led and max(led) < stood else set())


def _changes(touch: Touch) -> Iterator[tuple[PlannedChange, Amendment]]:
    """Give what acts of the earlier plan do to the same field of the record, by any of its names."""
    subject, field = touch.difference.subject, touch.difference.field
    sides = touch.ground.old(subject), touch.ground.new(subject)
    names = {subject.id, *(str(one.id) for one in sides if one is not None)}
    names |= {name for one in sides for name in getattr(one, "formerly", ())}
    for amendment in touch.ground.before.amendments.values():
        for one in amendment.changes:
            if one.record in names and one.field == field:
                yield one, amendment


def _later(change: PlannedChange) -> bool:
    before, after = _end(change.before), _end(change.after)
    return before is not None and after is not None and before < after


def _end(written: Written) -> date | None:
    try:
        return parse_period(written).last if isinstance(written, str) else None
    except Unreadable:
        return None


def numbered(change: Change, time: int) -> Change:
    """Say of a deadline that is moved later which time it is, from the second on."""
    facts = {name: fact for name, fact in change.facts.items() if name not in ("time", "variant")}
    return replace(change, facts={**facts, **which_time(facts, time)})


def which_time(facts: Facts, time: int) -> Facts:
    """Give the facts by which a move says which time it is, and how it is worded."""
    worded = [word for word, holds in (("again", time > 1), ("working", "working" in facts)) if holds]
    named: Facts = {"variant": "_".join(worded)} if worded else {}
    return {**named, "time": time} if time > 1 else named
