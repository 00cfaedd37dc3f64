r"""A text holds characters that nobody can see.

Why:
    Soft hyphens, zero-width spaces and marks of writing direction come along when text is copied
    from Word or a web page. Two words then look the same and are not, searches miss them, and marks
    of direction can make a text look like another one. Delete them. Emoji may hold theirs.

Passes:
    ```yaml-escaped
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard \u2014 of nurse visits
    area: health
    ```

Fails:
    ```yaml-escaped
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the stan\u00addard of nurse visits  # here
    area: health
    ```

    ```yaml-escaped
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the \u202estandard of nurse\u202e visits  # here
    area: health
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: "Adopt the stan\u200bdard of nurse visits"  # here
    area: health
    ```
"""

import re
import unicodedata
from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding
from jospar.place import Place
from jospar.rules.text.escaped import escaped_values
from jospar.rules.text.outline import RARE, outline

JOINER = "\u200d"
UNSEEN = "[\x85\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufff9-\ufffb\U000e0001-\U000e007f]"
"""A pattern; here as in the other rules about text, `re` compiles it when it is first needed."""
ESCAPED = r"\\(?:[uULPN]|x[8aA])"
"""How an invisible character begins that is written as an escape in double quotes."""
PICTURES = 0x2190
"""The first of the arrows, signs and emoji; joiners between those make one picture of two."""
STYLE = "\ufe0f"


def look(file: str, text: str) -> Iterator[Finding]:
    """Report each invisible character once, at its first place, with the number of its places."""
    found: dict[str, list[Place]] = {}
    rare = not text.isascii() and RARE in outline(text)
    for match in re.finditer(UNSEEN, text) if rare else ():
        if match[0] != JOINER or not _joins(text, match.start()):
            found.setdefault(match[0], []).append(Place(file, match.start(), match.end()))
    if "\\" in text and re.search(ESCAPED, text):
        for character, place in _escaped(file, text):
            if character not in found:
                found[character] = [place]
    for character, places in found.items():
        facts: dict[str, str | int] = {"character": f"U+{ord(character):04X}", "n": len(places)}
        yield Finding(Code("J018"), places[0], facts)


def _joins(text: str, at: int) -> bool:
    """Tell whether a joiner stands between two pictures."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(before and after) and all(one == STYLE or _picture(one) for one in (before, after))


def _picture(character: str) -> bool:
    return ord(character) >= PICTURES and unicodedata.category(character) in {"So", "Sk", "Sm"}


def _escaped(file: str, text: str) -> Iterator[tuple[str, Place]]:
    for value, place in escaped_values(file, text):
        for match in re.finditer(UNSEEN, value):
            if match[0] != JOINER or not _joins(value, match.start()):
                yield match[0], place
