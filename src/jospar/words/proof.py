"""Proof-reading of the catalogue sources: what one language says, all say, with the same facts."""

from collections.abc import Iterable, Iterator, Mapping

from jospar.words.entry import Entry, form_names
from jospar.words.placeholders import misunderstood, placeholders

Entries = Mapping[str, tuple[Entry, ...]]
"""The entries of each language, of all subjects."""


def proof_read(entries: Entries) -> tuple[str, ...]:
    """List what is wrong with the messages, each in a sentence: doubles, gaps, facts that differ."""
    problems = [one for language, known in entries.items() for one in _of_language(known, language)]
    return (*problems, *_between_languages(entries))


def _of_language(entries: tuple[Entry, ...], language: str) -> Iterator[str]:
    files: dict[str, str] = {}
    for entry in entries:
        first = files.setdefault(entry.key, entry.file)
        if first != entry.file:
            yield f"{entry.file}: {entry.key} is defined in {first} too"
        yield from _of_entry(entry, language)


def _of_entry(entry: Entry, language: str) -> Iterator[str]:
    where = f"{entry.file}: {entry.key}"
    for name, form in zip(form_names(entry, language), entry.forms, strict=True):
        if not form:
            yield f"{where} has no text{' for ' * bool(name)}{name}"
        if form == entry.key:
            yield f"{where} has its own key as its text"
        for part in misunderstood(form):
            yield f"{where}: {part} is no placeholder; write {{name}}"
    # Russian says 21 in the form for one: no form may leave out what another has.
    if language == "ru" and len({placeholders(form) for form in entry.forms if form}) > 1:
        yield f"{where}: every plural form must have the same placeholders"


def _between_languages(entries: Entries) -> Iterator[str]:
    by_key = {language: {one.key: one for one in known} for language, known in entries.items()}
    for key in sorted(set().union(*by_key.values())):
        missing = [language for language, known in by_key.items() if key not in known]
        if missing:
            yield f"{key} is missing in {', '.join(missing)}"
            continue
        versions = [known[key] for known in by_key.values()]
        if len({version.plural for version in versions}) > 1:
            yield f"{key} has plural forms in one language and none in another"
        if len({asked_facts(version.forms) for version in versions}) > 1:
            told = "; ".join(f"{one.file}: {', '.join(sorted(asked_facts(one.forms)))}" for one in versions)
            yield f"{key} has other placeholders in other languages ({told})"


def asked_facts(forms: Iterable[str]) -> frozenset[str]:
    """Name the facts that any of a message's forms asks for."""
    return frozenset().union(*(placeholders(form) for form in forms))
