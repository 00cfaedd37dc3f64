"""The scribe: how commits, days and changes of a history are written."""

from dataclasses import replace
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

from jospar.change.change import Change, Weight
from jospar.change.registry import UNCOMPARED
from jospar.frozen import frozen
from jospar.history.author import Author, author_of
from jospar.history.chronicle import Chapter
from jospar.plan.plan import Plan
from jospar.plan.repository import Repository
from jospar.plan.text import Text
from jospar.words.called import NOBODY, Called
from jospar.words.changes import say_change
from jospar.words.visible import visible
from jospar.words.voice import Voice

SHORT = 9
"""Digits of a commit's id that are shown: enough for any plan."""


@frozen
class Scribe:
    """Write in a voice, by the settings of a repository."""

    voice: Voice
    repository: Repository
    called: Called = NOBODY
    first: bool = False

    def of(self, chapter: Chapter) -> "Scribe":
        """Write of one commit: call agencies and areas as it does; of the first, no act is missed."""
        return replace(self.among(chapter.after, chapter.before), first=chapter.first)

    def among(self, *plans: Plan) -> "Scribe":
        """Call agencies and areas as plans do, the first that knows one."""
        return replace(self, called=Called(plans))

    def say(self, change: Change) -> str:
        """Say what has changed, without the record."""
        return say_change(self.voice, change, self.called)

    def day(self, chapter: Chapter) -> date:
        """Tell on which day a commit was made, in the time zone of the plan."""
        return datetime.fromtimestamp(chapter.step.seconds, self._zone()).date()

    def author(self, chapter: Chapter) -> Author:
        """Tell who made a commit, as far as policy shows it."""
        return author_of(chapter.step, chapter.after, self.repository)

    def name(self, author: Author) -> str:
        """Write the name of an author; "" where none is shown."""
        return self.voice.text(author.name) if isinstance(author.name, Text) else visible(author.name)

    def headline(self, chapter: Chapter) -> str:
        """Write a commit in one line: its day, its id, who made it, and its subject."""
        name, step = self.name(self.author(chapter)), chapter.step
        key = "history.commit" if name else "history.commit.unsigned"
        day, commit = self.day(chapter), step.id[:SHORT]
        return self.voice.say(key, author=name, date=day, commit=commit, subject=step.subject)

    def sentence(self, change: Change) -> str:
        """Write a change in one line: the record, what changed, and what explains it."""
        said = self.voice.say(
            "history.change",
            record=change.subject.id,
            sentence=" ".join(self.say(change).split()),
        )
        act = self.act(change)
        return self.voice.say("history.explained", sentence=said, act=act) if act else said

    def act(self, change: Change) -> str:
        """Name what explains a change; of one that an act should name, that none does."""
        if change.act is not None:
            return self.voice.say(f"report.changes.{change.explained}", id=change.act)
        missed = change.weight is Weight.MAJOR and change.code != UNCOMPARED and not self.first
        return self.voice.say("report.changes.unexplained") if missed else ""

    def _zone(self) -> tzinfo:
        if self.repository.timezone == "UTC":
            return UTC
        try:
            return ZoneInfo(self.repository.timezone)
        except (KeyError, ValueError, OSError):
            return UTC
