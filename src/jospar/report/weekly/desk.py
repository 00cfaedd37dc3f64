"""What every part of a weekly page is built with: the standing, the voice, the citations."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from jospar.plan.indicator import Indicator, Observation
from jospar.plan.measure import Measure
from jospar.plan.text import Text
from jospar.report.weekly.cites import Citations
from jospar.report.weekly.page import Figure
from jospar.report.weekly.said import Said
from jospar.standing.standing import Standing
from jospar.words.voice import Voice

DIGITS = 2
"""Digits after the point that a page shows; a figure with fewer is shown as it was written."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The builders' desk; ``before`` is the plan seven days earlier, None where there is nothing earlier."""

    standing: Standing
    before: Standing | None
    voice: Voice
    cites: Citations

    def said(self, text: Text) -> Said:
        """Take a text of the plan in the page's language, else in the one it has."""
        return Said(*self.voice.text_and_language(text))

    def agency(self, name: str | None) -> str:
        """Write an agency by its abbreviation in the page's language, else by its name; "" for none."""
        if name is None:
            return ""
        agency = self.standing.plan.agencies.get(name)
        if agency is None:
            return name
        short = dict(agency.abbr.by_language).get(self.voice.language) if agency.abbr else None
        return short or self.voice.text(agency.name)

    def office(self, name: str) -> str:
        """Write an agency by its full name."""
        agency = self.standing.plan.agencies.get(name)
        return self.voice.text(agency.name) if agency is not None else name

    def area(self, measure: Measure) -> str:
        """Write the area of a measure; "" where none is stated."""
        programme = self.standing.plan.programmes.get(measure.programme)
        areas = programme.areas if programme is not None else ()
        return next((self.voice.text(area.title) for area in areas if str(area.id) == measure.area), "")

    def number(self, value: Decimal) -> str:
        """Write a figure with at most two digits after the point."""
        exponent = value.as_tuple().exponent
        long = isinstance(exponent, int) and exponent < -DIGITS
        return self.voice.number(value, DIGITS if long else None)

    def measured(self, observation: Observation) -> str:
        """Write what was measured: a value, a ratio as one per so many, or a change with its sign."""
        value = observation.figure
        if value is None:
            change = observation.change
            return "" if change is None else self.voice.signed(change)
        if observation.value is None:
            return self.quotient(observation.indicator, value)
        return self.voice.say(f"value.{observation.precision}", value=self.number(value))

    def quotient(self, indicator: str, value: Decimal) -> str:
        """Write a numerator over a denominator: as one per so many where the target is written so."""
        known = self.standing.plan.indicators.get(indicator)
        if value and known is not None and any(target.per for target in known.targets):
            each = (1 / value).to_integral_value(ROUND_HALF_UP)
            return self.voice.say("report.one_per", each=each)
        return self.number(value)

    def figure(self, observation: Observation) -> Figure:
        """Make a figure of an observation, with its time and its sources."""
        return Figure(
            text=self.measured(observation),
            when=self.time_of(observation),
            cites=self.cites.cite(observation.source),
            note=self.voice.text(observation.note) if observation.note else "",
            chosen=observation.chosen,
        )

    def time_of(self, observation: Observation) -> str:
        """Write the period of an observation; where it is not stated, when the figure was stated."""
        if observation.period.known:
            return self.voice.period(observation.period)
        if observation.stated_on is None:
            return self.voice.say("period.unknown")
        return self.voice.say("report.stated_on", date=observation.stated_on)

    def unit(self, indicator: Indicator) -> str:
        """Write an indicator's unit."""
        return self.voice.text(indicator.unit)
