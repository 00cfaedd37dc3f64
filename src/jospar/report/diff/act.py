"""What an act says of a record: its parts, each with what it is called and how it reads."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jospar.change.aims import aim_of
from jospar.change.change import Change
from jospar.change.versions import REVISED, line_key
from jospar.plan.budget import lines_standing
from jospar.plan.due import Recurring
from jospar.plan.indicator import Indicator, Target
from jospar.plan.measure import BudgetLine, Measure, Milestone
from jospar.plan.money import Money
from jospar.plan.plan import Plan
from jospar.plan.programme import Area, Programme, StatutoryReport
from jospar.reading.decoder import item_key
from jospar.report.diff.desk import Desk
from jospar.words.aims import say_aim
from jospar.words.called import Called
from jospar.words.changes import say_line
from jospar.words.numbers import currency_sign
from jospar.words.voice import Voice

Key = tuple[str, ...]
"""The beginning of a field's path: a part of an act is what stands below it."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one part of a record is called, and how it reads; "" where it has no words."""

    name: str
    text: str


Parts = dict[Key, Part]


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes what an act says, by one of the two plans."""

    voice: Voice
    plan: Plan

    def parts(self, record: Any) -> Parts:  # noqa: ANN401 -- any record, or None
        """Write the parts of a measure, an indicator or a programme, in the order of an act's columns."""
        match record:
            case Measure():
                found = self._measure(record)
            case Indicator():
                found = self._indicator(record)
            case Programme():
                found = self._programme(record)
            case _:
                return {}
        return {key: Part(name, text) for key, name, text in found if text}

    def _measure(self, one: Measure) -> Iterator[tuple[Key, str, str]]:
        say, text = self.voice.say, self.voice.text
        yield self._field("number", one.number or "")
        yield self._field("title", text(one.title))
        yield self._field("area", self._named("area", one.area, one.programme))
        for name in ("lead", "co_executors", "by_agreement"):
            yield self._field(name, self._named(name, getattr(one, name)))
        if one.completion is not None:
            form = say(f"completion.{one.completion.form}")
            words = f" ({text(one.completion.text)})" if one.completion.text is not None else ""
            yield self._field("completion", form + words)
        yield self._field("start", self._written(one.start))
        yield self._field("due", self._written(one.due))
        if one.units is not None:
            yield self._field("units", f"{self.voice.number(one.units.target)} ({text(one.units.unit)})")
        yield self._field("regions", self._regions(one.regions))
        for milestone in one.milestones:
            yield self._milestone(milestone)
        yield from self._budget(one)
        yield self._field("phrase", text(one.phrase) if one.phrase is not None else "")
        yield self._field("state", say(f"state.{one.state}"))

    def _budget(self, one: Measure) -> Iterator[tuple[Key, str, str]]:
        """Write the line that holds in each place; an original that a revised one stands for, below it."""
        standing = lines_standing(one)
        for line in one.budget:
            place, called = _place(line), Called((self.plan,))
            key, spoken = ((), place) if line in standing else (("amount",), (*place, line.version))
            name = f"{self.voice.say('field.budget')}, {say_line(self.voice, spoken, called)}"
            passed_on = f" ({self.voice.say('field.transfer')})" if line.transfer else ""
            yield ("budget", *place, *key), name, self.money(line.amount, one.programme) + passed_on

    def _indicator(self, one: Indicator) -> Iterator[tuple[Key, str, str]]:
        say, text = self.voice.say, self.voice.text
        unit = text(one.unit)
        yield self._field("title", text(one.title))
        yield self._field("unit", unit)
        yield self._field("direction", say(f"direction.{one.direction}") if one.direction else "")
        yield self._field("responsible", self._named("responsible", one.responsible))
        yield self._field("frequency", say(f"frequency.{one.frequency}") if one.frequency else "")
        if one.baseline is not None:
            value = f"{self.voice.number(one.baseline.value)} ({self.voice.period(one.baseline.period)})"
            yield ("baseline",), f"{say('field.baseline')}, {unit}", value
        for target in one.targets:
            name = ", ".join((say("type.target"), self.voice.period(target.period), unit))
            yield ("targets", *item_key(target)), name, self._aim(target)

    def _programme(self, one: Programme) -> Iterator[tuple[Key, str, str]]:
        yield self._field("title", self.voice.text(one.title))
        yield self._field("period", self._written(one.period))
        yield self._field("lead", self._named("lead", one.lead))
        yield ("money",), f"{self.voice.say('field.money')}, {self.voice.say('field.unit')}", self._unit(one)
        for name, total in self._declared(one):
            called = f"{self.voice.say('field.declared')}: {self.voice.say(f'field.{name}')}"
            yield ("declared", name), called, total
        duties = "; ".join(map(self._duty, one.reporting.statutory))
        yield ("reporting", "statutory"), self.voice.say("field.statutory"), duties
        for area in one.areas:
            yield ("areas", str(area.id)), self.voice.say("type.area"), self._area(area)

    def _duty(self, one: StatutoryReport) -> str:
        """Write who reports by the act itself, and when."""
        due = Recurring(every=one.every, by=one.by, on=one.on)
        return f"{self.voice.say(f'who.{one.who}')}: {self.voice.write(due)}"

    def money(self, money: Money, programme: str) -> str:
        """Write a sum in its programme's unit, as the act does; the mere figure where that is not known."""
        known = self.plan.programmes.get(programme)
        number = self.voice.number(money.amount)
        return number if known is None else self._scaled(number, money.currency, known)

    def _scaled(self, number: str, currency: str | None, known: Programme) -> str:
        sign = currency_sign(currency or known.money.currency, language=self.voice.language)
        if known.money.unit == "one":
            return self.voice.say("money.plain", number=number, currency=sign)
        scale = self.voice.say(f"scale.{known.money.unit}")
        return self.voice.say("money.scaled", number=number, scale=scale, currency=sign)

    def _unit(self, one: Programme) -> str:
        """Write what the sums of a programme are in."""
        return self._scaled("", None, one).strip()

    def _declared(self, one: Programme) -> Iterator[tuple[str, str]]:
        """Write the totals that a programme is said to have, each once."""
        for name in ("measures", "indicators"):
            counts = (self.voice.number(each.value) for each in getattr(one.declared, name))
            yield name, "; ".join(dict.fromkeys(counts))
        sums = (self.money(each.value, one.id) for each in one.declared.budget)
        yield "budget", "; ".join(dict.fromkeys(sums))

    def _field(self, name: str, text: str) -> tuple[Key, str, str]:
        return (name,), self.voice.say(f"field.{name}"), text

    def _written(self, value: Any) -> str:  # noqa: ANN401 -- a period, a duty, or None
        return "" if value is None else self.voice.write(value)

    def _named(self, field: str, value: Any, programme: str = "") -> str:  # noqa: ANN401 -- an id, several, or None
        names = value if isinstance(value, tuple) else () if value is None else (value,)
        if field == "area":
            return ", ".join(
                Called((self.plan,)).name(self.voice, field, str(one), programme) for one in names
            )
        agencies = ((str(one), self.plan.agencies.get(one)) for one in names)
        return ", ".join(name if one is None else self.voice.text(one.name) for name, one in agencies)

    def _regions(self, regions: Any) -> str:  # noqa: ANN401 -- "all", codes, or None
        if regions is None or regions == "all":
            return self.voice.say("regions.all") if regions else ""
        return ", ".join(Called((self.plan,)).region(self.voice, str(one)) for one in regions)

    def _milestone(self, one: Milestone) -> tuple[Key, str, str]:
        title = self.voice.text(one.title)
        due = f" — {self.voice.period(one.due)}" if one.due is not None else ""
        return ("milestones", str(one.id)), self.voice.say("type.milestone"), title + due

    def _aim(self, one: Target) -> str:
        told = aim_of(one)
        return say_aim(self.voice, told["aim"], str(told.get("form", "value"))) if told else ""

    def _area(self, one: Area) -> str:
        title = self.voice.text(one.title)
        numbered = f"{one.number}. {title}" if one.number else title
        return f"{numbered} ({self._named('lead', one.lead)})" if one.lead else numbered


def moved_sides(desk: Desk, change: Change) -> tuple[str, str]:
    """Write the budget lines of a change that moves money between them, as they were and as they are."""
    lines = {line_key(one) for one in change.differences}
    lines |= {one[:-1] for one in lines if one[-1] == REVISED}
    sides = zip(desk.sides(change.subject), reversed(desk.plans), strict=True)
    before, after = ("; ".join(_lines(Pen(desk.voice, plan), side, lines)) for side, plan in sides)
    return before, after


def _lines(pen: Pen, measure: Any, keys: set[Key]) -> Iterator[str]:  # noqa: ANN401 -- a measure, or None
    lines = lines_standing(measure) if measure is not None else ()
    for one in lines:
        if item_key(one) in keys:
            name = say_line(pen.voice, _place(one), Called((pen.plan,)))
            yield f"{name}: {pen.money(one.amount, measure.programme)}"


def _place(line: BudgetLine) -> Key:
    """Give the key of a budget line without its version: what it is money for."""
    key = item_key(line)
    return key[:-1] if key[-1] == REVISED else key
