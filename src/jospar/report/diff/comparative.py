"""The comparative table that goes with a draft amendment: the wording now, the wording proposed, the grounds.

It shows what an act says and no more: titles, deadlines, who answers, money, completion, targets. Reports,
settings and notes are no part of an act, and a correction or a publication of the record changes none.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from jospar.change.change import Change, Weight
from jospar.change.difference import Difference, Subject
from jospar.plan.governance import Amendment
from jospar.plan.text import LANGUAGES
from jospar.reading.paths import ABSENT
from jospar.report.diff.act import Key, Parts, Pen
from jospar.report.diff.comparison import Comparison
from jospar.report.diff.desk import Desk, unnumbered
from jospar.report.diff.notes import notes_of
from jospar.report.escapes import escape_markdown
from jospar.rules.gate.ruling import is_unread
from jospar.words.voice import Voice

OF_THE_RECORD = ("correction", "publication")
"""What mends the record of an act, and changes no act."""
EXCLUDED, CANCELLED = "excluded", "cancelled"
"""States of a row that is not in the act any more, and of one that stays there with nothing more to do."""
STATE: Key = ("state",)
TITLE: Key = ("title",)
NUMBER: Key = ("number",)
AREAS = "areas"


@dataclass(frozen=True, slots=True)
class ComparativeRow:
    """One line of the table: which element of the act, its wording on both sides, and the grounds.

    Line feeds part the record from its part, and the parts of a record that is new or goes.
    """

    number: int
    element: str
    current: str
    proposed: str
    grounds: str


@dataclass(frozen=True, slots=True)
class ComparativePage:
    """The table in one language; ``none`` stands instead of rows. ``names`` are the columns' headings.

    ``notes`` say what could not be compared, and what is not shown.
    """

    language: str
    title: str
    subtitle: str
    rows: tuple[ComparativeRow, ...]
    none: str
    names: dict[str, str]
    notes: tuple[str, ...] = field(default=())


def build_comparative(comparison: Comparison, voice: Voice) -> ComparativePage:
    """Build the comparative table of a comparison in one language."""
    desk = Desk(comparison, voice)
    changes = [one for one in comparison.changes if not is_unread(one) and one.explained not in OF_THE_RECORD]
    records = [_Record(desk, subject, group) for subject, group in _by_record(changes)]
    found = (row for one in records for row in one.rows())
    rows = tuple(replace(row, number=number) for number, row in enumerate(found, 1))
    beside = sum(one.beside() for one in records)
    columns = ("number", "element", "current", "proposed", "ground")
    return ComparativePage(
        language=voice.language,
        title=voice.heading("diff.comparative"),
        subtitle=_programmes(desk, changes),
        rows=rows,
        none="" if rows else voice.heading("diff.comparative.none"),
        names={name: voice.heading(f"diff.name.{name}") for name in columns},
        notes=(
            *notes_of(comparison, voice),
            *([voice.heading("diff.comparative.beside", n=beside)] if beside else ()),
        ),
    )


def _by_record(changes: Iterable[Change]) -> Iterator[tuple[Subject, list[Change]]]:
    by_subject: dict[Subject, list[Change]] = {}
    for one in changes:
        if one.subject.kind in ("measure", "indicator", "programme"):
            by_subject.setdefault(one.subject, []).append(one)
    yield from by_subject.items()


class _Record:
    """The rows of one record: of what is new or goes a single one, else one for each part that differs."""

    def __init__(self, desk: Desk, subject: Subject, changes: Sequence[Change]) -> None:
        self.desk, self.subject, self.changes = desk, subject, changes
        old, new = desk.sides(subject)
        self.old = Pen(desk.voice, desk.comparison.before).parts(old)
        self.new = Pen(desk.voice, desk.comparison.after).parts(new)
        was, now = (getattr(side, "state", None) for side in (old, new))
        self.shown: list[Change] = []
        self.ended = was == EXCLUDED, now == EXCLUDED or (was == EXCLUDED and now == CANCELLED)

    def rows(self) -> Iterator[ComparativeRow]:
        """Write the rows, not yet numbered."""
        old, new = (
            {} if ended else side for side, ended in zip((self.old, self.new), self.ended, strict=True)
        )
        touched = [
            one for one in self.changes if any(each.field in ("", "state") for each in one.differences)
        ]
        if bool(old) != bool(new):
            if touched:
                yield self._whole(old, new, touched)
            return
        for key in {**old, **new}:
            mine = [one for one in self.changes if any(_covers(key, each) for each in one.differences)]
            if _is_renamed(key, old, new):
                self.shown += mine
            elif mine and _text(old, key) != _text(new, key):
                yield self._part(key, mine)
            elif mine and (other := _in_another_language(key, mine)):
                yield self._translated(key, other, mine)

    def beside(self) -> int:
        """Count what touches a promise of the act and stands in no row that was written."""
        return sum(one.weight is Weight.MAJOR and one not in self.shown for one in self.changes)

    def _whole(self, old: Parts, new: Parts, changes: Sequence[Change]) -> ComparativeRow:
        say = self.desk.voice.say
        current, proposed = (_wording(old), say("diff.comparative.removed")) if old else ("", _wording(new))
        kind = self.desk.voice.heading(f"type.{self.subject.kind}")
        return self._row(f"{kind} {_text(old or new, NUMBER)}".strip(), current, proposed, changes)

    def _part(self, key: Key, changes: Sequence[Change]) -> ComparativeRow:
        element = self._element((self.old.get(key) or self.new[key]).name)
        return self._row(element, _text(self.old, key), _text(self.new, key), changes)

    def _translated(self, key: Key, one: Difference, changes: Sequence[Change]) -> ComparativeRow:
        """Write the wording in another language, where the table's own has not changed."""
        language = self.desk.voice.say(f"language.{one.field.rpartition('/')[2]}")
        current, proposed = ("" if side is ABSENT else str(side) for side in (one.before, one.after))
        element = self._element(f"{(self.old.get(key) or self.new[key]).name} ({language})")
        return self._row(element, current, proposed, changes)

    def _element(self, name: str) -> str:
        """Name the record as the act in force does, by number and title, and below it the part."""
        known = self.old or self.new
        called = [known[key].text for key in (NUMBER, TITLE) if key in known]
        return "\n".join((". ".join(called), name))

    def _row(self, element: str, current: str, proposed: str, changes: Sequence[Change]) -> ComparativeRow:
        self.shown += changes
        absent = self.desk.voice.say("diff.comparative.absent")
        return ComparativeRow(
            number=0,
            element=unnumbered(element),
            current=unnumbered(current or absent),
            proposed=unnumbered(proposed or absent),
            grounds=_grounds(self.desk, changes),
        )


def _text(parts: Parts, key: Key) -> str:
    return parts[key].text if key in parts else ""


def _is_renamed(key: Key, old: Parts, new: Parts) -> bool:
    """Tell whether an area is on both sides under two ids: an act gives none."""
    if key[0] != AREAS or (key in old) == (key in new):
        return False
    own, other = (old, new) if key in old else (new, old)
    return any(each[0] == AREAS and each not in own and other[each].text == own[key].text for each in other)


def _covers(key: Key, one: Difference) -> bool:
    """Tell whether a difference is about a part: it stands below its path, or all its neighbours do."""
    steps = tuple(one.field.split("/"))
    return steps[: len(key)] == key or key[: len(steps)] == steps


def _in_another_language(key: Key, changes: Iterable[Change]) -> Difference | None:
    found = (each for one in changes for each in one.differences if _covers(key, each))
    return next((each for each in found if each.field.rpartition("/")[2] in LANGUAGES), None)


def _wording(parts: Parts) -> str:
    """Write a record as a whole: its title, and below it part by part what the act says of it."""
    rest = (f"{part.name}: {part.text}" for key, part in parts.items() if key not in (NUMBER, TITLE, STATE))
    return "\n".join((parts[TITLE].text, *rest))


def _grounds(desk: Desk, changes: Iterable[Change]) -> str:
    """Give the acts that explain changes, each with its text; of a change without, who is to state them."""
    names = dict.fromkeys(one.act or "" for one in changes)
    plans = desk.comparison.after, desk.comparison.before
    acts = (
        next((plan.amendments[name] for plan in plans if name in plan.amendments), None) for name in names
    )
    said = (
        desk.voice.say("diff.comparative.ground") if act is None else _act(desk.voice, act) for act in acts
    )
    return "\n".join(dict.fromkeys(said))


def _act(voice: Voice, one: Amendment) -> str:
    """Write an act by its title, number and date, then the text that goes with it."""
    act, text = one.act, voice.text(one.text) if one.text is not None else ""
    called, day = "", ""
    if act is not None:
        title = voice.text(act.title) if act.title is not None else voice.heading("report.passport.act")
        called = f"{title} {voice.say('report.act_number', number=act.number)}" if act.number else title
        day = voice.period(act.date) if act.date is not None else ""
    named = ", ".join(part for part in (called, day) if part)
    return unnumbered(". ".join(part for part in (named, text) if part)) or str(one.id)


def _programmes(desk: Desk, changes: Iterable[Change]) -> str:
    """Name the programmes whose records the table is about."""
    names = sorted({one.subject.programme for one in changes if one.subject.programme})
    plans = desk.comparison.after, desk.comparison.before
    found = (
        next((plan.programmes[name] for plan in plans if name in plan.programmes), None) for name in names
    )
    return "; ".join(unnumbered(desk.voice.text(one.title)) for one in found if one is not None)


def comparative_markdown(page: ComparativePage) -> str:
    """Write the table as Markdown."""
    parts = [f"# {escape_markdown(page.title)}\n"]
    if page.subtitle:
        parts.append(f"\n{escape_markdown(page.subtitle)}\n")
    parts += [f"\n{escape_markdown(note)}\n" for note in page.notes]
    if page.none:
        return "".join((*parts, f"\n{escape_markdown(page.none)}\n"))
    columns = [escape_markdown(name) for name in page.names.values()]
    parts.append(f"\n| {' | '.join(columns)} |\n|{' --- |' * len(columns)}\n")
    for row in page.rows:
        cells = (_cell(text) for text in (row.element, row.current, row.proposed, row.grounds))
        parts.append(f"| {row.number} | {' | '.join(cells)} |\n")
    return "".join(parts)


def _cell(text: str) -> str:
    """Write a cell, its lines parted by breaks: a row of a table is one line of the file."""
    return "<br>".join(escape_markdown(line) for line in text.splitlines() if line.strip())
