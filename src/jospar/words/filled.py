"""Findings in the words of sheets, forms and questions, for those who filled one in and read no files."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from jospar.finding import Finding
from jospar.words.voice import Voice

Named = TypeVar("Named")
LISTS: Mapping[str, tuple[str, ...]] = {
    "fund": ("fund",),
    "status": ("status",),
    "value": ("status", "milestone"),
    "before": ("status", "milestone"),
}
"""Facts that may be words of the plan's own lists, and of which."""
FILLED, SHEET = "filled", "sheet"
"""Variants of messages: for whoever answered field by field, and where only a sheet's columns are there."""


def in_filled_words(voice: Voice, finding: Finding, way: str = FILLED) -> Finding:
    """Call funds and statuses in a finding by their names, and choose its message for those who fill in."""
    facts = {name: _named(voice, name, fact) for name, fact in finding.facts.items()}
    return replace(finding, facts=facts | _variant(voice, finding.code, way))


def facts_in_filled_words(voice: Voice, code: str, facts: Mapping[str, Named]) -> dict[str, Named | str]:
    """Do the same with the facts of what is refused while questions are asked."""
    return {name: _named(voice, name, fact) for name, fact in facts.items()} | _variant(voice, code, FILLED)


def _named(voice: Voice, name: str, fact: Named) -> Named | str:
    keys = (f"{column}.{fact}" for column in LISTS.get(name, ()) if isinstance(fact, str))
    return next((voice.say(key) for key in keys if voice.has(key)), fact)


def _variant(voice: Voice, code: str, way: str) -> dict[str, str]:
    found = next((one for one in (way, FILLED) if voice.has(f"{code}.{one}")), "")
    return {"variant": found} if found else {}
