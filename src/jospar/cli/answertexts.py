"""Answers as people read them, and as they would be typed: in brackets, in a summary, in one command."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from jospar.cli.circumstances import Circumstances
from jospar.cli.quoting import join
from jospar.editing.told import MONEY, figure
from jospar.editing.vocabulary import is_unknown, meaning_of
from jospar.errors import CannotRun
from jospar.plan.measure import Measure
from jospar.plan.period import Period
from jospar.reading.times import Unreadable, parse_period
from jospar.words.voice import Voice

FIGURES = ("done", "region", "paid")


def figure_as_typed(voice: Voice, number: Decimal | str | None) -> str:
    """Write a figure as people of the language do, where that can be typed again; "" of none."""
    if number is None:
        return ""
    shown = voice.number(Decimal(number))
    try:
        return shown if Decimal(figure(shown, "")) == Decimal(number) else str(number)
    except CannotRun:
        return str(number)


def period_as_typed(voice: Voice, period: Period | None) -> str:
    """Write a period as it would be typed: a day as people of the language do, all else as plans do."""
    if period is None:
        return ""
    word = str(period)
    day = period.first
    shown = word if day is None or day != period.last else voice.date(day)
    return shown if meaning_of("forecast", shown) == word else word


def understood_period(word: str) -> str:
    """Understand a period, or that none is known; raise CannotRun with the code of what is wrong with it."""
    if is_unknown(word):
        return word
    try:
        parse_period(meaning_of("forecast", word))
    except Unreadable as wrong:
        raise CannotRun(wrong.code, **{name: str(fact) for name, fact in wrong.facts.items()}) from wrong
    return word


def summary(
    voice: Voice, said: Mapping[str, tuple[str, ...]], measure: Measure, money: str
) -> Iterator[tuple[str, str]]:
    """Give what would be written: fields by the names that people have for them, and their values."""
    titles = {str(one.id): voice.text(one.title) for one in measure.milestones}
    for key, parts in said.items():
        field, _, of = key.partition("/")
        shown = []
        for part in parts:
            name, sign, value = part.partition("=") if field in ("milestone", "region") else ("", "", part)
            known = _as_said(voice, field, value)
            shown.append(f"{titles.get(name, name)}: {known}" if sign else known)
        name = voice.say(f"record.field.{field}")
        name = f"{name} ({voice.say(f'fund.{of}')})" if of else name
        yield name, "; ".join(shown) + (f" {money}" if field in MONEY else "")


def _as_said(voice: Voice, field: str, value: str) -> str:
    """Say a value as the reports do: a word by its name, a figure and a day in the language."""
    if voice.has(f"{field}.{value}"):
        return voice.say(f"{field}.{value}")
    if field in FIGURES:
        try:
            return voice.number(Decimal(figure(value, field)))
        except CannotRun:
            return value
    if field == "forecast":
        return voice.say("record.unknown") if is_unknown(value) else _period_said(voice, value)
    return value


def _period_said(voice: Voice, value: str) -> str:
    try:
        return voice.period(parse_period(meaning_of("forecast", value)))
    except Unreadable:
        return value


def commands(
    here: Circumstances, measure: str, agency: str, said: Mapping[str, tuple[str, ...]]
) -> Iterator[str]:
    """Write what was answered as it can be typed at once; the money of each further fund alone."""
    options: list[str] = []
    others: list[list[str]] = []
    for key, parts in said.items():
        field, _, of = key.partition("/")
        typed = [word for part in parts for word in (f"--{field}", part)]
        if of and f"--{field}" in options:
            others.append([*typed, "--fund", of])
        else:
            options += [*typed, "--fund", of] if of else typed
    who = ["--as", agency] if agency else []
    day = ["--date", here.date.isoformat()] if here.asked.date is None else []
    for more in (options, *others):
        yield join(["jospar", "record", measure, *more, *who, *here.asked.options(), *day])
