r"""A text or a file's name carries a mark of restricted documents.

Why:
    What is marked «для служебного пользования», ДСП, «қызмет бабында пайдалану үшін», «секретно» or
    «құпия» may not stand in a plan that many people can copy, and the mark alone shows that a text
    came from such a document. Latin letters that look alike make no difference. No exception is
    possible. Chipboard (мебель из ДСП) and words such as секретариат, секретность or құпиялылық are no
    marks, nor is құпия as an adjective in running text.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title:
      ru: Секретариат закупит мебель из ДСП и обеспечит секретность усыновления
      kk: Балаларға анонимді әрі құпия кеңес беру, құпиялылықты сақтау
    area: health
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Принять стандарт
    area: health
    note: Приказ № 12 дсп  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Принять стандарт (для служебного пользования)  # here
    area: health
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Принять стандарт
    area: health
    note: Совершенно секретно  # here
    ```

    ```yaml-escaped
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard
    area: health
    note: \u0414C\u041f 12 and \u0414C\u041f 13  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Стандартты қабылдау
    area: health
    note: Қызмет бабында пайдалану үшін  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Стандартты қабылдау «құпия»  # here
    area: health
    ```
"""

import re
from collections.abc import Iterator
from functools import cache

from jospar.code import Code
from jospar.finding import Finding
from jospar.place import Place
from jospar.rules.text.outline import RARE, fold, holds_any, outline, scripts_touch
from jospar.rules.text.repeated import repeated

SIGNS = tuple(fold(sign.encode()) for sign in ("дсп", "служебного", "секретно", "пайдалану", "пия"))
"""Parts of the marks; a text with none of them carries none."""
PHRASES = ("для_служебного_пользования", "қызмет_бабында_пайдалану_үшін", "секретно")
"""Marks that are nothing else wherever they stand, however far their words are from each other."""
ALWAYS = (
    *(phrase.replace("_", r"\s{1,40}") for phrase in PHRASES[:-1]),
    r"(?:совершенно\s{1,40})?секретно",
    r"(?<!из\s)(?<!плит\s)(?<!плита\s)(?<!плиты\s)дсп(?![\s-]плит)",
)
STANDING_ALONE = (
    r"(?:өте|аса|толық)\s{1,40}құпия",
    r"құпия(?=\s{1,40}(?:құжат|мәлімет))",
    r"(?-i:ҚҰПИЯ)",
    r"""(?<=[«"“„'(\[])құпия(?=[»"”“')\]])""",
    r"(?<=:\s)құпия(?=[^\S\n]{0,40}(?:\#.{0,200})?$)",
    r"(?<=-\s)құпия(?=[^\S\n]{0,40}(?:\#.{0,200})?$)",
    r"^[^\S\n]{0,40}құпия(?=[^\S\n]{0,40}$)",
)
"""The word that is an adjective in running text as well, where it stands as a mark."""


@cache
def _whole(marks: tuple[str, ...]) -> re.Pattern[str]:
    """Compile marks that no letter touches, in any case; few texts give cause to."""
    letter = r"[^\W\d_]"
    return re.compile(f"(?<!{letter})(?:{'|'.join(marks)})(?!{letter})", re.IGNORECASE | re.MULTILINE)


IN_TEXT = (*ALWAYS, *STANDING_ALONE)
IN_NAME = (*ALWAYS, "құпия")
ALIKE = str.maketrans("ABCEHKMOPTXYaceiopxyk", "АВСЕНКМОРТХУасеіорхук")
"""Latin letters, and the Cyrillic ones that look like them."""
UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
SPACED = str.maketrans("_.-", "   ")


def look(file: str, text: str) -> Iterator[Finding]:
    """Report every mark in the text once, and the first in the file's name."""
    if not file.isascii() and (match := _whole(IN_NAME).search(file.translate(SPACED).translate(ALIKE))):
        start, end = match.span()
        yield Finding(Code("J032"), Place(file), {"value": file[start:end], "n": 1})
    if text.isascii() and "\\" not in text:
        return
    for one in repeated(file, text, _marks):
        yield Finding(Code("J032"), one.place, one.facts | {"value": one.value})


def _marks(text: str) -> Iterator[tuple[int, int]]:
    """Find the marks, also where unseen characters or Latin letters that look alike stand in them."""
    if text.isascii():
        return
    if RARE not in outline(text) or not any(letter in text for letter in UNSEEN):
        yield from _plain_marks(text)
        return
    kept = [at for at, letter in enumerate(text) if letter not in UNSEEN]
    for start, end in _plain_marks("".join(text[at] for at in kept)):
        yield kept[start], kept[end - 1] + 1


def _plain_marks(text: str) -> Iterator[tuple[int, int]]:
    if scripts_touch(text):
        text = text.translate(ALIKE)
    if holds_any(text, SIGNS):
        for match in _whole(IN_TEXT).finditer(text):
            yield match.span()
