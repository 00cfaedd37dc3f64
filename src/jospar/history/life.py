"""The life of a record: what became of its dates, money, targets and owners, and what was reported of it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from jospar.calendar import working_days
from jospar.change.change import Change
from jospar.change.compare import compare
from jospar.change.dates import end
from jospar.change.deferrals import numbered
from jospar.change.difference import UNREAD
from jospar.change.judge import judge
from jospar.change.latest import newest
from jospar.change.registry import UNCOMPARED
from jospar.frozen import frozen
from jospar.history.choice import about
from jospar.history.chronicle import Chapter
from jospar.history.present import record_of
from jospar.plan.governance import Amendment, PlannedChange
from jospar.plan.period import Period
from jospar.plan.plan import Plan
from jospar.plan.progress import Progress
from jospar.reading.paths import ABSENT
from jospar.reading.times import Unreadable, parse_period

LATER = "C210"
SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "time": ("C2",),
    "money": ("C3",),
    "targets": ("C40", "C41"),
    "figures": ("C42",),
    "owners": ("C5",),
    "state": ("C1", UNCOMPARED),
}
"""What is told of a record, in this order, and by which codes of changes."""


@frozen
class Event:
    """One change of a record: in which commit, and from when it holds by the act that explains it."""

    chapter: Chapter
    change: Change
    effective: date | None


@frozen
class Stretch:
    """Weeks in a row in which the same status was reported, the first and the last of them."""

    first: str
    last: str
    status: str
    agency: str
    reports: int


@frozen
class Slippage:
    """The deadline now against that of a baseline: days later (below zero: earlier), None where one has none.

    ``working`` is in working days, None where the plan's calendar is not filled for all the years between.
    ``changes`` is all that differs in the record.
    """

    before: Period | None
    after: Period | None
    days: int | None
    working: int | None
    changes: tuple[Change, ...]


@frozen
class Deferrals:
    """How often a deadline was put off in all, and how often of these by an act."""

    count: int = 0
    acts: int = 0


def events(chapters: Iterable[Chapter]) -> Iterator[Event]:
    """List the changes of chapters with the days from which they hold; newest first, as they come."""
    for chapter in chapters:
        for change in chapter.changes:
            yield Event(chapter, change, _effective(chapter.after, change))


def bridged(chapters: Sequence[Chapter], names: Collection[str]) -> tuple[Chapter, ...]:
    """Tell where a record can be read again what has become of it since it could not; newest first.

    Chapters are of one record, by all its names; what is told stands in the one that mended it.
    """
    told, last = list[Chapter](), dict[tuple[str, str], Plan]()
    for chapter in reversed(chapters):
        across = list[Change]()
        for one in chapter.changes:
            (first, *_), subject = one.differences, one.subject
            record = subject.kind, "" if subject.id in names else subject.id
            known = first.after is not UNREAD and not first.field
            if known and record in last and (first.before is UNREAD or first.before is ABSENT):
                across += _across(last.pop(record), chapter.after, names, record)
            elif first.after is UNREAD and first.before is not UNREAD:
                last[record] = chapter.before
        told.append(replace(chapter, changes=(*chapter.changes, *across)))
    return tuple(reversed(told))


def _across(before: Plan, after: Plan, names: Collection[str], record: tuple[str, str]) -> Iterator[Change]:
    """List the changes of one record between two plans that both know it."""
    for one in judge(compare(before, after), before, after):
        own = one.subject.id in names if not record[1] else one.subject.id == record[1]
        if own and one.subject.kind == record[0]:
            yield one


def subject_of(change: Change) -> str:
    """Tell under which subject a change is told; "" under none."""
    return next((name for name, codes in SUBJECTS.items() if change.code.startswith(codes)), "")


def deferrals(plan: Plan, names: frozenset[str], found: Iterable[Event]) -> Deferrals:
    """Count how often a measure's deadline was put off: each amendment once, and each move that has none.

    Amendments count whether git remembers them or not.
    """
    acts: set[str | None] = {
        act.id for act in plan.amendments.values() if any(_defers(one, names, act) for one in act.changes)
    }
    moves = [one.change.act for one in found if one.change.code == LATER]
    known = {*acts, *moves} - {None}
    return Deferrals(len(known) + moves.count(None), len(known))


def in_turn(found: Sequence[Event]) -> tuple[Event, ...]:
    """Number the moves of a deadline by their place among all; newest first, as they come.

    Moves by one act have one number. What a plan itself tells of earlier ones is never counted back.
    """
    told, time, act = list[Event](), 0, None
    for one in reversed(found):
        if one.change.code != LATER:
            told.append(one)
            continue
        same = act is not None and one.change.act == act
        before = one.change.facts.get("time", 1)
        time = max(time if same else time + 1, before if isinstance(before, int) else 1)
        act = one.change.act
        told.append(replace(one, change=numbered(one.change, time)))
    return tuple(reversed(told))


def reported(plan: Plan, names: frozenset[str]) -> tuple[Stretch, ...]:
    """List what was reported of a measure, the oldest first, weeks of one status together; no drafts."""
    stretches: list[Stretch] = []
    keys = (key for key in plan.shelf.keys if key.kind == "progress" and key.measure in names)
    for key in sorted(keys, key=newest):
        report = plan.shelf.fetch(key)
        if not isinstance(report, Progress) or report.status is None or report.state == "draft":
            continue
        last = stretches[-1] if stretches else None
        if last is not None and (last.status, last.agency) == (report.status, key.agency):
            stretches[-1] = Stretch(last.first, key.week, last.status, key.agency, last.reports + 1)
        else:
            stretches.append(Stretch(key.week, key.week, report.status, key.agency, 1))
    return tuple(stretches)


def slippage(before: Plan, after: Plan, names: Sequence[str]) -> Slippage:
    """Hold a record against what it was in a baseline."""
    old, new = record_of(before, names), record_of(after, names)
    dues = [due if isinstance(due := getattr(one, "due", None), Period) else None for one in (old, new)]
    ends = [end(due) for due in dues]
    days = working = None
    if ends[0] is not None and ends[1] is not None:
        days = (ends[1] - ends[0]).days
        working = working_days(ends[0], ends[1], after.repository.calendar.days)
    changes = judge(compare(before, after), before, after)
    own = tuple(one for one in changes if about(one, names) and one.subject.kind in OWN)
    return Slippage(dues[0], dues[1], days, working, own)


OWN = (
    *("measure", "indicator", "observation", "programme", "agency", "source"),
    *("amendment", "risk", "decision", "override"),
)
"""Kinds of records whose changes are the life of a record; reports are told week by week instead."""


def _effective(plan: Plan, change: Change) -> date | None:
    """Give the day from which the act that explains a change holds: its own, else that of the act."""
    amendment = plan.amendments.get(change.act or "")
    act = None if amendment is None else amendment.act
    if act is None:
        return None
    day: Any = act.effective or act.date
    return None if day is None else day.first


def _defers(change: PlannedChange, names: frozenset[str], amendment: Amendment) -> bool:
    if change.record not in names or change.field != "due" or amendment.kind != "amendment":
        return False
    try:
        ends = [parse_period(one).last for one in (change.before, change.after) if isinstance(one, str)]
    except Unreadable:
        return False
    return len(ends) == 2 and None not in ends and ends[0] < ends[1]  # type: ignore[operator]  # noqa: PLR2004
