"""Findings and refusals in one sentence: what is wrong, with the value; then what to do."""

from collections.abc import Mapping

from jospar.errors import CannotRun
from jospar.finding import Finding
from jospar.words.voice import Sayable, Voice

VARIANTS = ("problem", "hint", "wanted", "why", "variant")
"""Facts that choose among a code's messages: ``X102`` with the problem ``link`` is said by ``X102.link``."""

ANSWERED = ("X710", "X711", "X712", "X714")
"""Codes of refusals of what was said of a field, by whatever way."""


def say_finding(voice: Voice, finding: Finding) -> str:
    """Say what a finding has found, and what to do.

    A fact ``near`` names what was perhaps meant; it is asked after the sentence, if the message has no place
    for it.
    """
    return say_code(voice, finding.code, finding.facts)


def say_refusal(voice: Voice, refusal: CannotRun) -> str:
    """Say why a command cannot run, and what to do; ``near`` as in a finding.

    A refusal for what was found in a value has the finding's code under ``finding`` and its facts beside
    it; it repeats the finding's own sentence.
    """
    facts = _in_words(voice, refusal)
    code = facts.get("finding")
    if not isinstance(code, str):
        return say_code(voice, refusal.code, facts)
    return voice.say(refusal.code, field=facts.get("field", ""), said=say_code(voice, code, facts))


def _in_words(voice: Voice, refusal: CannotRun) -> Mapping[str, Sayable]:
    """Call a field and the words of its list, in a refusal of an answer, as questions call them."""
    facts: dict[str, Sayable] = dict(refusal.facts)
    field = facts.get("field")
    if refusal.code not in ANSWERED or not isinstance(field, str):
        return facts
    name, key = field.partition("/")[0], f"record.field.{field.partition('/')[0]}"
    column = "fund" if "/" in field else name

    def said(word: Sayable) -> Sayable:
        return voice.say(f"{column}.{word}") if voice.has(f"{column}.{word}") else word

    known, near = facts.get("known"), facts.get("near")
    facts["field"] = voice.say(key) if voice.has(key) else field
    facts["known"] = tuple(said(one) for one in known) if isinstance(known, tuple) else known
    facts["near"] = said(near) if near else ""
    return facts


def say_code(voice: Voice, code: str, facts: Mapping[str, Sayable]) -> str:
    """Say the message of a code that its facts choose among the code's variants; ``near`` as in a finding."""
    key = _variant(voice, code, facts)
    said = voice.say(key, **facts)
    near = _quoted(voice, facts.get("near"))
    if not near or voice.asks(key, "near"):
        return said
    return voice.say("finding.near", sentence=said, near=near)


def _variant(voice: Voice, code: str, facts: Mapping[str, Sayable]) -> str:
    keys = (f"{code}.{facts[name]}" for name in VARIANTS if name in facts)
    return next((key for key in keys if voice.has(key)), code)


def _quoted(voice: Voice, near: Sayable) -> tuple[str, ...]:
    words = near if isinstance(near, tuple) else (near,)
    return tuple(voice.say("quoted", text=word) for word in words if word)
