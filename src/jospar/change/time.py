"""Deadlines of measures, terms of what they wait for, and the programme's period."""

from collections.abc import Iterator

from jospar.change.dates import beginning, end, moved
from jospar.change.deferrals import times_put_off, which_time
from jospar.change.ground import Bundle, Claim, Touch
from jospar.change.presence import Found, given, item, removed
from jospar.change.telling import told


def due_later(touch: Touch) -> Found | None:
    """The deadline of a measure is later than it was.

    Why:
        It is the change that reviewers ask for first. Whether an act allows it is said beside it, and how
        many days it is: calendar days, and working days where the plan's calendar is filled for all the
        years between. A month, a quarter or a year stands for its last day. Where the same date
        was put off before, it is said which time this is: each amendment counts, and so does each gap that
        moves without an act have left between the acts and the date. `jospar history` and `jospar show`
        count those moves one by one, as git remembers them.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        due: 2027-03-31
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        due: 2027-Q3
        ```
    """
    found = moved(touch, 1)
    return None if found is None else {**found, **which_time(found, times_put_off(touch) + 1)}


def due_earlier(touch: Touch) -> Found | None:
    """The deadline of a measure is earlier than it was.

    Why:
        Whoever answers for it has less time, and what depends on it may begin sooner.
    """
    return moved(touch, -1)


def due_given(touch: Touch) -> Found | None:
    """A measure that had no deadline has one.

    Why:
        From now on it can be late. A date that was not published before is a publication, not a change of
        the act.

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
        due: 2026-12
        ```
    """
    return given(touch)


def due_removed(touch: Touch) -> Found | None:
    """A measure that had a deadline has none.

    Why:
        What has no deadline is never late.
    """
    return removed(touch)


def due_recast(bundle: Bundle) -> Iterator[Claim]:
    """A deadline is of another sort: once, again and again, or without an end.

    Why:
        A duty that comes back has many deadlines, and `ongoing` has none but the programme's end. Days
        can't be counted between them. Of a duty that comes back otherwise the whole is said, before and
        after: how often, and on which days.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        due: 2026-12
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        due: {every: year, on: [12-25]}
        ```
    """
    sides = bundle.ground.old(bundle.subject), bundle.ground.new(bundle.subject)
    before, after = (getattr(one, "due", None) for one in sides)
    if before is not None and after is not None and (end(before) is None or end(after) is None):
        facts: Found = {"item": bundle.subject.id, "key": "due", "vocabulary": "frequency"}
        sides_told = (("before", told(before)), ("after", told(after)))
        yield bundle.differences, {**facts, **{name: one for name, one in sides_told if one is not None}}


def date_rewritten(touch: Touch) -> Found | None:
    """A date is written otherwise and means the same day.

    Why:
        `2027` and `2027-12-31` fall due on one day. The plan is more precise than it was, or less, and
        nobody has more time.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        due: 2027
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        due: 2027-12-31
        ```
    """
    day = beginning if touch.difference.field == "start" else end
    before, after = day(touch.before), day(touch.after)
    return item(touch) if before is not None and before == after else None


def term_later(touch: Touch) -> Found | None:
    """A risk, a decision or an override has a later date than it had.

    Why:
        A decision that is awaited longer holds up the measures that wait; an override that lasts longer
        hides the computed status longer, and weighs more.

    Before:
        ```yaml
        # plan/example/risks/XA-R-1.yaml
        id: XA-R-1
        title: The supplier may be late
        measures: XA-001
        probability: 3
        impact: 5
        owner: ministry_a
        state: open
        due: 2026-12
        ```

    After:
        ```yaml
        # plan/example/risks/XA-R-1.yaml
        id: XA-R-1
        title: The supplier may be late
        measures: XA-001
        probability: 3
        impact: 5
        owner: ministry_a
        state: open
        due: 2027-02
        ```
    """
    return moved(touch, 1)


def term_earlier(touch: Touch) -> Found | None:
    """A risk, a decision or an override has an earlier date than it had.

    Why:
        An answer is wanted sooner.
    """
    return moved(touch, -1)


def period_moved(touch: Touch) -> Found | None:
    """The period of a programme is another one.

    Why:
        Deadlines, budget years and expected figures of every measure are held against it.

    Before:
        ```yaml
        # plan/example/programme.yaml
        id: example
        prefix: XA
        title: Safe childhood
        instrument: concept
        act: {number: 12, date: 2026-01-15, source: act_12}
        period: 2026-2030
        money: {currency: XAD, unit: million}
        declared: {measures: {value: 3, source: act_12}}
        areas: [{id: safety, title: Safety}, {id: health, title: Health}]
        reporting: {channel: here, cadence: week}
        ```

    After:
        ```yaml
        # plan/example/programme.yaml
        id: example
        prefix: XA
        title: Safe childhood
        instrument: concept
        act: {number: 12, date: 2026-01-15, source: act_12}
        period: 2026-2031
        money: {currency: XAD, unit: million}
        declared: {measures: {value: 3, source: act_12}}
        areas: [{id: safety, title: Safety}, {id: health, title: Health}]
        reporting: {channel: here, cadence: week}
        ```
    """
    return item(touch)
