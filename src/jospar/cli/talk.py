"""A conversation at the terminal: questions in one language, choices listed, mistakes answered at once."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from jospar.cli.circumstances import Circumstances
from jospar.cli.keyboard import read_answer
from jospar.editing.vocabulary import is_nothing
from jospar.errors import CannotRun, Misused
from jospar.reading.suggest import nearest
from jospar.words.filled import facts_in_filled_words
from jospar.words.sentence import say_refusal

Check = Callable[[str], Any]


class Talk:
    """Somebody at the terminal, and the voice in which questions are put."""

    def __init__(self, here: Circumstances) -> None:
        self.here, self.voice = here, here.voice
        self.coming: list[str] = []
        self.is_kept: Callable[[], bool] = bool

    def tell(self, key: str, **facts: Any) -> None:  # noqa: ANN401 -- whatever a voice can say
        """Say something on a line of its own."""
        sys.stdout.write(self.voice.heading(key, **facts) + "\n")

    def hear(self, question: str, more: str = "") -> str:
        """Read an answer as `read_answer`; whoever leaves has agreed to nothing yet, and is told so.

        Where the answers are kept, whoever keeps them says it.
        An answer that was given to an earlier question is taken first, and shown as if it were typed now.
        """
        if self.coming:
            answer = self.coming.pop(0)
            sys.stdout.write(f"{question}{answer}\n")
            return answer
        try:
            return read_answer(question, more)
        except KeyboardInterrupt:
            said = "" if self.is_kept() else self.voice.say("record.interrupted") + "\n"
            sys.stderr.write(f"\n{said}")
            raise

    def ask(
        self,
        key: str,
        default: str,
        check: Check,
        *,
        lines: bool = False,
        nothing: bool = True,
        **facts: Any,  # noqa: ANN401 -- as above
    ) -> str:
        """Ask until the answer is understood; an empty one is the default, and "" where there is none.

        With ``lines``, what was pasted in several lines is one answer as it is. "No", "-" and the like say
        nothing, and give "" too, unless ``nothing`` is False: ``check`` understands them then.
        """
        question = self.voice.heading(key, **facts)
        more = f"  {self.voice.say('record.ask.more')} " if lines else ""
        while True:
            answer = self.hear(f"{question} [{default}]: " if default else f"{question}: ", more)
            answer = answer if lines else " ".join(answer.split("\n"))
            if (nothing and is_nothing(answer)) or not (answer or default):
                return ""
            try:
                return str(check(answer or default))
            except CannotRun as refusal:
                self.tell_refusal(refusal)

    def choose(self, key: str, kind: str, words: Sequence[str], default: str, **facts: Any) -> str:  # noqa: ANN401 -- as above
        """List the words of a closed list by their names in the language, and take one."""
        return self.pick(key, {word: self.voice.say(f"{kind}.{word}") for word in words}, default, **facts)

    def pick(
        self,
        key: str,
        names: Mapping[str, str],
        default: str,
        *,
        also: Check | None = None,
        **facts: Any,  # noqa: ANN401 -- as above
    ) -> str:
        """List choices with numbers, and take what `meant` understands, until there is an answer.

        The only choice is the default.
        """
        default = default or (next(iter(names)) if len(names) == 1 else "")
        while not (answer := self.offer(key, names, default, also=also, **facts)):
            self.tell_refusal(Misused("X710", problem="nothing", last=len(names)))
        return answer

    def offer(
        self,
        key: str,
        names: Mapping[str, str],
        default: str,
        *,
        also: Check | None = None,
        **facts: Any,  # noqa: ANN401 -- as above
    ) -> str:
        """List choices as `pick` does; an empty answer, where there is no default, chooses nothing.

        ``also`` understands what is no word of the list, such as an abbreviation.
        """
        words = tuple(names)
        self.tell(key, **facts)
        for number, word in enumerate(words, 1):
            sys.stdout.write(f"  {number:>2}  {names[word]}\n")
        before = str(words.index(default) + 1) if default in words else ""

        def understood(answer: str) -> str:
            none = is_nothing(answer) and answer not in names
            return "" if none else meant(answer, names, also)

        return self.ask("record.ask.number", before, understood, nothing=False)

    def tell_refusal(self, refusal: CannotRun) -> None:
        """Say why an answer will not do, in the words of the question and not those of the files."""
        voice = self.voice
        facts = facts_in_filled_words(voice, refusal.code, refusal.facts)
        field = facts.get("field")
        known = facts.get("known", ())
        keys = [f"{room}.field.{field}" for room in ("record", "new")]
        if key := next((one for one in keys if voice.has(one)), ""):
            facts["field"] = voice.say(key)
        if isinstance(known, tuple) and known:
            facts["known"] = tuple(
                voice.say(f"{field}.{one}") if voice.has(f"{field}.{one}") else one for one in known
            )
        sys.stdout.write(f"  {say_refusal(voice, CannotRun(refusal.code, **facts))}\n")

    def confirm(self, opening: str, summary: Iterable[tuple[str, str]]) -> bool:
        """Show what would be written, and ask until there is a yes (Enter is one) or a no."""
        sys.stdout.write(f"{opening}\n")
        for name, said in summary:
            sys.stdout.write(f"  {name}: {said}\n")
        while True:
            answer = self.hear(self.voice.heading("record.ask.confirm") + " ")
            if not answer or self.is_among(answer, "amend.yes"):
                return True
            if self.is_among(answer, "record.ask.no"):
                self.tell("record.ask.called_off")
                return False
            self.tell("record.ask.yes_or_no", given=answer)

    def is_among(self, answer: str, key: str) -> bool:
        """Tell whether an answer is one of the words that mean the same, in any of the languages."""
        return answer.casefold().rstrip(".!") in self.voice.say(key).split(" ")


def meant(answer: str, names: Mapping[str, str], also: Check | None = None) -> str:
    """Tell which word was meant: by its number, by itself, by its name, or by how only one of them begins.

    Raises:
        Misused: X710, none of them, or several.
    """
    words, wanted = tuple(names), _plain(answer)
    if answer.isdigit() and 1 <= int(answer) <= len(words):
        return words[int(answer) - 1]
    called = {
        word: {_plain(one) for one in (word, name, name.removeprefix(word))} for word, name in names.items()
    }
    whole = [word for word in words if wanted in called[word]]
    begun = [word for word in words if wanted and any(one.startswith(wanted) for one in called[word])]
    for found in (whole, begun):
        if len(found) == 1:
            return found[0]
    if also is not None:
        with suppress(CannotRun):
            if (word := also(answer)) in names:
                return str(word)
    if several := whole or begun:
        raise Misused("X710", given=answer, problem="several", known=tuple(names[one] for one in several))
    near = nearest(answer, names.values())
    raise Misused("X710", given=answer, problem="asked", last=len(words), near=near)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").replace("-", " ").split())


def agreed(here: Circumstances) -> bool:
    """Ask whether what was shown is to be written; only a yes is one."""
    talk = Talk(here)
    if talk.is_among(talk.hear(here.voice.heading("amend.ask") + " "), "amend.yes"):
        return True
    talk.tell("record.ask.called_off")
    return False
