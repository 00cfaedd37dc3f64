"""The plan's own word behind one that people read on its pages, for a filter that was given the latter."""

from collections.abc import Iterator, Sequence

from jospar.errors import Misused
from jospar.filter.fold import folded
from jospar.filter.parse import parse
from jospar.filter.query import All, Not, Query, Some, Words
from jospar.filter.subjects import SUBJECTS, Subject
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
STATUS_FIELDS = ("reported", "status")
"""Fields whose words nobody seeks in a text; of a word that both have, the last is meant."""


def meant_code(field: str, value: str, known: Sequence[str]) -> str:
    """Find the code of a field that is said so, or nearly so, in any language; empty where none is."""
    said = _said(field, known)
    wanted = _plainly(value)
    return said.get(wanted) or said.get(nearest(wanted, said) or "", "")


def insist_on_fields(where: str, subject: Subject = "measures") -> None:
    """Refuse a status without its field (X751): as a text it fits next to nothing, and nobody would know."""
    if found := bare_status(where, subject):
        start, end, meant = found
        span: dict[str, str | int] = {"query": where, "start": start, "end": end, "column": start + 1}
        raise Misused("X751", problem="status", value=where[start:end], meant=meant, **span)


def bare_status(where: str, subject: Subject) -> tuple[int, int, str] | None:
    """Find a status that stands in a filter as a text: it would be sought in titles, where it hardly is.

    Give where it begins and ends, and the comparison that it was meant for; None where there is none, or
    it stands in quotes.
    """
    meant = {
        word: f"{field}:{code}"
        for field in STATUS_FIELDS
        if field in SUBJECTS[subject]
        for known in [SUBJECTS[subject][field].known]
        for word, code in {**_said(field, known), **{_plainly(code): code for code in known}}.items()
    }
    if _plainly(where) in meant:
        return 0, len(where), meant[_plainly(where)]
    query = parse(where)
    for one in _words(query) if isinstance(query, Query) else ():
        if one.end - one.start == len(one.text) and _plainly(one.text) in meant:
            return one.start, one.end, meant[_plainly(one.text)]
    return None


def _words(query: Query) -> Iterator[Words]:
    match query:
        case Words():
            yield query
        case All() | Some():
            for one in query.of:
                yield from _words(one)
        case Not():
            yield from _words(query.of)


def _plainly(value: str) -> str:
    return folded(value.replace("_", " ").replace("-", " ")).strip()


def _said(field: str, known: Sequence[str]) -> dict[str, str]:
    """Give the codes of a field by the words for them in every language."""
    voices = [Voice(language) for language in LANGUAGES]
    return {
        folded(voice.say(key)): code
        for code in known
        for key in (f"{room}.{code}" for room in ROOMS.get(field, (field,)))
        for voice in voices
        if voice.has(key)
    }
