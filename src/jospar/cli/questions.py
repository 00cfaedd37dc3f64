"""What is asked at a terminal: what is missing, with the last report's values, mistakes answered at once."""

import sys
from collections.abc import Callable, Sequence
from typing import Any

from jospar.cli.author import known_agency
from jospar.cli.circumstances import Circumstances
from jospar.cli.recording import digest
from jospar.editing.bench import Bench
from jospar.editing.reporting import last_report
from jospar.editing.telling import Words, tell
from jospar.editing.told import FUNDS, REASONS, STATES, STATUSES, chosen, figure
from jospar.errors import CannotRun, Misused
from jospar.plan.measure import Measure
from jospar.plan.progress import Progress
from jospar.words.sentence import say_refusal

TROUBLED = ("minor_delay", "at_risk", "off_track", "suspended")
Check = Callable[[str], Any]


def complete(
    here: Circumstances, bench: Bench, measure: Measure, words: Words, author: str | None
) -> tuple[str, Words] | None:
    """Ask for what is missing of a report; give (the agency, all words), None where it was called off."""
    talk = _Talk(here)
    bare = not words.said
    agency = author or talk.ask(
        "record.ask.agency", measure.lead or "", lambda word: known_agency(bench.plan, word)
    )
    last = last_report(bench.plan, measure, agency, here.date)
    leads = measure.lead == agency
    if not bare and (not leads or "status" in words.said):
        return agency, words
    said = dict(words.said)
    talk.tell("record.ask.opening", measure=measure.id, title=measure.title)
    if last is not None:
        talk.tell("record.ask.last", date=last.date)
    if leads:
        _about_the_whole(talk, said, measure, last)
    elif "region" not in said:
        _about_a_region(talk, said, bench, agency)
    if bare:
        _about_words(talk, said)
    answered = Words(said, words.language)
    tell(answered, measure, agency, here.date, digest)
    return (agency, answered) if not bare or talk.confirm(agency, said) else None


def _about_the_whole(
    talk: "_Talk", said: dict[str, tuple[str, ...]], measure: Measure, last: Progress | None
) -> None:
    bare = not said
    status = (last.status if last else None) or ""
    if "status" not in said:
        said["status"] = (talk.choose("record.ask.status", "status", STATUSES, status),)
    if bare:
        _about_work(talk, said, measure, last)
        _about_money(talk, said, measure)
    if said["status"][0] in TROUBLED and "reason" not in said:
        before = (last.reason if last else None) or ""
        said["reason"] = (talk.choose("record.ask.reason", "reason", REASONS, before),)


def _about_work(
    talk: "_Talk", said: dict[str, tuple[str, ...]], measure: Measure, last: Progress | None
) -> None:
    """Ask what is done so far, in the way that the measure is counted."""
    done = last.done if last else None
    if measure.progress_by == "units" and measure.units is not None:
        before = "" if done is None or done.units is None else str(done.units)
        facts = {"target": measure.units.target, "unit": measure.units.unit}
        if answer := talk.ask("record.ask.units", before, _figure("done"), **facts):
            said["done"] = (answer,)
    elif measure.progress_by == "manual":
        before = "" if done is None or done.percent is None else str(done.percent)
        if answer := talk.ask("record.ask.percent", before, _figure("done")):
            said["done"] = (f"{answer}%",)
    elif measure.progress_by == "milestones":
        states = (done.milestones if done else None) or {}
        for one in measure.milestones:
            before = states.get(one.id, "not_met")
            state = talk.choose("record.ask.milestone", "milestone", STATES, before, title=one.title)
            said["milestone"] = (*said.get("milestone", ()), f"{one.id}={state}")


def _about_money(talk: "_Talk", said: dict[str, tuple[str, ...]], measure: Measure) -> None:
    year = talk.here.date.year
    funds = tuple(dict.fromkeys(one.fund for one in measure.budget if one.year == year))
    if not funds:
        return
    paid = talk.ask("record.ask.paid", "", _figure("paid"), year=year)
    if paid:
        said["paid"] = (paid,)
        fund = (
            funds[0] if len(funds) == 1 else talk.choose("record.ask.fund", "fund", funds or FUNDS, funds[0])
        )
        said["fund"] = (fund,)


def _about_a_region(talk: "_Talk", said: dict[str, tuple[str, ...]], bench: Bench, agency: str) -> None:
    region = bench.plan.agencies[agency].region
    if region is not None and (answer := talk.ask("record.ask.region", "", _figure("region"), region=region)):
        said["region"] = (f"{region}={answer}",)


def _about_words(talk: "_Talk", said: dict[str, tuple[str, ...]]) -> None:
    for key in ("note", "next"):
        if answer := talk.ask(f"record.ask.{key}", "", str):
            said[key] = (answer,)
    if said.get("status") == ("done",) and (answer := talk.ask("record.ask.evidence", "", str)):
        said["evidence"] = (answer,)


def _figure(field: str) -> Check:
    return lambda word: figure(word, field)


class _Talk:
    """A conversation at the terminal, in one language."""

    def __init__(self, here: Circumstances) -> None:
        self.here, self.voice = here, here.voice

    def tell(self, key: str, **facts: Any) -> None:  # noqa: ANN401 -- whatever a voice can say
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
                sys.stdout.write(f"  {say_refusal(self.voice, refusal)}\n")

    def choose(self, key: str, kind: str, words: Sequence[str], default: str, **facts: Any) -> str:  # noqa: ANN401 -- as above
        """List the choices with their numbers, and take a number, a word, or its name in the language."""
        names = {word: self.voice.say(f"{kind}.{word}") for word in words}
        self.tell(key, **facts)
        for number, word in enumerate(words, 1):
            sys.stdout.write(f"  {number:>2}  {names[word]}\n")

        def check(answer: str) -> str:
            if answer.isdigit() and 1 <= int(answer) <= len(words):
                return words[int(answer) - 1]
            by_name = {name.lower(): word for word, name in names.items()}
            return by_name.get(answer.lower()) or chosen(answer, words, kind)

        before = str(words.index(default) + 1) if default in words else ""
        while not (answer := self.ask("record.ask.number", before, check)):
            sys.stdout.write(
                f"  {say_refusal(self.voice, Misused('X710', given='', field=kind, known=tuple(words)))}\n"
            )
        return answer

    def confirm(self, agency: str, said: dict[str, tuple[str, ...]]) -> bool:
        """Show what would be written, and ask whether it is to be."""
        self.tell("record.ask.summary", agency=agency, date=self.here.date)
        for key, parts in said.items():
            shown = [
                self.voice.say(f"{key}.{part}") if self.voice.has(f"{key}.{part}") else part for part in parts
            ]
            sys.stdout.write(f"  {self.voice.say(f'record.field.{key}')}: {'; '.join(shown)}\n")
        answer = _read(self.voice.heading("record.ask.confirm") + " ")
        if answer.lower() in self.voice.say("record.ask.no").split(" "):
            self.tell("record.ask.called_off")
            return False
        return True


def _read(question: str) -> str:
    """Read a line; raise CannotRun (X709) where there are no more."""
    try:
        return input(question).strip()
    except (EOFError, UnicodeDecodeError) as end:
        sys.stdout.write("\n")
        raise CannotRun("X709") from end
