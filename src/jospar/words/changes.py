"""Changes of a plan in one sentence: what it is, from what to what."""

from typing import TYPE_CHECKING

from jospar.words.sentence import say_code
from jospar.words.voice import Sayable, Voice

if TYPE_CHECKING:
    from jospar.change.change import Change

VALUES = ("before", "after", "kind", "level", "verdict", "names")
"""Facts whose value may be a closed word of the plan, which every language has its own word for."""
OTHERWISE = {
    "form": "completion",
    "kind": "measure_kind",
    "cadence": "frequency",
    "every": "frequency",
    "unpublished": "field",
}
"""Fields whose closed words stand in the catalogues under another name."""


def say_change(voice: Voice, change: "Change") -> str:
    """Say what has changed, in a sentence that does not name the record: whoever shows it does.

    A side where nothing stands is said as nothing; closed words of the plan are said in the language.
    """
    return say_code(voice, change.code, _facts(voice, change))


def say_sides(voice: Voice, change: "Change") -> tuple[str, str]:
    """Write the value before and the one after, as far as a few words can tell them; "" for nothing."""
    facts = _facts(voice, change)
    return (
        voice.write(facts["before"]) if "before" in change.facts else "",
        voice.write(facts["after"]) if "after" in change.facts else "",
    )


def _facts(voice: Voice, change: "Change") -> dict[str, Sayable]:
    nothing = voice.say("change.nothing")
    facts: dict[str, Sayable] = {"before": nothing, "after": nothing, **change.facts}
    key = str(facts.setdefault("key", change.differences[0].field.rpartition("/")[2]))
    vocabulary = str(facts.get("vocabulary") or OTHERWISE.get(key, key))
    for name in VALUES:
        if name in facts:
            facts[name] = _worded(voice, vocabulary, facts[name])
    facts |= {name: _worded(voice, name, facts[name]) for name in ("fund", "type") if name in facts}
    facts["key"] = _worded(voice, "field", key)
    if "languages" in facts:
        facts["languages"] = _worded(voice, "language", facts["languages"])
    return facts


def title_of_change(voice: Voice, code: str) -> str:
    """Say in a few words what all changes of a kind have in common."""
    return voice.say(f"{code}.title")


def _worded(voice: Voice, vocabulary: str, value: Sayable) -> Sayable:
    """Say closed words of a vocabulary in the language; anything else stays as it is."""
    if isinstance(value, tuple):
        return tuple(_worded(voice, vocabulary, one) for one in value)
    if isinstance(value, str) and voice.has(f"{vocabulary}.{value}"):
        return voice.say(f"{vocabulary}.{value}")
    return value
