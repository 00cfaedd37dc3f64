"""The first line of a comparison: how much of what, and by how much the money has changed."""

from collections.abc import Iterable, Iterator

from jospar.change.change import Change, Weight
from jospar.change.difference import Subject
from jospar.reading.paths import ABSENT
from jospar.report.diff.comparison import REPORTS, Comparison
from jospar.report.diff.effects import signed_money
from jospar.report.diff.sums import moved_money
from jospar.rules.gate.gate import Gate
from jospar.rules.gate.ruling import is_unread
from jospar.words.voice import Voice

APPROVED = "C124"
"""An approval that came with the changes is counted apart from them."""
UNCOUNTED = (*REPORTS, "observation")
"""Kinds of records that are counted apart."""


def headline(comparison: Comparison, voice: Voice) -> str:
    """Say in one line what changed."""
    changes = [one for one in comparison.changes if not is_unread(one)]
    records = [one for one in changes if one.code != APPROVED and one.subject.kind not in UNCOUNTED]
    parts = [voice.write(tuple(_records(records, comparison.gate, voice)))] if records else []
    sums = () if comparison.hidden else moved_money(comparison.before, comparison.after)
    parts += [voice.say("diff.budget", sum=signed_money(voice, total)) for total in sums]
    reports = _subjects(one for one in changes if one.subject.kind in REPORTS)
    figures = _subjects(one for one in changes if one.subject.kind == "observation")
    apart = (("diff.reports", reports), ("diff.figures", figures))
    parts += [_marked(key, subjects, comparison.gate, voice) for key, subjects in apart if subjects]
    approvals = _subjects(one for one in changes if one.code == APPROVED)
    parts += [voice.count("diff.approvals", len(approvals))] if approvals else []
    nothing = "diff.nothing_else" if comparison.unread else "diff.nothing"
    return "; ".join(parts) or voice.say(nothing)


def is_unexplained(change: Change) -> bool:
    """Tell whether a change touches what an act promises, and no act or correction names it."""
    return change.weight is Weight.MAJOR and change.explained is None and not is_unread(change)


def _records(changes: Iterable[Change], gate: Gate, voice: Voice) -> Iterator[str]:
    """Count the records that are gone, changed and new; and of each those that somebody has to approve."""
    listed = list(changes)
    gone = _subjects(one for one in listed if _is_whole(one) and one.differences[0].after is ABSENT)
    new = _subjects(one for one in listed if _is_new(one))
    changed = _subjects(one for one in listed if not _is_whole(one)) - gone - new
    for key, subjects in (("diff.removed", gone), ("diff.changed", changed), ("diff.new", new)):
        if subjects:
            yield _marked(key, subjects, gate, voice)


def _marked(key: str, subjects: set[Subject], gate: Gate, voice: Voice) -> str:
    marks = tuple(_marks(subjects, gate, voice))
    counted = voice.count(key, len(subjects))
    return voice.say("diff.marked", counted=counted, marks=voice.write(marks)) if marks else counted


def _marks(subjects: set[Subject], gate: Gate, voice: Voice) -> Iterator[str]:
    """Count of some records those with a change that is forbidden, lacks its approval, or has it."""
    rulings = [one for one in gate.rulings.values() if one.change.subject in subjects]
    forbidden = _subjects(one.change for one in rulings if one.then == "forbid")
    missing = _subjects(one.change for one in rulings if one.missing) - forbidden
    approved = _subjects(one.change for one in rulings if one.approvals) - forbidden - missing
    marked = (("diff.forbidden", forbidden), ("diff.need_approval", missing), ("diff.approved", approved))
    yield from (voice.count(key, len(found)) for key, found in marked if found)


def _is_new(change: Change) -> bool:
    return _is_whole(change) and change.differences[0].before is ABSENT


def _is_whole(change: Change) -> bool:
    return not change.differences[0].field


def _subjects(changes: Iterable[Change]) -> set[Subject]:
    return {one.subject for one in changes}
