"""What agencies, regions, areas, milestones and sums are called, by the plans that know them."""

from typing import TYPE_CHECKING

from jospar.frozen import frozen
from jospar.plan.money import Money
from jospar.plan.text import Text
from jospar.words.voice import Voice

if TYPE_CHECKING:
    from jospar.change.change import Change
    from jospar.change.difference import Difference
    from jospar.plan.plan import Plan

AGENCIES = frozenset(
    {
        *("lead", "co_executors", "by_agreement", "responsible", "partners", "owner"),
        *("by", "of", "approved_by", "parent", "successor"),
    }
)
"""Fields that name agencies."""
REGIONS = ("region", "regions")
"""Fields that name regions."""
STEPS = ("fund", "type", "version", "field")
"""Vocabularies of the steps of a field's path."""


@frozen
class Called:
    """What agencies and areas are called, by plans: the first that knows one says it."""

    plans: "tuple[Plan, ...]" = ()

    def name(self, voice: Voice, key: str, value: str, programme: str) -> str:
        """Write what stands in a field: an agency by its abbreviation in the language, else by its name."""
        for plan in self.plans:
            agency = plan.agencies.get(value) if key in AGENCIES else None
            if agency is not None:
                short = dict(agency.abbr.by_language).get(voice.language) if agency.abbr is not None else None
                return short or voice.text(agency.name)
            if key in REGIONS and value != "all":
                return self.region(voice, value)
            room = plan.programmes.get(programme) if key == "area" else None
            for area in room.areas if room is not None else ():
                if area.id == value:
                    return voice.text(area.title)
        return value

    def region(self, voice: Voice, code: str) -> str:
        """Write what a region is called; the code of one that nobody answers for."""
        agencies = (one for plan in self.plans for one in plan.agencies.values() if one.region == code)
        names = (voice.text(one.region_name) for one in agencies if one.region_name is not None)
        return next(names, code)

    def money(self, voice: Voice, money: Money, programme: str) -> str:
        """Write a sum in the unit of its programme; as it is where that is not known."""
        room = next((plan.programmes[programme] for plan in self.plans if programme in plan.programmes), None)
        if room is None:
            return voice.write(money)
        return voice.money(money.amount, str(money.currency or room.money.currency), room.money.unit)

    def says_otherwise(self, voice: Voice, one: "Difference") -> bool:
        """Tell whether a text has words in the voice's language, and a difference is of another language."""
        name, _, language = one.field.partition("/")
        rooms = (room for plan in self.plans for room in (plan.measures, plan.indicators))
        texts = (getattr(room.get(one.subject.id), name, None) for room in rooms)
        found = next((text for text in texts if isinstance(text, Text)), None)
        return language != voice.language and found is not None and found.has(voice.language)

    def step(self, voice: Voice, change: "Change", part: str) -> str:
        """Say a step of a field's path: a milestone by its title, a region by its name."""
        for plan in self.plans:
            measure = plan.measures.get(change.subject.id)
            for milestone in measure.milestones if measure is not None else ():
                if milestone.id == part and change.differences[0].field.startswith("milestones/"):
                    return voice.text(milestone.title)
        if part == change.subject.id and voice.has(f"type.{change.subject.kind}"):
            return voice.say(f"type.{change.subject.kind}")  # whoever shows the sentence names the record
        return self.region(voice, say_step(voice, part))


NOBODY = Called()


def say_step(voice: Voice, part: str) -> str:
    """Say a step of a path, where it is a word of the plan's own; a name stays as it is."""
    keys = (f"{vocabulary}.{part}" for vocabulary in STEPS)
    return next((voice.say(key) for key in keys if voice.has(key)), part)
