"""Texts of people in one language or several: one language changes, and the others stay."""

from collections.abc import Iterator, Mapping
from typing import Any

from jospar.editing.outcome import Edit, Path, Put, Remove
from jospar.editing.value import Leaf
from jospar.reading.shape import Kind, Prose, Single

Order = tuple[str, tuple[str, ...]]
"""The repository's first language, and the keys of the record in their order."""


def put_texts(path: Path, said: Any, texts: Mapping[str, str], order: Order) -> Iterator[Edit]:  # noqa: ANN401 -- as written
    """Put a text by language; one that was plain gets its language when another joins it."""
    first_language, keys = order
    if isinstance(said, str):
        if set(texts) == {first_language}:
            yield Put(path, Leaf(texts[first_language], prose=True), keys)
            return
        both = {first_language: said, **texts}
        yield Put(path, {language: Leaf(text, prose=True) for language, text in both.items()}, keys)
        return
    for language, text in texts.items():
        yield Put((*path, language), Leaf(text, prose=True), keys)


def drop_texts(path: Path, said: Any, languages: frozenset[str]) -> Iterator[Edit]:  # noqa: ANN401 -- as above
    """Take the texts in some languages away; all of it where none is left."""
    if isinstance(said, str) or not set(said or ()) - languages:
        yield Remove(path)
        return
    yield from (Remove((*path, language)) for language in said if language in languages)


def is_prose(kind: Kind) -> bool:
    """Tell whether a value of a kind is words of people."""
    return isinstance(kind, Prose) or (isinstance(kind, Single) and kind.type is str)
