"""A person's full name stands in a text.

Why:
    A name with a patronymic points at one person: a child, a parent, an official. A plan names
    offices, never persons; write the office. Names that a school or a street bears are left alone.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title:
      ru: Открыть кабинет в школе имени Ахмета Байтурсынулы; основная цель условна
      kk: Ахмет Байтұрсынұлы атындағы университетте кабинет ашу
    area: health
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Принять стандарт
    area: health
    note: Ответственный Иванов Иван Иванович  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Стандартты қабылдау
    area: health
    note: Жауапты Қ. Серікқызы  # here
    ```
"""

import re
from collections.abc import Iterator
from functools import cache

from jospar.code import Code
from jospar.finding import Finding
from jospar.rules.text.outline import fold, holds_any
from jospar.rules.text.repeated import repeated

ENDINGS = ("вич", "вна", "вны", "ұлы", "улы", "ызы")
SIGNS = tuple(fold(ending.encode()) for ending in ENDINGS)
CAPITAL, SMALL = "А-ЯЁӘҒҚҢӨҰҮҺІ", "а-яёәғқңөұүһі"
NAME = rf"[{CAPITAL}][{SMALL}]{{1,30}}"
PATRONYMIC = (
    rf"(?<!\w)[{CAPITAL}][{SMALL}]{{1,30}}"
    r"(?:[ое]вич(?:[ауе]|ем)?|[ое]вн[аы]"
    r"|(?:ұлы|(?<![аеёиоуыэюяәіөүұ])улы|[қк]ызы)(?:н[аы]|ның|нан|нда|мен)?)(?!\w)"
)
GIVEN = rf"(?<!\w)(?:{NAME}(?:-{NAME})?|[{CAPITAL}]\.)\s{{1,20}}\Z"
NAMED_AFTER = r"(?:имени|им\.)\s{1,20}\S{1,60}\s{1,20}\Z"
BEARING = r"\s{1,20}атындағы"
AROUND = 90
"""Characters before a patronymic in which the name that it belongs to begins."""


def look(file: str, text: str) -> Iterator[Finding]:
    """Report every patronymic that follows a name or an initial, each such person once."""
    if text.isascii() and "\\" not in text:
        return
    for one in repeated(file, text, _names):
        yield Finding(Code("J037"), one.place, one.facts)


def _names(text: str) -> Iterator[tuple[int, int]]:
    if text.isascii():
        return
    if not holds_any(text, SIGNS):
        return
    places = sorted({place for ending in ENDINGS for place in _places(text, ending)})
    for start, end in places:
        before = text[max(0, start - AROUND) : start]
        named = re.search(GIVEN, before)
        if named and not re.search(NAMED_AFTER, before) and not re.match(BEARING, text[end : end + AROUND]):
            yield start - len(named[0]), end


@cache
def _patronymic() -> re.Pattern[str]:
    """Compile what a patronymic is; most plans name nobody."""
    return re.compile(PATRONYMIC)


def _places(text: str, ending: str) -> Iterator[tuple[int, int]]:
    """Find the words of a text that are built as patronymics and hold the ending."""
    at = text.find(ending)
    while at >= 0:
        start = at
        while start > 0 and at - start < AROUND and text[start - 1].isalpha():
            start -= 1
        match = _patronymic().match(text, start)
        if match:
            yield match.start(), match.end()
        at = text.find(ending, at + 1)
