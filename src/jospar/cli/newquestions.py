"""What is asked of a new record at a terminal: what is missing, with choices; and a summary at the end."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from jospar.cli.author import known_agency
from jospar.cli.circumstances import Circumstances
from jospar.cli.talk import Check, Talk
from jospar.editing.bench import Bench
from jospar.editing.creating import (
    TO_BE_GIVEN,
    Authority,
    Made,
    Wish,
    needs_authority,
    programme_for,
)
from jospar.editing.planting import Soil, check
from jospar.editing.setting import Setting
from jospar.editing.telling import tongue
from jospar.editing.texts import is_prose
from jospar.errors import Misused
from jospar.frozen import frozen
from jospar.plan.agency import Agency
from jospar.plan.governance import Decision, Risk
from jospar.plan.indicator import Indicator, Observation
from jospar.plan.measure import Measure
from jospar.plan.plan import Plan
from jospar.plan.source import Source
from jospar.reading.shape import Closed, Kind, Many, Record, Single, fields_of

ASKED: Mapping[type, tuple[str, ...]] = {
    Measure: ("title", "area", "lead", "due", "sources"),
    Indicator: ("title", "unit", "level"),
    Observation: ("period", "value", "source"),
    Agency: ("id", "name", "abbr", "kind"),
    Source: ("id", "title", "grade", "date", "url"),
    Risk: ("title", "measures", "probability", "impact", "owner"),
    Decision: ("title", "measures", "asked/by", "of", "due"),
}
"""The fields that are asked for, in this order."""
MOST_LISTED = 40
"""Choices that are listed; of more, the word itself is asked for."""
WORDS = {"Agency.kind": "agency_kind", "Measure.kind": "measure_kind"}
"""Closed lists whose words have names of their own in the catalogues."""
CORRECTION = "correction"


def complete(here: Circumstances, bench: Bench, wish: Wish, lay: Callable[[Wish], Made]) -> Wish | None:
    """Ask for what is missing; None where it was called off. Of what is complete nothing is asked.

    ``lay`` tells what would be made; it raises what is wrong before anybody is asked to confirm it.
    """
    if not wish.missing() and not _lacks_authority(bench.plan, wish) and _has_holder(bench.plan, wish):
        return wish
    talk = Talk(here)
    talk.tell(f"new.opening.{wish.kind}")
    wish = _held(talk, bench.plan, wish)
    soil = Soil(bench.plan, here.voice.language)
    for path in ASKED[wish.record]:
        if not _is_said(wish, path):
            wish = _asked(talk, wish, path, soil)
    if _lacks_authority(bench.plan, wish):
        wish = _authorised(talk, bench.plan, wish)
    made = lay(wish)
    name = talk.voice.say(f"new.kind.{wish.kind}")
    opening = talk.voice.heading("record.ask.summary", agency=name, date=made.id)
    return wish if talk.confirm(opening, _summary(talk, wish, made)) else None


def _is_said(wish: Wish, path: str) -> bool:
    heads = {one.path for one in wish.settings if one.given} | ({"id"} if wish.name else set())
    return any(f"{head}/".startswith(f"{path}/") for head in heads)


def _lacks_authority(plan: Plan, wish: Wish) -> bool:
    return (
        _has_holder(plan, wish)
        and wish.record is Measure
        and not wish.authority.named
        and needs_authority(plan, wish)
    )


def _has_holder(plan: Plan, wish: Wish) -> bool:
    if wish.record is Observation:
        return bool(wish.holder)
    try:
        return wish.record in (Agency, Source) or programme_for(plan, wish) is not None
    except Misused:
        return False


def _held(talk: Talk, plan: Plan, wish: Wish) -> Wish:
    """Ask which programme, or which indicator, it is of, where that can't be known."""
    if _has_holder(plan, wish):
        return wish
    room = plan.indicators if wish.record is Observation else plan.programmes
    names = {name: f"{name}  {talk.voice.text(one.title)}" for name, one in room.items()}
    key = "indicator" if wish.record is Observation else "programme"
    return replace(wish, holder=_one_of(talk, key, names, _Answer(needed=True)))


def _asked(talk: Talk, wish: Wish, path: str, soil: Soil) -> Wish:
    """Ask for one field, listing what may be chosen."""
    kind = _kind(wish.record, path)
    answer = _Answer("", needed=path in TO_BE_GIVEN[wish.record])
    names = _choices(talk, wish, path, kind, soil.plan)

    def understood(word: str) -> str:
        word = " ".join(word.split())
        check(wish.record, Setting(path, word), soil)
        return word

    if path == "sources":
        answer = _Answer(_source_of(soil.plan, wish), needed=answer.needed)
    if names:
        said = _one_of(talk, path, names, answer, lambda word: known_agency(soil.plan, word))
    else:
        more = {"lines": is_prose(kind), "nothing": path != "id"}
        said = talk.ask(f"new.ask.{path}", answer.default, understood, **more)
        while answer.needed and not said:
            said = talk.ask(f"new.ask.{path}", answer.default, understood, **more)
    if path == "id":
        return replace(wish, name=said)
    return replace(wish, settings=(*wish.settings, Setting(path, said or None)))


@frozen
class _Answer:
    """What an empty answer means, and whether there has to be one."""

    default: str = ""
    needed: bool = False


def _one_of(
    talk: Talk, path: str, names: Mapping[str, str], answer: _Answer, also: Check | None = None
) -> str:
    choose = talk.pick if answer.needed else talk.offer
    return choose(f"new.ask.{path}", names, answer.default, also=also)


def _kind(record: type, path: str) -> Kind:
    """Give the kind of a field; of an id, that of a text."""
    kind: Kind = Record(record)
    for step in path.split("/"):
        assert isinstance(kind, Record)  # noqa: S101 -- what is asked for lies in records
        kind = next(one.kind for one in fields_of(kind.cls) if one.name == step)
    return kind


def _choices(talk: Talk, wish: Wish, path: str, kind: Kind, plan: Plan) -> dict[str, str]:
    """Name what a field can be chosen from; nothing where there is no list, or too long a one."""
    voice = talk.voice
    if isinstance(kind, Closed):
        words = WORDS.get(f"{wish.record.__name__}.{path}", path)
        return {word: voice.say(f"{words}.{word}") for word in kind.words}
    scalar = kind.item if isinstance(kind, Many) else kind
    name = getattr(scalar.type, "__name__", "") if isinstance(scalar, Single) else ""
    found = _records(plan, wish, name)
    if len(found) > MOST_LISTED:
        return {}
    titles = {key: one.name if isinstance(one, Agency) else one.title for key, one in found.items()}
    return {key: f"{key}  {voice.text(title)}" for key, title in titles.items()}


def _records(plan: Plan, wish: Wish, reference: str) -> Mapping[str, Any]:
    """Give the records that a kind of reference may name, by their ids."""
    match reference:
        case "AgencyId":
            return plan.agencies
        case "AreaId":
            return {one.id: one for one in programme_for(plan, wish).areas}
        case "SourceId":
            return plan.sources
        case "MeasureId":
            return plan.measures
    return {}


def _source_of(plan: Plan, wish: Wish) -> str:
    """Propose the source of the programme's act."""
    act = programme_for(plan, wish).act
    return act.source[0] if act is not None and act.source else ""


def _authorised(talk: Talk, plan: Plan, wish: Wish) -> Wish:
    """Ask which amendment adds a measure, or why our record had it not."""
    programme = programme_for(plan, wish)
    mine = (
        one for one in plan.amendments.values() if one.programme == programme.id and one.kind == "amendment"
    )
    names: dict[str, str] = {one.id: f"{one.id}  {_act(talk, one.act)}" for one in mine}
    names |= {CORRECTION: talk.voice.say("new.ask.correction")}
    word = talk.pick("new.ask.amendment", names, "")
    if word != CORRECTION:
        return replace(wish, authority=Authority(amendment=word))
    because = ""
    while not because:
        because = talk.ask("new.ask.because", "", str)
    return replace(wish, authority=Authority(because={tongue(because, talk.voice.language): because}))


def _act(talk: Talk, act: object) -> str:
    number, title = getattr(act, "number", None), getattr(act, "title", None)
    return " ".join(
        one for one in (f"№ {number}" if number else "", talk.voice.text(title) if title else "") if one
    )


def _summary(talk: Talk, wish: Wish, made: Made) -> Iterator[tuple[str, str]]:
    """Give what would be written, field by field."""
    voice = talk.voice
    yield voice.say("new.field.file"), made.file
    if wish.holder:
        yield (
            voice.say("new.field.indicator" if wish.record is Observation else "new.field.programme"),
            wish.holder,
        )
    for one in wish.settings:
        if one.given:
            key = f"new.field.{one.path}"
            words = WORDS.get(f"{wish.record.__name__}.{one.path}", one.path)
            known = f"{words}.{one.given}"
            yield (
                voice.say(key) if voice.has(key) else one.path,
                voice.say(known) if voice.has(known) else one.given,
            )
    if wish.authority.amendment:
        yield voice.say("new.field.amendment"), wish.authority.amendment
    for text in (wish.authority.because or {}).values():
        yield voice.say("new.field.because"), text
