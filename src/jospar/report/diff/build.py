"""The page of a comparison: its changes in words, in order of weight, and what follows from them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from jospar.change.change import Change
from jospar.reading.paths import ABSENT
from jospar.report.diff.act import moved_sides
from jospar.report.diff.comparison import Comparison, is_counted
from jospar.report.diff.control import control_of, control_part
from jospar.report.diff.desk import Desk, masked
from jospar.report.diff.effects import effects, totals
from jospar.report.diff.headline import headline, is_unexplained
from jospar.report.diff.notes import notes_of
from jospar.report.diff.order import gravest, ordered
from jospar.report.diff.outcomes import outcome
from jospar.report.diff.page import DiffPage, Group, RecordPart, Row
from jospar.report.diff.places import Places, places_of
from jospar.report.diff.reasons import reason_of, without_reasons
from jospar.report.diff.renames import probable_renames
from jospar.standing.asof import effective
from jospar.words.called import Called
from jospar.words.changes import say_change, say_sides, title_of_change
from jospar.words.voice import Voice

if TYPE_CHECKING:
    from jospar.change.difference import Subject

MOVED = "C303"
"""Money that is moved: a change of several budget lines, each of which has a value before and after."""
NAMES = (
    *("skip", "changes", "record", "change", "before", "after", "ground", "place", "questions"),
    *("totals", "total", "delta", "effects", "status_before", "status_after", "work", "base", "head", "on"),
    "control",
)
"""The short names of headings; the catalogues word them under ``diff.name.<short name>``."""


def build_page(comparison: Comparison, voice: Voice) -> DiffPage:
    """Build the page of a comparison in one language."""
    desk = Desk(comparison, voice)
    shown = without_reasons(one for one in comparison.changes if not is_counted(one, comparison.gate))
    places = places_of(comparison, shown)
    found = None if comparison.hidden else outcome(comparison)
    return DiffPage(
        language=voice.language,
        title=voice.heading("diff.title"),
        headline=headline(comparison, voice),
        base=masked(comparison.base),
        head=masked(comparison.head),
        on=voice.date(comparison.on),
        notes=tuple(notes_of(comparison, voice)),
        groups=tuple(_groups(desk, shown, places)),
        questions=tuple(_questions(comparison, voice)),
        totals=() if found is None else tuple(totals(desk, found)),
        effects=() if found is None else tuple(effects(desk, found)),
        counted=_counted(comparison, voice),
        control=control_part(desk, places),
        names={name: voice.heading(f"diff.name.{name}") for name in NAMES},
    )


def row_of(change: Change, desk: Desk, places: tuple[Places, Places]) -> Row:
    """Write one change: its sentence, both values, what explains it, and where it stands on both sides."""
    voice, called = desk.voice, Called(desk.plans)
    before, after = say_sides(voice, change, called) if change.code != MOVED else moved_sides(desk, change)
    first = change.differences[0]
    return Row(
        code=change.code,
        kind=title_of_change(voice, change.code),
        weight=change.weight,
        level=voice.say(f"weight.{change.weight}"),
        sentence=masked(say_change(voice, change, called)),
        before=masked(before),
        after=masked(after),
        act=_act(change, desk),
        explained=not is_unexplained(change),
        fingerprint=change.fingerprint,
        control=control_of(change, desk),
        reason=reason_of(change, desk),
        old=None if first.before is ABSENT else places[0].where(first.at_before),
        new=None if first.after is ABSENT else places[1].where(first.at_after),
    )


def _act(change: Change, desk: Desk) -> str:
    voice, plan = desk.voice, desk.comparison.after
    if change.act is not None:
        said = voice.say(f"report.changes.{change.explained}", id=change.act)
        day = effective(plan.amendments[change.act]) if change.act in plan.amendments else None
        ahead = day is not None and day > desk.comparison.on
        return voice.say("diff.act_ahead", act=said, date=day) if ahead else said
    return voice.say("report.changes.unexplained") if is_unexplained(change) else ""


def _groups(desk: Desk, changes: Sequence[Change], places: tuple[Places, Places]) -> Iterator[Group]:
    """Put together first what nothing explains, then the rest by area and agency, the gravest before."""
    unexplained = [one for one in changes if is_unexplained(one)]
    if unexplained:
        heading = desk.voice.heading("diff.unexplained")
        yield Group(heading, tuple(_parts(desk, unexplained, places)), unexplained=True)
    by_heading: dict[str, list[Change]] = {}
    for one in changes:
        if not is_unexplained(one):
            by_heading.setdefault(desk.heading(one.subject), []).append(one)
    gate, key = desk.comparison.gate, desk.voice.sort_key
    for heading, group in sorted(by_heading.items(), key=lambda one: (gravest(one[1], gate), key(one[0]))):
        yield Group(heading, tuple(_parts(desk, group, places)))


def _parts(desk: Desk, changes: Iterable[Change], places: tuple[Places, Places]) -> Iterator[RecordPart]:
    by_subject: dict[Subject, list[Change]] = {}
    for one in changes:
        by_subject.setdefault(one.subject, []).append(one)
    gate = desk.comparison.gate
    for subject, group in sorted(by_subject.items(), key=lambda one: (gravest(one[1], gate), one[0])):
        rows = tuple(row_of(one, desk, places) for one in ordered(group, gate))
        yield RecordPart(desk.called(subject), desk.title(subject), rows)


def _questions(comparison: Comparison, voice: Voice) -> Iterator[str]:
    for pair in probable_renames(comparison.changes):
        yield voice.say("diff.renamed", old=pair.gone.id, new=pair.new.id)


def _counted(comparison: Comparison, voice: Voice) -> str:
    """Count the work itself by kind, in one line."""
    kinds = Counter(one.code for one in comparison.changes if is_counted(one, comparison.gate))
    parts = [
        voice.say("report.changes.many", title=title_of_change(voice, code), count=n)
        for code, n in sorted(kinds.items())
    ]
    return voice.heading("report.changes.counted", parts=tuple(parts)) if parts else ""
