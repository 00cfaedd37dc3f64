"""The catalogue sources of this repository, read once for the tests that go through all keys."""

from functools import cache

from jospar.words.catalogue import FOLDER
from jospar.words.compile import read_sources
from jospar.words.entry import Entry


@cache
def entries(language: str) -> dict[str, Entry]:
    """Give the entries of a language by key."""
    known, _ = read_sources(FOLDER)
    return {entry.key: entry for entry in known[language]}


def keys() -> list[str]:
    """List the keys that English has."""
    return sorted(entries("en"))
