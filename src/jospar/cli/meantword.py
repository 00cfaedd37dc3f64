"""The plan's own word behind one that people read on its pages, for a filter that was given the latter."""

from collections.abc import Sequence

from jospar.filter.fold import folded
from jospar.reading.suggest import nearest
from jospar.words.languages import LANGUAGES
from jospar.words.voice import Voice

ROOMS = {
    "reported": ("status",),
    "kind": ("measure_kind", "agency_kind"),
    "form": ("completion",),
    "state": ("state", "risk_state"),
}
"""Where the words of a field are, for fields whose words are called otherwise than they are."""


def meant_code(field: str, value: str, known: Sequence[str]) -> str:
    """Find the code of a field that is said so, or nearly so, in any language; empty where none is."""
    voices = [Voice(language) for language in LANGUAGES]
    said = {
        folded(voice.say(key)): code
        for code in known
        for key in (f"{room}.{code}" for room in ROOMS.get(field, (field,)))
        for voice in voices
        if voice.has(key)
    }
    wanted = folded(value.replace("_", " ").replace("-", " "))
    return said.get(wanted) or said.get(nearest(wanted, said) or "", "")
