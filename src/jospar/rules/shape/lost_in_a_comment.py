"""The end of a text is lost behind a number sign.

Why:
    In a text without quotes, a # behind a space begins a comment: of "Rooms #12 and more" the plan has
    "Rooms" alone, and nobody is told. Put the whole text in quotes. A comment of your own is let alone
    where a space follows the #.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: "Equip the rooms #12 and more"
    area: health  # agreed with the ministry
    note: >-
      Rooms #12 and more, room#13  # too
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Equip the rooms #12 and more # here
    area: health
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title:
      en: Equip the rooms
      ru: Оснастить кабинеты #12 и другие # here
    area: health
    ```
"""

import re
from collections.abc import Iterator
from functools import cache

from jospar.code import Code
from jospar.finding import Finding
from jospar.place import Place
from jospar.plan.text import LANGUAGES
from jospar.reading.document import read_document
from jospar.reading.layout import KINDS
from jospar.reading.node import Mapping, Node, Scalar, end, inside
from jospar.reading.shape import Prose, fields_of, nested

SIGN = r"[^\S\n]+(#\w[^\n]*)"
LONGEST = 40
"""Characters of what is lost that are shown."""


def look(file: str, text: str) -> Iterator[Finding]:
    """Report every plain prose value that a comment without a space follows."""
    if "#" not in text or not re.search(SIGN, text):
        return
    node = read_document(file, text.encode()).node
    for key, value in _pairs(node):
        lost = re.compile(SIGN).match(text, end(value)) if key in prose_keys() else None
        if lost:
            said = lost[1].strip()
            shown = said if len(said) <= LONGEST else f"{said[: LONGEST - 1]}…"
            yield Finding(Code("J134"), Place(file, lost.start(1), lost.end(1)), {"value": shown})


def _pairs(node: Node | None) -> Iterator[tuple[str, Scalar]]:
    """Give the keys of a document whose values are plain texts."""
    for one in inside(node) if node is not None else ():
        for key, value in one.value if type(one) is Mapping else ():
            if type(key) is Scalar and type(value) is Scalar and value.value and not value.style:
                yield key.value, value


@cache
def prose_keys() -> frozenset[str]:
    """Name the keys whose values are prose, in any record, and the languages."""
    found: set[str] = set(LANGUAGES)
    waiting = list(KINDS)
    seen: set[type] = set()
    while waiting:
        cls = waiting.pop()
        if cls in seen:
            continue
        seen.add(cls)
        for field in fields_of(cls):
            if isinstance(field.kind, Prose):
                found.add(field.name)
            waiting.extend(nested(field.kind))
    return frozenset(found)
