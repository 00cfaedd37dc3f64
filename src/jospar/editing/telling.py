"""From words and rows to what an agency tells: every word held against the measure it speaks of."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from jospar.editing.told import (
    FUNDS,
    MONEY,
    TEXTS,
    Told,
    chosen,
    figure,
    pairs,
)
from jospar.editing.vocabulary import chosen_word, code_of, is_unknown, meaning_of, near_word
from jospar.errors import CannotRun, Misused
from jospar.frozen import frozen
from jospar.plan.measure import Measure
from jospar.plan.text import LANGUAGES

CYRILLIC = r"[\u0400-\u04ff]"
KAZAKH = r"[әіңғүұқөһӘІҢҒҮҰҚӨҺ]"
PATH = r"(?i)^(?:[a-z][a-z0-9+.-]*://|[a-z]:[\\/]|[./~\\])|[\\/]$|\.(?:[a-z]{3,5}|7z|mp[34])$|\w\\\w"
"""How paths and addresses begin or end; a number may have a slash or a dot inside."""
EVIDENCE_OF = {
    "order": "order",
    "protocol": "protocol",
    "publication": "publication",
    "agreement": "contract",
    "commissioned_object": "acceptance_act",
    "normative_act": "act",
    "government_resolution": "act",
}
"""The kind of document that proves a form of completion, where none is named."""
NOTHING: Mapping[str, str] = {}


@frozen
class Words:
    """What was said in words, key by key, several of one key as a tuple; ``language`` is of the texts."""

    said: Mapping[str, tuple[str, ...]]
    language: str

    def last(self, key: str) -> str | None:
        """Give the last word that was said for a key."""
        words = self.said.get(key, ())
        return words[-1].strip() if words else None


Hash = Callable[[str], str | None]
"""Gives the SHA-256 digest of a file by its path; None where there is no such file."""


def tell(words: Words, measure: Measure, agency: str, on: date, hash_of: Hash) -> Told:
    """Make what is told of what was said.

    Raises:
        Misused: X710 to X715, a word that is none of those known, no figure, no pair, another's target.
    """
    plain = {
        key: meaning_of(key, word)
        for key in ("started", "finished", "occurrence", "forecast")
        if (word := words.last(key))
    }
    if "forecast" in plain and is_unknown(plain["forecast"]):
        plain["forecast"] = ""
    plain |= {key: chosen_word(key, word) for key in ("status", "reason") if (word := words.last(key))}
    regions = pairs(words.said.get("region", ()), "region")
    return Told(
        measure.id,
        agency,
        on,
        plain,
        {key: texts for key in TEXTS if (texts := _texts(key, words))},
        done_of(words.last("done"), measure),
        _steps(words, measure),
        {region: figure(number, "region") for region, number in regions.items()},
        _spent(words, measure, on),
        tuple(_document(one, measure, hash_of) for one in words.said.get("evidence", ())),
    )


def _steps(words: Words, measure: Measure) -> Mapping[str, str]:
    """Read which milestones are met; raise Misused (X710, X712) for one that the measure has not."""
    steps = pairs(words.said.get("milestone", ()), "milestone")
    known = [one.id for one in measure.milestones]
    if steps and not known:
        raise Misused("X712", value=measure.id, field="milestone", problem="none")
    return {chosen(name, known, "milestone"): chosen_word("milestone", said) for name, said in steps.items()}


def faults(words: Words, measure: Measure, agency: str, on: date, hash_of: Hash) -> tuple[CannotRun, ...]:
    """Refuse each word that `tell` refuses, where that names but the first."""
    return tuple(refusal for _, refusal in _faulty(words, measure, agency, on, hash_of))


def sound(words: Words, measure: Measure, agency: str, on: date, hash_of: Hash) -> Words:
    """Leave out the keys of which `tell` refuses a word."""
    faulty = {key for key, _ in _faulty(words, measure, agency, on, hash_of)}
    return Words({key: said for key, said in words.said.items() if key not in faulty}, words.language)


def _faulty(
    words: Words, measure: Measure, agency: str, on: date, hash_of: Hash
) -> Iterator[tuple[str, CannotRun]]:
    money = {key: words.said[key] for key in ("fund", "year") if key in words.said}
    for key, several in words.said.items():
        beside = money if key.partition("/")[0] in MONEY else {}
        for one in several if key in ("milestone", "region", "evidence") else (several[-1],):
            try:
                tell(Words({**beside, key: (one,)}, words.language), measure, agency, on, hash_of)
            except CannotRun as refusal:
                yield key, refusal


def _texts(key: str, words: Words) -> Mapping[str, str]:
    """Give a text by language: as it was said in each, or the one that its letters tell."""
    said = {tongue(text, words.language): text for text in (words.last(key),) if text}
    return said | {language: text for language in LANGUAGES if (text := words.last(f"{key}/{language}"))}


def tongue(text: str, wished: str) -> str:
    """Tell by its letters which language a text is in: the one wished for, unless the letters say no."""
    if not re.search(CYRILLIC, text):
        return "en" if re.search(r"[A-Za-z]{3}", text) and wished != "en" else wished
    if re.search(KAZAKH, text):
        return "kk"
    return wished if wished in {"kk", "ru"} else "ru"


def done_of(given: str | None, measure: Measure) -> Mapping[str, str]:
    """Read 12, 12/40 or 60%: what is done so far; raise Misused (X711, X713) for what says neither."""
    if given is None:
        return NOTHING
    if given.endswith("%") and measure.progress_by == "units" and measure.units is not None:
        target = str(measure.units.target)
        raise Misused("X713", given=given, target=target, value=measure.id, problem="percent")
    if given.endswith("%"):
        return {"percent": figure(given[:-1], "done")}
    number, slash, target = given.partition("/")
    if slash and measure.units is not None and figure(target, "done") != f"{measure.units.target}":
        raise Misused("X713", given=given, target=str(measure.units.target), value=measure.id)
    if measure.progress_by == "manual" and not slash:
        return {"percent": figure(number, "done")}
    return {"units": figure(number, "done")}


def _spent(words: Words, measure: Measure, on: date) -> Mapping[tuple[str, str], Mapping[str, str]]:
    """Read sums, each of the fund that is named behind its slash, else of the one that is meant."""
    year = words.last("year") or str(on.year)
    found: dict[tuple[str, str], dict[str, str]] = {}
    for key in words.said:
        name, slash, fund = key.partition("/")
        word = words.last(key) if name in MONEY else None
        if word:
            whose = chosen_word("fund", fund, key) if slash else _fund(words, measure, year)
            found.setdefault((year, whose), {})[name] = figure(word, key)
    return found


def _fund(words: Words, measure: Measure, year: str) -> str:
    """Tell whose money is meant: what was said, else the only fund of the year; raises Misused (X714)."""
    funds = tuple(dict.fromkeys(one.fund for one in measure.budget if str(one.year) == year))
    given = words.last("fund")
    if given is None and len(funds) != 1:
        raise Misused("X714", field="fund", known=funds or FUNDS)
    return chosen_word("fund", given or funds[0])


def _document(given: str, measure: Measure, hash_of: Hash) -> Mapping[str, str]:
    """Read a document: ``KIND:`` before it, if any; then a web address, a path of a file, or a number."""
    named, colon, rest = given.partition(":")
    kind = code_of("evidence", named) if colon and not rest.startswith("//") else None
    if kind is None and colon and near_word("evidence", named) and hash_of(given) is None:
        chosen_word("evidence", named)
    if kind is None:
        form = measure.completion.form if measure.completion else ""
        kind, rest = EVIDENCE_OF.get(form, "other"), given
    rest = rest.strip()
    if not rest:
        raise Misused("X715", given=given)
    if rest.startswith(("https://", "http://")):
        return {"kind": kind, "url": rest}
    if digest := hash_of(rest):
        title = rest.replace("\\", "/").rpartition("/")[2]
        return {"title": title, "kind": kind, "sha256": digest}
    if looks_like_a_file(rest):
        raise Misused("X715", given=rest, problem="file")
    return {"kind": kind, "number": rest}


def looks_like_a_file(word: str) -> bool:
    """Tell a mistyped path or address from a registration number, such as 17-04/231."""
    return re.search(PATH, word) is not None


def known_keys() -> Iterable[str]:
    """Name the keys under which something can be said."""
    return (
        *("status", "done", "milestone", "region", "paid", "savings", "returned", "fund", "year"),
        *(
            "started",
            "finished",
            "occurrence",
            "forecast",
            "reason",
            "note",
            "next",
            "reply",
            "correction",
            "evidence",
        ),
    )
