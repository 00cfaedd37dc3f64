"""A 12-digit number is somebody's personal number (ИИН).

Why:
    A plan names offices, never persons; what has once been in git's history can be copied by
    everybody who can read it. Twelve digits that begin with a date of birth and end with the right
    check digit are almost surely a person's number. No exception is possible: delete it, and tell
    whoever answers for data protection. The number itself is not repeated in the finding.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Contract 850101100122 of company 120140005552
    area: health
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    note: written by 850101100121  # here
    ```
"""

import re
from calendar import monthrange
from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding
from jospar.place import Place
from jospar.rules.text.outline import outline

NUMBER = re.compile(r"(?<![0-9A-Fa-f])[0-9]{12}(?![0-9A-Fa-f])")
"""Hexadecimal neighbours make it a part of a digest."""
TWELVE = b"9" * 12
WEIGHTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
OTHER_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
NO_CHECK = 10
CENTURIES = {0: 19, 1: 18, 2: 18, 3: 19, 4: 19, 5: 20, 6: 20}
"""The seventh digit tells the century of birth and the sex; 0 stands for foreigners."""


def look(file: str, text: str) -> Iterator[Finding]:
    """Report the place of every personal number, never the number."""
    for number in NUMBER.findall(file):
        if personal(number):
            yield Finding(Code("J031"), Place(file))
    if TWELVE not in outline(text):
        return
    for match in NUMBER.finditer(text):
        if personal(match[0]):
            yield Finding(Code("J031"), Place(file, match.start(), match.end()))


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
