"""The text of a query becomes a query, or a mistake at the character where it lies."""

import re

from jospar.filter.mistake import Mistake, Mistaken
from jospar.filter.query import FIELD, MARKS, QUOTES, All, Compare, Not, Query, Some, Value, View, Words

LONGEST = 4000
"""Characters of a query."""
DEEPEST = 40
"""Brackets and minus signs within each other."""
NAME = re.compile(r"[\w-]+")
GROUPS = ("all", "any")


def parse(text: str) -> Query | Mistake:
    """Read a query; nothing is raised for whatever was typed."""
    if len(text) > LONGEST:
        return Mistake("long", LONGEST, LONGEST + 1, {"most": LONGEST})
    try:
        return _Reader(text).whole()
    except Mistaken as found:
        return found.mistake


class _Reader:
    """One pass over the characters of a query."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0

    def whole(self) -> Query:
        terms = self._terms(0)
        if self.at < len(self.text):
            raise Mistaken("closing", self.at, self.at + 1)
        return terms[0] if len(terms) == 1 else All(terms)

    def _terms(self, depth: int) -> tuple[Query, ...]:
        """Read terms until a closing bracket or the end."""
        found: list[Query] = []
        while True:
            self._skip()
            if self._next() in ("", ")"):
                return tuple(found)
            found.append(self._term(depth))

    def _term(self, depth: int) -> Query:
        if depth > DEEPEST:
            raise Mistaken("deep", self.at, self.at + 1, most=DEEPEST)
        char = self._next()
        if char == "-":
            self.at += 1
            if self._next() in ("", ")") or self._next().isspace():
                raise Mistaken("alone", self.at - 1, self.at)
            return Not(self._term(depth + 1))
        if char == "(":
            return self._group("all", self.at, depth)
        if char == "@":
            return self._view()
        if char in QUOTES:
            start, text = self.at, self._quotation()
            return Words(text, start, self.at)
        if char in MARKS:  # a closing quote that nothing has opened
            raise Mistaken("closing", self.at, self.at + 1)
        return self._bare(depth)

    def _bare(self, depth: int) -> Query:
        """Read a comparison, ``any(…)``, ``all(…)`` or a bare word."""
        start = self.at
        if found := FIELD.match(self.text, start):
            return self._comparison(found)
        word = self._run(MARKS)
        if self._next() == "(":
            if word.lower() not in GROUPS:
                raise Mistaken("bracket", start, self.at + 1, value=word, known=GROUPS)
            return self._group(word.lower(), start, depth)
        if word[0] in ":=<>":
            raise Mistaken("sign", start, start + 1, value=word[0])
        return Words(word, start, self.at)

    def _group(self, kind: str, start: int, depth: int) -> Query:
        self.at += 1
        terms = self._terms(depth + 1)
        if self._next() != ")":
            raise Mistaken("open", start, self.at)
        self.at += 1
        if not terms:
            raise Mistaken("empty", start, self.at)
        if len(terms) == 1:
            return terms[0]
        return Some(terms) if kind == "any" else All(terms)

    def _comparison(self, found: re.Match[str]) -> Query:
        start, (name, sign) = found.start(), found.groups()
        self.at = found.end()
        if sign == "!=":
            raise Mistaken("unequal", found.start(2), found.end(2), field=name)
        values = [self._value(start)]
        while self._next() == ",":
            self.at += 1
            values.append(self._value(start))
        if len(values) > 1 and sign not in (":", "="):
            raise Mistaken("several", values[1].start, values[-1].end, sign=sign)
        field = name.lower() if name.isascii() else name
        if field != "view":
            return Compare(field, sign, tuple(values), start, self.at)
        if len(values) > 1 or not NAME.fullmatch(values[0].text):
            raise Mistaken("unknown_view", values[0].start, values[-1].end, value=values[0].text)
        return View(values[0].text, start, self.at)

    def _value(self, start: int) -> Value:
        begun = self.at
        text = self._quotation() if self._next() in QUOTES else self._run(MARKS.union(","))
        if not text:
            problem = "comma" if self.text[begun - 1] == "," else "no_value"
            raise Mistaken(problem, start, self.at, value=self.text[start : self.at])
        return Value(text, begun, self.at)

    def _view(self) -> View:
        start = self.at
        found = NAME.match(self.text, start + 1)
        if found is None:
            raise Mistaken("no_value", start, start + 1, value="@")
        self.at = found.end()
        return View(found[0], start, self.at)

    def _quotation(self) -> str:
        """Read a text between quotes; a backslash takes the next quote or backslash as it is."""
        start, closing, letters = self.at, QUOTES[self._next()], []
        self.at += 1
        while (char := self._next()) != closing:
            if not char:
                raise Mistaken("quote", start, len(self.text))
            if char == "\\" and self.text[self.at + 1 : self.at + 2] in ("\\", closing):
                self.at += 1
                char = self._next()
            letters.append(char)
            self.at += 1
        self.at += 1
        if not letters:
            raise Mistaken("empty", start, self.at)
        return "".join(letters)

    def _run(self, ends: frozenset[str]) -> str:
        """Read characters up to a space or one that ends a word."""
        start = self.at
        while self._next() and not self._next().isspace() and self._next() not in ends:
            self.at += 1
        return self.text[start : self.at]

    def _skip(self) -> None:
        while self._next().isspace():
            self.at += 1

    def _next(self) -> str:
        return self.text[self.at : self.at + 1]
