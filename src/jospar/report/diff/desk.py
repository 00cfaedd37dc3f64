"""What every part of the page is built with: both plans, the voice, and what records are called."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from jospar.change.compare import LISTS
from jospar.change.difference import ANY, Subject
from jospar.change.subjects import ROOMS as ROOM_OF
from jospar.plan.indicator import Indicator
from jospar.plan.measure import Measure
from jospar.plan.plan import Plan
from jospar.plan.text import Text
from jospar.report.diff.comparison import REPORTS, Comparison
from jospar.report.findings.protection import NUMBER, protection
from jospar.report.weekly.said import Said
from jospar.words.voice import Voice

ROOMS = (
    *("measures", "indicators", "programmes", "agencies", "sources"),
    *("amendments", "risks", "decisions", "overrides"),
)
LONGEST = 400
"""Characters of one written value; the rest is in the file."""
LONG_NUMBER = 12


@dataclass(frozen=True, slots=True)
class Desk:
    """The builders' desk."""

    comparison: Comparison
    voice: Voice

    def record(self, subject: Subject) -> Any:  # noqa: ANN401 -- any record, or None
        """Find the record that a change is about, or that its report or figure is about."""
        parts = subject.id.split("/")
        name = parts[-1] if subject.kind in REPORTS else parts[0]
        plans = (self.comparison.after, self.comparison.before)
        found = (getattr(plan, room).get(name) for plan in plans for room in ROOMS)
        return next((one for one in found if one is not None), None)

    def sides(self, subject: Subject) -> tuple[Any, Any]:
        """Find a record as it was, by the name it had then, and as it is; None where it is not."""
        room = ROOM_OF[subject.kind]
        old, new = (getattr(plan, room) for plan in (self.comparison.before, self.comparison.after))
        now = new.get(subject.id)
        names = (subject.id, *reversed(getattr(now, "formerly", ())))
        return next((old[name] for name in names if name in old), None), now

    def title(self, subject: Subject) -> Said:
        """Write what the record of a change is called; nothing for one without a title."""
        record = self.record(subject)
        title = getattr(record, "title", None) or getattr(record, "name", None)
        if not isinstance(title, Text):
            return Said("", "")
        text, language = self.voice.text_and_language(title)
        return Said(masked(text), language)

    def called(self, subject: Subject) -> str:
        """Name the record of a change; the file where all that it lists may have changed."""
        return LISTS.get(subject.kind, subject.id) if subject.id == ANY else subject.id

    def heading(self, subject: Subject) -> str:
        """Write where the record of a change belongs: its area and who answers for it."""
        record = self.record(subject)
        if isinstance(record, Measure):
            parts = self._area(record), self.agency(record.lead)
        elif isinstance(record, Indicator):
            parts = self.voice.heading("diff.group.indicators"), self.agency(record.responsible)
        else:
            kind = subject.kind if self.voice.has(f"diff.group.{subject.kind}") else "other"
            parts = self.voice.heading(f"diff.group.{kind}"), ""
        return " · ".join(part for part in parts if part)

    def _area(self, measure: Measure) -> str:
        programmes = (plan.programmes.get(measure.programme) for plan in self.plans)
        areas = (area for one in programmes if one is not None for area in one.areas)
        found = next((self.voice.text(area.title) for area in areas if str(area.id) == measure.area), "")
        return masked(found) or self.voice.heading("diff.group.no_area")

    def agency(self, name: str | None) -> str:
        """Write what an agency is called; that there is none, where none is named."""
        agencies = (plan.agencies.get(name or "") for plan in self.plans)
        found = next((self.voice.text(one.name) for one in agencies if one is not None), name or "")
        return masked(found) or self.voice.say("diff.group.no_lead")

    @property
    def plans(self) -> tuple[Plan, Plan]:
        """Give both plans, the later one first."""
        return self.comparison.after, self.comparison.before


@cache
def masked(text: str) -> str:
    """Write a text with the digits of personal numbers masked, and cut where it is a book's length."""
    text = unnumbered(text)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


@cache
def unnumbered(text: str) -> str:
    """Write a text whole, with the digits of personal numbers masked."""
    if sum(char.isdecimal() for char in text) >= LONG_NUMBER and NUMBER.search(text):
        return protection("", text, ()).shown(text, 0, len(text))
    return text
