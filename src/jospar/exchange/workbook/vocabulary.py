"""Words of the sheet in every language, and the way back from a heading or a word to the plan's own."""

from collections.abc import Iterator, Mapping
from functools import cache

from jospar.editing.intake import ALIASES, YES
from jospar.editing.told import REASONS, STATES, STATUSES
from jospar.words.languages import LANGUAGES
from jospar.words.voice import Voice

LISTS: Mapping[str, tuple[str, ...]] = {
    "status": STATUSES,
    "reason": REASONS,
    "milestone": STATES,
    "unchanged": ("yes",),
}
"""The words that a column offers, by the plan's own."""
NAMED = (
    *("measure", "agency", "date", "unchanged", "status", "done", "milestone", "forecast", "reason"),
    *("note", "next", "evidence"),
)
"""Columns that are known by their headings too."""


@cache
def offered(column: str, language: str) -> tuple[tuple[str, str], ...]:
    """List what a column offers: the plan's own word, and the word of a language."""
    voice = Voice(language)
    return tuple((code, voice.say(_key(column, code))) for code in LISTS[column])


def code_of(column: str, word: str) -> str | None:
    """Find the plan's own word behind one that a column offers, in whatever language; None for another."""
    known = _codes(column)
    return known.get(_folded(word)) or known.get(_folded(word.replace("_", " ")))


def column_of(heading: str) -> str:
    """Find the column that a heading means: by its own name, or as the sheet calls it in some language."""
    folded = _folded(heading)
    return _headings().get(folded) or ALIASES.get(folded, folded)


def _key(column: str, code: str) -> str:
    return "sheet.yes" if column == "unchanged" else f"{column}.{code}"


@cache
def _codes(column: str) -> Mapping[str, str]:
    said = {_folded(word): code for language in LANGUAGES for code, word in offered(column, language)}
    own = {_folded(code.replace("_", " ")): code for code in LISTS[column]}
    also = dict.fromkeys(YES, "yes") if column == "unchanged" else {}
    return {**also, **said, **own}


@cache
def _headings() -> Mapping[str, str]:
    return dict(_said_headings())


def _said_headings() -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        voice = Voice(language)
        yield from ((_folded(voice.say(f"sheet.column.{name}")), name) for name in NAMED)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
