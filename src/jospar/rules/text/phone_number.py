"""A telephone number stands in a text.

Why:
    A plan names offices, never persons, and a number in a note is mostly somebody's own. What has
    been committed once stays in the history. Write the office; its line belongs into its `contact`
    in agencies.yaml. Free lines (8 800) are left alone.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Open the line 8 800 080 7777 and spend 8 701 123 456 on it
    area: health
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    note: ask +7 701 123-45-67  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    note: Қоңырау шалу 8 (7172) 74-12-34  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    note: тел. 87011234567  # here
    ```
"""

import re
from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding
from jospar.rules.text.outline import BETWEEN, RARE, outline, run_together
from jospar.rules.text.repeated import repeated

OFFICES = "plan/agencies.yaml"
"""Where the contact of an office may stand."""
ELEVEN = b"9" * 11
GAP = r"[ \u00a0()\u2011\u2013-]{0,3}"
TEN = rf"(?:{GAP}[0-9]){{10}}(?![0-9])"
PHONE = (
    r"(?<![\w.,/=+-])"
    rf"(?:\+7(?!{GAP}800){TEN}"
    rf"|8[ \u00a0-]?\((?!800){TEN}"
    rf"|8[ \u00a0-](?=[79]){TEN}"
    rf"|(?:[Тт]ел|[Tt]el|[Pp]hone|WhatsApp)[\w.]{{0,8}}:?\s{{0,3}}(?:\+?7|8)(?!{GAP}800){TEN})"
)


def look(file: str, text: str) -> Iterator[Finding]:
    """Report every Kazakh or Russian telephone number outside the list of offices, each once."""
    if (_worth(text) or "\\" in text) and file != OFFICES:
        for one in repeated(file, text, _numbers):
            yield Finding(Code("J035"), one.place, one.facts)


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    if _worth(text):
        for match in re.finditer(PHONE, text):
            yield match.span()


def _worth(text: str) -> bool:
    """Tell whether a text has so many digits in a row, whatever stands between them."""
    return ELEVEN in run_together(text) and ELEVEN in outline(text).translate(None, BETWEEN + RARE)
