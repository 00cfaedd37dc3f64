"""Changes of a plan in one sentence: what it is, from what to what."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from jospar.plan.money import Money
from jospar.plan.text import LANGUAGES
from jospar.words.aims import say_aims
from jospar.words.called import NOBODY, Called, say_step
from jospar.words.sentence import say_code
from jospar.words.voice import Sayable, Voice

if TYPE_CHECKING:
    from jospar.change.change import Change
    from jospar.change.difference import Difference
    from jospar.words.contents import Contents

VALUES = ("before", "after", "kind", "level", "verdict", "names")
"""Facts whose value may be a closed word of the plan, which every language has its own word for."""
OTHERWISE = {
    "form": "completion",
    "kind": "measure_kind",
    "cadence": "frequency",
    "every": "frequency",
    "statutory": "frequency",
    "unpublished": "field",
}
"""Fields whose closed words stand in the catalogues under another name."""
OF_ITS_OWN = {("agency", "kind"): "agency_kind"}
"""Fields of one kind of record alone that have their own closed words."""
LINES = ("out", "into")
"""Facts that name budget lines by their keys, of which the year is the first; or else rules in full."""
YEAR = 4
OF_A_LINE = ("amount", "revised", "transfer")
"""Steps behind a budget line's fund that say nothing of where its money goes; its version is said apart."""


def say_change(voice: Voice, change: "Change", called: Called = NOBODY) -> str:
    """Say what has changed, in a sentence that does not name the record: whoever shows it does.

    A side where nothing stands is said as nothing; closed words of the plan are said in the language, and
    agencies and areas by what they are called. What is of one area of a programme names the area.
    """
    said = say_code(voice, change.code, _facts(voice, change, called))
    area = _area(voice, change, called)
    return voice.say("change.of_area", area=area, sentence=said) if area else said


def _area(voice: Voice, change: "Change", called: Called) -> str:
    """Name the area of a programme that a change is about, where its sentence does not."""
    steps = change.differences[0].field.split("/")
    if steps[0] != "areas" or len(steps) <= len(("areas", "id")) or voice.asks(change.code, "item"):
        return ""
    return called.name(voice, "area", steps[1], change.subject.id)


def say_sides(voice: Voice, change: "Change", called: Called = NOBODY) -> tuple[str, str]:
    """Write the value before and the one after, as far as a few words can tell them; "" for nothing."""
    from jospar.change.telling import plain_facts  # noqa: PLC0415 -- codes are explained without it

    if _is_of_many(change):
        return _many_sides(voice, change, called)
    facts = _facts(voice, change, called)
    told = plain_facts(spoken(voice, change))
    return (
        voice.write(facts["before"]) if "before" in told or "before" in change.facts else "",
        voice.write(facts["after"]) if "after" in told or "after" in change.facts else "",
    )


def spoken(voice: Voice, change: "Change") -> "Difference":
    """Choose of a text's differences that in the voice's language, else in a fallback's, else the first."""
    by_language = {one.field.rpartition("/")[2]: one for one in change.differences}
    if not by_language.keys() <= set(LANGUAGES):
        return change.differences[0]
    own = (by_language[one] for one in (voice.language, *voice.fallbacks) if one in by_language)
    return next(own, change.differences[0])


def _facts(voice: Voice, change: "Change", called: Called) -> dict[str, Sayable]:
    from jospar.change.telling import plain_facts  # noqa: PLC0415 -- as above

    nothing = voice.say("change.nothing")
    facts: dict[str, Sayable] = {"before": nothing, "after": nothing, **change.facts}
    chosen = spoken(voice, change)
    if chosen is not change.differences[0]:
        facts |= {"before": nothing, "after": nothing, **plain_facts(chosen)}
    language = chosen.field.rpartition("/")[2]
    if language in LANGUAGES and "languages" not in facts and called.says_otherwise(voice, chosen):
        facts["after"] = _in_language(voice, facts["after"], language)
    key = str(facts.setdefault("key", change.differences[0].field.rpartition("/")[2]))
    own = (change.subject.kind, key)
    vocabulary = str(facts.get("vocabulary") or OF_ITS_OWN.get(own) or OTHERWISE.get(key, key))
    for name in VALUES:
        if facts.get(name, nothing) != nothing:
            facts[name] = _worded(voice, vocabulary, _named(voice, called, change, key, facts[name]))
    facts |= _told_apart(facts, change)
    facts |= {name: nothing for name in ("before", "after") if facts[name] == ()}
    facts |= _answers(voice, chosen, change) | _insides(voice, change, called) | say_aims(voice, change.facts)
    if isinstance(item := facts.get("item"), str):
        facts["item"] = tuple(called.step(voice, change, part) for part in item.split("/"))
    facts |= {name: _lines(voice, facts[name], called) for name in LINES if name in facts}
    facts |= {name: _worded(voice, name, facts[name]) for name in ("fund", "type") if name in facts}
    if "fund" in facts:
        facts["fund"] = (facts["fund"], *_of_the_line(voice, change, called))
    facts["key"] = _key(voice, change, key)
    if "languages" in facts:
        facts["languages"] = _worded(voice, "language", facts["languages"])
    return facts


def _told_apart(facts: dict[str, Sayable], change: "Change") -> dict[str, Sayable]:
    """Write the ids behind what is called alike on both sides, such as an area whose id is another one."""
    ids = {name: change.facts.get(name) for name in ("before", "after")}
    apart = all(isinstance(one, str) for one in ids.values()) and ids["before"] != ids["after"]
    return {name: f"{facts[name]} ({one})" for name, one in ids.items()} if apart and _alike(facts) else {}


def _alike(facts: dict[str, Sayable]) -> bool:
    return isinstance(facts["before"], str) and facts["before"] == facts["after"]


def _insides(voice: Voice, change: "Change", called: Called) -> dict[str, Sayable]:
    """Write what stands inside the values of a change where a few words hide it; many fields by paths."""
    from jospar.change.telling import plain_facts  # noqa: PLC0415 -- codes are explained without it
    from jospar.words.contents import hides  # noqa: PLC0415 -- as above

    if _is_of_many(change):
        return {"fields": tuple(say_path(voice, one.field, called) for one in change.differences)}
    one, codes = change.differences[0], change.facts.get("codes")
    sides = one.before, one.after
    if isinstance(codes, tuple):
        sides = _of_codes(one.before, codes), _of_codes(one.after, codes)
    else:
        facts, plain = ([each.get(name) for name in VALUES[:2]] for each in (change.facts, plain_facts(one)))
        told_by_kind = facts not in (plain, facts[:1] * 2)
        if told_by_kind or not one.field or not hides(sides):
            return {}
    nothing = voice.say("change.nothing")
    return {"before": nothing, "after": nothing, **_contents(voice, change, called).sides(one.field, sides)}


def _of_codes(side: Any, codes: tuple[Any, ...]) -> tuple[Any, ...]:  # noqa: ANN401 -- exceptions, or ABSENT
    """Choose the exceptions of some codes."""
    return tuple(one for one in side if one.code in codes) if isinstance(side, tuple) else ()


def _is_of_many(change: "Change") -> bool:
    """Tell whether a change is of many fields, and not of one text in its languages."""
    texts = all(one.field.rpartition("/")[2] in LANGUAGES for one in change.differences)
    return "fields" in change.facts and not texts


def _many_sides(voice: Voice, change: "Change", called: Called) -> tuple[str, str]:
    """Write of a change of many fields each with its value, before and after."""
    contents = _contents(voice, change, called)
    told: dict[str, list[str]] = {"before": [], "after": []}
    for one in change.differences:
        path = say_path(voice, one.field, called)
        for name, words in contents.sides(one.field.rpartition("/")[2], (one.before, one.after)).items():
            told[name].append(f"{path}: {words}")
    return "; ".join(told["before"]), "; ".join(told["after"])


def _contents(voice: Voice, change: "Change", called: Called) -> "Contents":
    """Make the writer of what stands inside the values of a change."""
    from jospar.words.contents import Contents  # noqa: PLC0415 -- codes are explained without it

    def write(key: str, value: Sayable) -> str:
        if isinstance(value, Money):
            return called.money(voice, value, change.subject.programme)
        if key == "field":
            return say_path(voice, str(value), called)
        vocabulary = OF_ITS_OWN.get((change.subject.kind, key)) or OTHERWISE.get(key, key)
        return voice.write(_worded(voice, vocabulary, _named(voice, called, change, key, value)))

    return Contents(voice, write)


def say_path(voice: Voice, path: str, called: Called = NOBODY) -> str:
    """Say a field's path, step by step, and the language of a text behind it."""
    field, _, language = path.rpartition("/")
    if field and language in LANGUAGES:
        return _in_language(voice, say_path(voice, field, called), language)
    return " / ".join(called.region(voice, say_step(voice, part)) for part in path.split("/"))


def _of_the_line(voice: Voice, change: "Change", called: Called) -> Iterator[str]:
    """Say of a budget line what tells it from others of its year and fund: the region, the version."""
    more = change.differences[0].field.split("/")[3:]
    yield from (called.region(voice, part) for part in more if part not in OF_A_LINE)
    if isinstance(version := change.facts.get("version"), str):
        yield voice.say(f"version.{version}")
    if change.facts.get("transfer"):
        yield voice.say("field.transfer")


def _key(voice: Voice, change: "Change", key: str) -> Sayable:
    """Say the last step of a field's path; of one language of a text the field, and the language."""
    field = change.differences[0].field.rpartition("/")[0].rpartition("/")[2]
    if key in LANGUAGES and field:
        return _in_language(voice, _worded(voice, "field", field), key)
    return _worded(voice, "field", key)


def _in_language(voice: Voice, value: Sayable, language: str) -> str:
    """Write a text with its language, where that is not the one the sentence is in."""
    return f"{voice.write(value)} ({voice.say(f'language.{language}')})"


def _answers(voice: Voice, one: "Difference", change: "Change") -> dict[str, Sayable]:
    """Say yes and no in the language, where the kind tells nothing else."""
    sides = (("before", one.before), ("after", one.after))
    words = {name: str(side).lower() for name, side in sides if isinstance(side, bool)}
    plain = {name: word for name, word in words.items() if change.facts.get(name) == word}
    return {name: voice.say(f"answer.{word}") for name, word in plain.items()}


def say_line(voice: Voice, key: tuple[str, ...], called: Called = NOBODY) -> str:
    """Say which budget line it is: the year, and in brackets the fund and what it is for."""
    year, *rest = key
    return f"{year} ({', '.join(called.region(voice, say_step(voice, part)) for part in rest)})"


def _lines(voice: Voice, keys: Sayable, called: Called) -> Sayable:
    if not isinstance(keys, tuple):
        return keys
    return tuple(
        say_line(voice, tuple(str(one).split("/")), called) if str(one)[:YEAR].isdecimal() else one
        for one in keys
    )


def title_of_change(voice: Voice, code: str) -> str:
    """Say in a few words what all changes of a kind have in common."""
    return voice.say(f"{code}.title")


def _named(voice: Voice, called: Called, change: "Change", key: str, value: Sayable) -> Sayable:
    if isinstance(value, tuple):
        return tuple(_named(voice, called, change, key, one) for one in value)
    return called.name(voice, key, value, change.subject.programme) if isinstance(value, str) else value


def _worded(voice: Voice, vocabulary: str, value: Sayable) -> Sayable:
    """Say closed words of a vocabulary in the language; anything else stays as it is."""
    if isinstance(value, tuple):
        return tuple(_worded(voice, vocabulary, one) for one in value)
    if isinstance(value, str) and voice.has(f"{vocabulary}.{value}"):
        return voice.say(f"{vocabulary}.{value}")
    return value
