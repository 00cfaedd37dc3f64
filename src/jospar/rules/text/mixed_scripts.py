"""A word mixes Latin and Cyrillic letters.

Why:
    A Cyrillic а in "Astanа" looks like a Latin one. Nobody sees the difference, but a search does
    not find the word, it sorts elsewhere, and an id with such a letter names nothing. Type the word
    again with one keyboard layout.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: IT-специалист регистрирует COVID-19-пациентов в системе KZ-75
    area: health
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Open a support room in Astanа, and one more in Astanа  # here
    area: health
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Принять cтандарт патронажных посещений  # here
    area: health
    ```
"""

import re
from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding
from jospar.place import Place
from jospar.rules.text.outline import scripts_touch

MIXED = r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]"
LATIN = r"[A-Za-z]"
CYRILLIC = r"[\u0400-\u04ff]"


def look(file: str, text: str) -> Iterator[Finding]:
    """Report each distinct word once, at its first place; codes with digits are left alone."""
    if text.isascii() or not scripts_touch(text):
        return
    mixed = re.compile(MIXED)
    seen: set[str] = set()
    at = 0
    while match := mixed.search(text, at):
        start, at = _word(text, match.start(), at)
        word = text[start:at]
        if word.isalpha() and word not in seen:
            seen.add(word)
            yield Finding(Code("J020"), Place(file, start, at), _facts(word))


def _word(text: str, inside: int, earliest: int) -> tuple[int, int]:
    """Find the ends of the word around a place, no further back than the search has come."""
    start = end = inside
    while start > earliest and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def _facts(word: str) -> dict[str, str | tuple[str, ...]]:
    """Name the letters of the script that the word has less of, and the script to write them in."""
    latin, cyrillic = re.findall(LATIN, word), re.findall(CYRILLIC, word)
    few, wanted = (latin, "cyrillic") if len(latin) <= len(cyrillic) else (cyrillic, "latin")
    return {"value": word, "letters": tuple(dict.fromkeys(few)), "wanted": wanted}
