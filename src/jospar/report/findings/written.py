"""JSON as all forms of findings write it: readable, the same each time, harmless on a terminal."""

import json
from unicodedata import category

from jospar.words.visible import HIDDEN


def written_json(document: object) -> str:
    """Write a document as JSON, with JSON's own escapes for what a terminal would obey."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    # outside of strings there is no such thing
    return "\n".join(line if line.isprintable() else _escaped(line) for line in text.split("\n")) + "\n"


def _escaped(line: str) -> str:
    return "".join(json.dumps(char)[1:-1] if category(char) in HIDDEN else char for char in line)
