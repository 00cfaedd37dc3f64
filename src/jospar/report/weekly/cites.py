"""The sources a page cites, numbered in the order they are first met."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from jospar.plan.plan import Plan
from jospar.report.weekly.page import Cite, SourceRow
from jospar.report.weekly.said import Said
from jospar.words.voice import Voice


@dataclass(slots=True)
class Citations:
    """Numbers sources while a page is built; the list at its end has each once."""

    plan: Plan
    voice: Voice
    on: date
    numbers: dict[str, int] = field(default_factory=dict)

    def cite(self, sources: Sequence[str]) -> tuple[Cite, ...]:
        """Refer to some sources; unknown ones (validate names them) and those dated later are left out."""
        known = [one for one in sources if one in self.plan.sources and not self._later(one)]
        return tuple(self._cite(one) for one in known)

    def _cite(self, source: str) -> Cite:
        number = self.numbers.setdefault(source, len(self.numbers) + 1)
        grade = self.plan.sources[source].grade
        return Cite(number, grade, self.voice.say(f"grade.{grade}"))

    def _later(self, source: str) -> bool:
        dated = self.plan.sources[source].date
        return dated is not None and dated.first is not None and dated.first > self.on

    def rows(self) -> tuple[SourceRow, ...]:
        """List the sources that were cited, by their numbers."""
        return tuple(self._row(name, number) for name, number in self.numbers.items())

    def _row(self, name: str, number: int) -> SourceRow:
        source, voice = self.plan.sources[name], self.voice
        return SourceRow(
            number=number,
            title=Said(*voice.text_and_language(source.title)),
            publisher=voice.text(source.publisher) if source.publisher else "",
            date=voice.period(source.date) if source.date else "",
            grade=source.grade,
            grade_name=voice.say(f"grade.{source.grade}"),
            link=source.url or "",
            note=Said(*voice.text_and_language(source.note)) if source.note is not None else None,
        )
