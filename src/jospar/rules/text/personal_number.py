r"""A 12-digit number is somebody's personal number (ИИН).

Why:
    A plan names offices, never persons; what has once been in git's history can be copied by
    everybody who can read it. Twelve digits that begin with a date of birth and end with the right
    check digit are almost surely a person's number. No exception is possible: delete it, and tell
    whoever answers for data protection. The number itself is not repeated in the finding.

    Spaces, hyphens, escapes and unseen characters hide nothing; behind ИИН, ЖСН or IIN any twelve
    digits count. Digests, links and sums in groups of three are left alone.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Contract 850101100122 of company 120140005552, 880 114 350 127 tenge
    area: health
    note: ИИН и БИН по https://example.org/880114350127
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    note: written by 850101100121  # here
    ```
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    note: written by 850101-100121  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    note: "written by 850101\x31\x300121"  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Принять стандарт
    area: health
    note: Заявитель, ИИН № 850101100129  # here
    ```

"""

import re
from calendar import monthrange
from collections.abc import Iterator
from itertools import accumulate

from jospar.code import Code
from jospar.finding import Finding
from jospar.place import Place
from jospar.rules.text.escaped import escaped_values
from jospar.rules.text.outline import encoded, run_together

UNSEEN = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
BETWEEN = f"[ _\u00a0\u2000-\u200a\u202f\u2010-\u2015\u2212{UNSEEN}-]|\n[ ]{{1,40}}"
"""What may stand between the digits of one number, that is seen or not."""
NUMBER = rf"(?<![\dA-Fa-f])(?<!\d[.,])(?=(\d(?:(?:{BETWEEN}){{0,3}}\d){{11}})(?![\dA-Fa-f]|[.,]\d))"
"""Hexadecimal neighbours make it a part of a digest, a point before or behind it a part of a figure.

Only looked ahead for: of three groups of six digits, the last two may be a number.
"""
LABELS = ("ИИН", "ЖСН", "IIN")
LABEL = rf"(?<![^\W\d_])(?:{'|'.join(LABELS)})(?![^\W\d_])(?![^\d\n]{{0,30}}(?:БИН|БСН|BIN))[^\d\n]{{0,30}}\Z"
"""The words for a personal number, close before it."""
LABELLED = 40
"""Characters before a number in which its label stands."""
SPACED = str.maketrans({"/": " / ", "_": " "})
STUCK = r"[\w.,/=&%#+-]\Z"
"""What makes of digits with spaces between them a part of something longer."""
ADDRESS = r"://\S*\Z"
LONGEST_ADDRESS = 300
TWELVE = b"9" * 12
DIGITS = b"0123456789"
WIDE = "\uff10".encode()[:2]
"""How the full-width digits begin in UTF-8."""
THREES, FOURS = (3, 3, 3, 3), (4, 4, 4)
BIRTH = 6
"""Digits of a date of birth; whoever divides a personal number does it behind them."""
WEIGHTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
OTHER_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
NO_CHECK = 10
CENTURIES = {0: 19, 1: 18, 2: 18, 3: 19, 4: 19, 5: 20, 6: 20}
"""The seventh digit tells the century of birth and the sex; 0 stands for foreigners."""


def look(file: str, text: str) -> Iterator[Finding]:
    """Report the place of every personal number, never the number."""
    if _numbered(file) and any(_numbers(file.translate(SPACED))):
        yield Finding(Code("J031"), Place(file))
    found = [Place(file, *span) for span in _numbers(text)] if _worth(text) else []
    for value, place in escaped_values(file, text):
        if any(_numbers(value)) and not any(place.start <= one.start < place.end for one in found):
            found.append(place)
    yield from (Finding(Code("J031"), place) for place in sorted(found))


def _numbered(file: str) -> bool:
    """Tell whether a file's name has digits enough for a personal number."""
    return not file.isascii() or len(file) - len(file.encode().translate(None, DIGITS)) >= len(TWELVE)


def _worth(text: str) -> bool:
    """Tell whether a text has so many digits in a row, whatever stands between them."""
    return TWELVE in run_together(text) or WIDE in encoded(text)


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    """Find where personal numbers begin and end."""
    for match in re.finditer(NUMBER, text):
        digits = "".join(str(int(one)) for one in match[1] if one.isdecimal())
        before = text[max(0, match.start() - LABELLED) : match.start()]
        labelled = len(set(digits)) > 1 and re.search(LABEL, before, re.IGNORECASE)
        alone = personal(digits) and _alone(match[1], before) and not _addressed(text, match.start())
        if labelled or alone:
            yield match.span(1)


def _alone(number: str, before: str) -> bool:
    """Tell whether digits are written as one number: not as a sum, as years, or as the rest of something."""
    groups = re.split(r"\D+", re.sub(f"[{UNSEEN}]", "", number))
    lengths = tuple(len(group) for group in groups)
    if len(lengths) == 1:
        return True
    if lengths == FOURS:
        return not all("1900" <= group < "2100" for group in groups)
    ends = set(accumulate(lengths))
    return lengths != THREES and BIRTH in ends and lengths[0] != len("2027") and not re.search(STUCK, before)


def _addressed(text: str, start: int) -> bool:
    """Tell whether a place is inside the address of a web page."""
    return re.search(ADDRESS, text[max(0, start - LONGEST_ADDRESS) : start]) is not None


def personal(number: str) -> bool:
    """Tell whether twelve digits are built as a personal number: birth date, century, check digit."""
    digits = [int(digit) for digit in number]
    century = CENTURIES.get(digits[6])
    year, month, day = (int(number[at : at + 2]) for at in (0, 2, 4))
    if century is None or not 1 <= month <= 12:  # noqa: PLR2004 -- months of a year
        return False
    if not 1 <= day <= monthrange(century * 100 + year, month)[1]:
        return False
    return digits[11] == check_digit(digits[:11])


def check_digit(digits: list[int]) -> int:
    """Compute the twelfth digit from the first eleven; 10 where there can be none."""
    rest = sum(weight * digit for weight, digit in zip(WEIGHTS, digits, strict=True)) % 11
    if rest == NO_CHECK:
        rest = sum(weight * digit for weight, digit in zip(OTHER_WEIGHTS, digits, strict=True)) % 11
    return rest
