"""A conversation at the terminal: questions in one language, choices listed, mistakes answered at once."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from jospar.cli.circumstances import Circumstances
from jospar.editing.told import chosen
from jospar.errors import CannotRun, Misused
from jospar.words.sentence import say_refusal

Check = Callable[[str], Any]


class Talk:
    """Somebody at the terminal, and the voice in which questions are put."""

    def __init__(self, here: Circumstances) -> None:
        self.here, self.voice = here, here.voice

    def tell(self, key: str, **facts: Any) -> None:  # noqa: ANN401 -- whatever a voice can say
        """Say something on a line of its own."""
        sys.stdout.write(self.voice.heading(key, **facts) + "\n")

    def ask(self, key: str, default: str, check: Check, **facts: Any) -> str:  # noqa: ANN401 -- as above
        """Ask until the answer is understood; an empty one is the default, and "" where there is none."""
        question = self.voice.heading(key, **facts)
        while True:
            answer = _read(f"{question} [{default}]: " if default else f"{question}: ")
            if not answer and not default:
                return ""
            try:
                return str(check(answer or default))
            except CannotRun as refusal:
                self.tell_refusal(refusal)

    def choose(self, key: str, kind: str, words: Sequence[str], default: str, **facts: Any) -> str:  # noqa: ANN401 -- as above
        """List the words of a closed list by their names in the language, and take one."""
        return self.pick(
            key, kind, {word: self.voice.say(f"{kind}.{word}") for word in words}, default, **facts
        )

    def pick(self, key: str, kind: str, names: Mapping[str, str], default: str, **facts: Any) -> str:  # noqa: ANN401 -- as above
        """List choices with numbers, and take a number, a word, or its name, until there is an answer."""
        while not (answer := self.offer(key, kind, names, default, **facts)):
            self.tell_refusal(Misused("X710", given="", field=kind, known=tuple(names)))
        return answer

    def offer(self, key: str, kind: str, names: Mapping[str, str], default: str, **facts: Any) -> str:  # noqa: ANN401 -- as above
        """List choices as `pick` does; an empty answer, where there is no default, chooses nothing."""
        words = tuple(names)
        self.tell(key, **facts)
        for number, word in enumerate(words, 1):
            sys.stdout.write(f"  {number:>2}  {names[word]}\n")

        def check(answer: str) -> str:
            if answer.isdigit() and 1 <= int(answer) <= len(words):
                return words[int(answer) - 1]
            by_name = {name.lower(): word for word, name in names.items()}
            return by_name.get(answer.lower()) or chosen(answer, words, kind)

        before = str(words.index(default) + 1) if default in words else ""
        return self.ask("record.ask.number", before, check)

    def tell_refusal(self, refusal: CannotRun) -> None:
        """Say why an answer will not do."""
        sys.stdout.write(f"  {say_refusal(self.voice, refusal)}\n")

    def confirm(self, summary: Iterable[tuple[str, str]], **facts: Any) -> bool:  # noqa: ANN401 -- as above
        """Show what would be written, and ask until there is a yes (Enter is one) or a no."""
        self.tell("record.ask.summary", **facts)
        for name, said in summary:
            sys.stdout.write(f"  {name}: {said}\n")
        while True:
            answer = _read(self.voice.heading("record.ask.confirm") + " ")
            if not answer or self.is_among(answer, "amend.yes"):
                return True
            if self.is_among(answer, "record.ask.no"):
                self.tell("record.ask.called_off")
                return False
            self.tell("record.ask.yes_or_no", given=answer)

    def is_among(self, answer: str, key: str) -> bool:
        """Tell whether an answer is one of the words that mean the same, in any of the languages."""
        return answer.casefold().rstrip(".!") in self.voice.say(key).split(" ")


def agreed(here: Circumstances) -> bool:
    """Ask whether what was shown is to be written; only a yes is one."""
    talk = Talk(here)
    if talk.is_among(_read(here.voice.heading("amend.ask") + " "), "amend.yes"):
        return True
    talk.tell("record.ask.called_off")
    return False


def _read(question: str) -> str:
    """Read a line; raise CannotRun (X709) where there are no more."""
    try:
        return input(question).strip()
    except (EOFError, UnicodeDecodeError) as end:
        sys.stdout.write("\n")
        raise CannotRun("X709") from end
