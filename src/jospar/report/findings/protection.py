"""What must not be repeated: a finding about personal data shows where it is, never what it is."""

import re
from collections.abc import Iterable, Mapping

from jospar.finding import Fact, Finding
from jospar.frozen import frozen
from jospar.place import Place
from jospar.rules.registry import Scope, rules
from jospar.rules.text.escaped import escaped_values

PERSONAL = ("J031",)
"""The rules that point at somebody's personal number."""

MASK = "•"
DIGIT = re.compile(r"\d")
NUMBER = re.compile(r"\d(?:[\W_]{0,4}\d){5,}")
"""Digits enough to tell somebody by, whatever stands between them; fewer are years and sums."""


@frozen
class Protection:
    """The stretches of a text whose digits are masked, and the numbers that no message may repeat."""

    spans: tuple[tuple[int, int], ...] = ()
    numbers: tuple[str, ...] = ()

    def shown(self, text: str, start: int, end: int) -> str:
        """Give a stretch of the text with the protected digits masked; its length stays."""
        piece = text[start:end]
        for first, last in self.spans:
            low, high = max(first, start) - start, min(last, end) - start
            if low < high:
                piece = piece[:low] + DIGIT.sub(MASK, piece[low:high]) + piece[high:]
        return piece

    def told(self, facts: Mapping[str, Fact]) -> Mapping[str, Fact]:
        """Give the facts of a finding with the protected numbers masked."""
        return {name: self._fact(fact) for name, fact in facts.items()} if self.numbers else facts

    def _fact(self, fact: Fact) -> Fact:
        match fact:
            case str():
                return self._hidden(fact)
            case tuple():
                return tuple(self._hidden(one) for one in fact)
            case int() if str(fact) in self.numbers:
                return MASK * len(str(fact))
            case _:
                return fact

    def _hidden(self, text: str) -> str:
        return NUMBER.sub(self._masked, text)

    def _masked(self, match: re.Match[str]) -> str:
        digits = _digits(match[0])
        known = any(number in digits for number in self.numbers)
        return DIGIT.sub(MASK, match[0]) if known else match[0]


def protection(file: str, text: str, found: Iterable[Finding]) -> Protection:
    """Find what to mask in a file, also when the rule that protects it was not asked for."""
    said = [*found, *_looked(file, text)]
    spans = {(one.at.start, one.at.end) for one in said if one.code in PERSONAL and isinstance(one.at, Place)}
    decoded = {(place.start, place.end): value for value, place in escaped_values(file, text)}
    written = [one for start, end in spans for one in (text[start:end], decoded.get((start, end), ""))]
    numbers = {_digits(number) for piece in written for number in NUMBER.findall(piece)}
    return Protection(tuple(sorted(spans)), tuple(sorted(numbers, key=len, reverse=True)))


def _digits(number: str) -> str:
    """Keep the digits of a number, as plain ones."""
    return "".join(str(int(letter)) for letter in number if letter.isdecimal())


def _looked(file: str, text: str) -> Iterable[Finding]:
    for rule in rules():
        if rule.code in PERSONAL and rule.scope is Scope.TEXT:
            yield from rule.text_check()(file, text)
