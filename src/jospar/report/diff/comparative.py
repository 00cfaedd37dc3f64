"""The comparative table that goes with a draft amendment: the wording now, the wording proposed, the grounds.

It shows what an act says and no more: titles, deadlines, who answers, money, completion, targets. Reports,
settings and notes are no part of an act, and a correction or a publication of the record changes none.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase

from jospar.change.change import Change
from jospar.change.difference import Difference, Subject
from jospar.plan.governance import Amendment
from jospar.plan.text import LANGUAGES, Text
from jospar.reading.paths import ABSENT
from jospar.report.diff.comparison import Comparison
from jospar.report.diff.desk import Desk, masked
from jospar.report.escapes import escape_markdown
from jospar.rules.gate.ruling import is_unread
from jospar.words.changes import AGENCIES, Called, say_sides, say_step, spoken
from jospar.words.voice import Voice

OF_AN_ACT = (
    *(
        "measure:",
        "measure:title/*",
        "measure:number",
        "measure:area",
        "measure:lead",
        "measure:co_executors",
    ),
    *("measure:by_agreement", "measure:completion*", "measure:start", "measure:due*", "measure:milestones*"),
    *("measure:budget*", "measure:units*", "measure:regions", "measure:state"),
    *("indicator:", "indicator:title/*", "indicator:unit/*", "indicator:baseline*", "indicator:targets*"),
    *("indicator:responsible", "programme:title/*", "programme:period", "programme:areas*"),
)
"""The fields that stand in an act, as patterns of a record's kind and a field's path."""
OF_THE_RECORD = ("correction", "publication")
"""What mends the record of an act, and changes no act."""


@dataclass(frozen=True, slots=True)
class ComparativeRow:
    """One line of the table: which element of the act, its wording on both sides, and the grounds."""

    number: int
    element: str
    current: str
    proposed: str
    grounds: str


@dataclass(frozen=True, slots=True)
class ComparativePage:
    """The table in one language; ``none`` stands instead of rows. ``names`` are the columns' headings."""

    language: str
    title: str
    subtitle: str
    rows: tuple[ComparativeRow, ...]
    none: str
    names: dict[str, str]


def build_comparative(comparison: Comparison, voice: Voice) -> ComparativePage:
    """Build the comparative table of a comparison in one language."""
    desk = Desk(comparison, voice)
    changes = [one for one in comparison.changes if not is_unread(one) and one.explained not in OF_THE_RECORD]
    rows = tuple(_rows(desk, changes))
    columns = ("number", "element", "current", "proposed", "ground")
    return ComparativePage(
        language=voice.language,
        title=voice.heading("diff.comparative"),
        subtitle=_programmes(desk, changes),
        rows=rows,
        none="" if rows else voice.heading("diff.comparative.none"),
        names={name: voice.heading(f"diff.name.{name}") for name in columns},
    )


def _rows(desk: Desk, changes: Iterable[Change]) -> Iterator[ComparativeRow]:
    number = 0
    for subject, group in _by_record(changes):
        seen: set[tuple[str, str, str]] = set()
        for one in group:
            current, proposed = _wordings(desk, one)
            element = _element(desk, subject, spoken(desk.voice, one))
            said = element, current, proposed
            if current != proposed and said not in seen:
                seen.add(said)
                number += 1
                yield ComparativeRow(number, element, current, proposed, _grounds(desk, one))


def _by_record(changes: Iterable[Change]) -> Iterator[tuple[Subject, list[Change]]]:
    by_subject: dict[Subject, list[Change]] = {}
    for one in changes:
        if any(_in_an_act(each) for each in one.differences):
            by_subject.setdefault(one.subject, []).append(one)
    yield from by_subject.items()


def _in_an_act(one: Difference) -> bool:
    return any(fnmatchcase(f"{one.subject.kind}:{one.field}", pattern) for pattern in OF_AN_ACT)


def _wordings(desk: Desk, change: Change) -> tuple[str, str]:
    """Write both wordings, of a text in the page's own language."""
    first = spoken(desk.voice, change)
    absent = desk.voice.say("diff.comparative.absent")
    if not first.field:
        title = desk.title(change.subject).text
        removed = desk.voice.say("diff.comparative.removed")
        return (absent, title) if first.before is ABSENT else (title, removed)
    if first.field.rpartition("/")[2] in LANGUAGES:
        before, after = ("" if side is ABSENT else str(side) for side in (first.before, first.after))
    elif first.field in AGENCIES:
        before, after = (", ".join(_agencies(desk, side)) for side in (first.before, first.after))
    else:
        before, after = say_sides(desk.voice, change, Called(desk.plans))
    return masked(before) or absent, masked(after) or absent


def _agencies(desk: Desk, value: object) -> Iterator[str]:
    """Write agencies by their names."""
    plans = desk.comparison.after, desk.comparison.before
    for name in value if isinstance(value, tuple) else () if value is ABSENT else (value,):
        found = next((plan.agencies[str(name)] for plan in plans if str(name) in plan.agencies), None)
        yield str(name) if found is None else desk.voice.text(found.name)


def _element(desk: Desk, subject: Subject, one: Difference) -> str:
    """Name what is changed as an act would: the row's number, else its id, and the field."""
    record = desk.record(subject)
    number = getattr(record, "number", None) or subject.id
    key = one.field.partition("/")[0]
    field = desk.voice.say(f"field.{key}") if key and desk.voice.has(f"field.{key}") else key
    rest = [part for part in one.field.split("/")[1:] if part not in (*LANGUAGES, "amount")]
    words = (say_step(desk.voice, part) for part in rest)
    return masked(", ".join(part for part in (str(number), field, *words) if part))


def _grounds(desk: Desk, change: Change) -> str:
    """Give the text of the act that explains a change; of one without, who is to state them."""
    amendments = (
        plan.amendments.get(change.act or "") for plan in (desk.comparison.after, desk.comparison.before)
    )
    act = next((one for one in amendments if isinstance(one, Amendment)), None)
    if act is None:
        return desk.voice.say("diff.comparative.ground")
    titles = [act.act.title if act.act is not None else None, act.text]
    said = [masked(desk.voice.text(one)) for one in titles if isinstance(one, Text)]
    return ". ".join(said) or str(act.id)


def _programmes(desk: Desk, changes: Iterable[Change]) -> str:
    """Name the programmes whose records the table is about."""
    names = sorted({one.subject.programme for one in changes if one.subject.programme})
    plans = desk.comparison.after, desk.comparison.before
    found = (
        next((plan.programmes[name] for plan in plans if name in plan.programmes), None) for name in names
    )
    return "; ".join(masked(desk.voice.text(one.title)) for one in found if one is not None)


def comparative_markdown(page: ComparativePage) -> str:
    """Write the table as Markdown."""
    parts = [f"# {escape_markdown(page.title)}\n"]
    if page.subtitle:
        parts.append(f"\n{escape_markdown(page.subtitle)}\n")
    if page.none:
        return "".join((*parts, f"\n{escape_markdown(page.none)}\n"))
    columns = [escape_markdown(name) for name in page.names.values()]
    parts.append(f"\n| {' | '.join(columns)} |\n|{' --- |' * len(columns)}\n")
    for row in page.rows:
        texts = (row.element, row.current, row.proposed, row.grounds)
        parts.append(f"| {row.number} | {' | '.join(escape_markdown(text) for text in texts)} |\n")
    return "".join(parts)
