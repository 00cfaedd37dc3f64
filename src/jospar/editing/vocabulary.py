"""Words of tables in every language, and the way back from a heading, a word or a day to the plan's own."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from jospar.editing.told import FUNDS, KINDS, REASONS, STATES, STATUSES
from jospar.errors import Misused
from jospar.reading.suggest import nearest
from jospar.reading.times import NOT_KNOWN
from jospar.words.languages import LANGUAGES
from jospar.words.voice import Voice

ALIASES = {
    "id": "measure",
    "as": "agency",
    "milestones": "milestone",
    "regions": "region",
    "ведомство": "agency",
}
YES = ("true", "yes", "1", "x", "+", "да", "иә")
NO = ("false", "no", "0", "-", "–", "—", "нет", "жоқ")
DASHES = ("-", "–", "—")
OPTIONAL = (
    *("status", "done", "region", "paid", "savings", "returned", "fund", "year", "reason"),
    *("started", "finished", "occurrence", "note", "next", "correction", "evidence"),
)
"""Columns in which "no" can only mean that there is nothing; no forecast means that none can be given."""
DASHED = ("milestone", "reply")
"""Columns in which "no" may be an answer, and a dash is none."""
DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
"""A day as spreadsheets write it, day before month."""
DAYS = ("date", "started", "finished", "forecast")
"""Columns that hold days."""
LISTS: Mapping[str, tuple[str, ...]] = {
    "status": STATUSES,
    "reason": REASONS,
    "milestone": STATES,
    "unchanged": ("yes",),
}
"""The words that a column offers, by the plan's own."""
CLOSED: Mapping[str, tuple[str, ...]] = {**LISTS, "fund": FUNDS, "evidence": KINDS}
"""Those, and the words of lists that no column offers by itself, such as those that a cell may begin with."""
SHORTEST = 3
"""Letters that a word is known by, if it is not written out."""
NAMED = (
    *("measure", "agency", "date", "unchanged", "status", "done", "milestone", "forecast", "reason"),
    *("note", "next", "evidence"),
)
"""Columns that are known by their headings too."""


@cache
def offered(column: str, language: str) -> tuple[tuple[str, str], ...]:
    """List what a column offers: the plan's own word, and the word of a language."""
    voice = Voice(language)
    return tuple((code, voice.say(_key(column, code))) for code in CLOSED[column])


def code_of(column: str, word: str) -> str | None:
    """Find the plan's own word behind one that a column offers, in whatever language; None for another."""
    own = _folded(word.replace("_", " ")).replace(" ", "_")
    if own in CLOSED[column]:
        return own  # no catalogue need be read for it
    known = _codes(column)
    return known.get(_folded(word)) or known.get(_folded(word.replace("_", " ")))


def chosen_word(column: str, given: str, field: str | None = None) -> str:
    """Choose a word of a list by its name in whatever language, or by how only one of them begins.

    Raises:
        Misused: X710, it is none of them; ``field`` is what it was said for, if not the column.
    """
    found = code_of(column, given.replace("-", " "))
    if found is not None:
        return found
    names, wanted = _codes(column), _folded(given)
    begun = {code for name, code in names.items() if len(wanted) >= SHORTEST and name.startswith(wanted)}
    if len(begun) == 1:
        return begun.pop()
    near = near_word(column, given)
    raise Misused("X710", given=given, field=field or column, known=CLOSED[column], near=near)


def near_word(column: str, given: str) -> str:
    """Find the plan's own word whose name in some language is nearest to a mistyped one; "" if none is."""
    names = _codes(column)
    return names.get(nearest(_folded(given), names), "")


def column_of(heading: str) -> str:
    """Find the column that a heading means: by its own name, or as the sheet calls it in some language."""
    folded = _folded(heading)
    return _headings().get(folded) or ALIASES.get(folded, folded)


def meaning_of(column: str, text: str) -> str:
    """Give what a cell means: a word of a list as the plan's own, a day as plans write it; all else stays."""
    if column in DAYS and (found := DOTTED.fullmatch(text)):
        return _day(*found.groups()) or text
    of = column.partition("/")[0]
    offers = of if of != "milestone" or "/" in column else ""
    return (code_of(offers, text) if offers in LISTS else None) or text


def _day(day: str, month: str, year: str) -> str:
    """Write a day as plans do; "" for one that no calendar has."""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def is_no(text: str) -> bool:
    """Tell whether a cell that can only be marked says that it is not."""
    return _folded(text) in NO


def documents_of(text: str) -> tuple[str, ...]:
    """List the documents of a cell, parted by semicolons or lines; their kinds as the plan's own words."""
    several = (one.strip() for one in re.split(r"[;\n]", text))
    return tuple(_document(one) for one in several if one and not is_nothing(one))


def _document(text: str) -> str:
    kind, colon, rest = text.partition(":")
    code = code_of("evidence", kind) if colon and not rest.startswith("//") else None
    return f"{code}:{rest.strip()}" if code else text


def is_unknown(text: str) -> bool:
    """Tell whether somebody says, in whatever language, that a thing is not known."""
    said = _folded(text)
    return said in NOT_KNOWN or any(
        said in Voice(one).say("record.unknown.words").split(" ") for one in LANGUAGES
    )


def is_nothing(text: str) -> bool:
    """Tell whether an answer says, in whatever language, that there is nothing to say."""
    return is_unknown(text.rstrip(" .!"))


def is_left_out(column: str, text: str) -> bool:
    """Tell whether a cell that may stay empty says in a word or by a dash that there is nothing."""
    name = column.partition("/")[0]
    if name in DASHED:
        return _folded(text) in DASHES
    return name in OPTIONAL and is_nothing(text) and (name not in CLOSED or code_of(name, text) is None)


def _key(column: str, code: str) -> str:
    return "sheet.yes" if column == "unchanged" else f"{column}.{code}"


@cache
def _codes(column: str) -> Mapping[str, str]:
    said = {_folded(word): code for language in LANGUAGES for code, word in offered(column, language)}
    own = {_folded(code.replace("_", " ")): code for code in CLOSED[column]}
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
