"""The answers about one measure, each held at once against what the save would refuse."""

from collections.abc import Callable, Iterable
from contextlib import suppress

from jospar.cli.recording import digest
from jospar.cli.talk import Talk
from jospar.editing.bench import Bench
from jospar.editing.telling import Words, tell
from jospar.editing.trial import Refused, refused_of
from jospar.editing.vocabulary import is_nothing
from jospar.errors import CannotRun
from jospar.plan.measure import Measure

Said = dict[str, tuple[str, ...]]
Ask = Callable[[], tuple[str, ...]]
"""Asks a question; gives what is said then, nothing where nothing is."""
FALLEN = ("J706", "J719")
"""Codes of what may be lower than before, if it is said why."""
KEYS = {"milestone": "done", "region": "regions", "paid": "spent"}
"""Where an answer stands in a report, if not at a key of its own name."""
ROUNDS = 9
"""Times that all is mended; what cannot be then is left to the save."""


class Answers:
    """What was said of a measure so far, and how each thing was asked for."""

    def __init__(self, talk: Talk, bench: Bench, measure: Measure, agency: str) -> None:
        self.talk, self.bench, self.measure, self.agency = talk, bench, measure, agency
        self.said: Said = {}
        self.questions: dict[str, Ask] = {}

    def settle(self, key: str, ask: Ask) -> None:
        """Ask until the save would take the answer; the question may be put again at the end."""
        self.questions[key] = ask
        self.said.pop(key, None)
        while answer := ask():
            self.said[key] = answer
            wrong = [one for one in self.refused() if one.key == _key_of(key)]
            if not wrong or self._explained(key, wrong):
                return
            del self.said[key]

    def refused(self) -> tuple[Refused, ...]:
        """Name what the save would refuse of all that was said; what it alone can tell, it tells itself."""
        words = Words(self.said, self.talk.voice.language)
        with suppress(CannotRun):
            told = tell(words, self.measure, self.agency, self.talk.here.date, digest)
            return refused_of(self.bench, self.measure, told)
        return ()

    def mend(self) -> None:
        """Put again, at the end, the questions whose answers the save would refuse beside the others."""
        for _ in range(ROUNDS):
            wrong = self.refused()
            keys = {one.key for one in wrong}
            again = [key for key in self.questions if _key_of(key) in keys and key in self.said]
            if not again:
                return
            self._tell(wrong)
            for key in again:
                self.settle(key, self.questions[key])

    def _explained(self, key: str, wrong: list[Refused]) -> bool:
        """Say what is refused; where a figure fell, ask why, which makes it hold.

        A figure is no reason: it is the answer that was meant, and taken as such.
        """
        self._tell(wrong)
        if "correction" in self.said or any(one.finding.code not in FALLEN for one in wrong):
            return False
        because = self.talk.ask("record.ask.correction", "", str, lines=True)
        if is_nothing(because):
            return False
        if because and not any(letter.isalpha() for letter in because):
            self.talk.coming += [because] if key != "milestone" else []
            return False
        if because:
            self.said["correction"] = (because,)
        return bool(because)

    def _tell(self, wrong: Iterable[Refused]) -> None:
        voice = self.talk.voice
        for one in wrong:
            facts = {
                name: fact if isinstance(fact, str | int | tuple) else voice.write(fact, name=name)
                for name, fact in one.finding.facts.items()
            }
            self.talk.tell_refusal(CannotRun(one.finding.code, **facts))


def _key_of(key: str) -> str:
    name = key.partition("/")[0]
    return KEYS.get(name, name)
