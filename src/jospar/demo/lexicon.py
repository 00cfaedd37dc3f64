"""The lexicon: the phrases of which titles and notes are made, in three languages, kept as data."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

Said = dict[str, str]
"""A text by language."""


@cache
def lexicon(name: str) -> Any:  # noqa: ANN401 -- whatever the table holds
    """Read a table of phrases: measures, names, notes, governance or indicators."""
    table = files("jospar.demo").joinpath("phrases", f"{name}.json")
    return json.loads(table.read_text("utf-8"))


def fill(phrase: Mapping[str, str], **facts: object) -> Said:
    """Put facts into a phrase: a plain one into all languages, a text by language into its own."""
    return {
        language: text.format(
            **{key: one[language] if isinstance(one, dict) else one for key, one in facts.items()}
        )
        for language, text in phrase.items()
    }
