r"""Letters are written in parts: a plain letter and its mark.

Why:
    Files and texts that come from a Mac often hold й as и with a mark of its own. It looks the
    same, but searches, sorting and comparisons take it for another word, and a name appears twice
    in a table.

Passes:
    ```yaml-escaped
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: \u0421\u0442\u0430\u043d\u0434\u0430\u0440\u0442 \u0442\u0440\u0435\u0442\u0438\u0439
    area: health
    ```

Fails:
    ```yaml-escaped
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: \u0442\u0440\u0435\u0442\u0438\u0438\u0306 \u0442\u0440\u0435\u0442\u0438\u0438\u0306  # here
    area: health
    ```
"""

import re
import unicodedata
from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding
from jospar.place import Place
from jospar.rules.text.outline import FOREIGN, RARE, outline

WORD = r"\S+"


def look(file: str, text: str) -> Iterator[Finding]:
    """Report a file once, at its first word whose letters are in parts, with the number of such words."""
    if not _composed(file):
        yield Finding(Code("J019"), Place(file), {"value": unicodedata.normalize("NFC", file), "n": 1})
    if _composed(text):
        return
    words = [match for match in re.finditer(WORD, text) if not _composed(match[0])]
    if words:
        value = unicodedata.normalize("NFC", words[0][0])
        place = Place(file, words[0].start(), words[0].end())
        yield Finding(Code("J019"), place, {"value": value, "n": len(words)})


def _composed(text: str) -> bool:
    """Tell whether every letter is one character; Latin, Cyrillic and Kazakh letters by themselves are."""
    if text.isascii():
        return True
    drawn = outline(text)
    return (RARE not in drawn and FOREIGN not in drawn) or unicodedata.is_normalized("NFC", text)
