"""Random YAML documents as people write them: mixed styles, odd indents, comments everywhere."""

import random
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from jospar.editing.scalars import in_line
from jospar.editing.value import Leaf

WORDS = (
    *("Астана", "жоспар", "қызмет", "déjà", "plan", "report", "1.10", "no", "024", "12:30", "да: нет"),
    *(
        "it's",
        '"so"',
        "# no comment",
        "- dash",
        "a, b",
        "[x]",
        "{y}",
        "😀",
        "👩‍👧",
        "№ 5",
        "100 %",
        "~",
        "x#y",
    ),
)
LONG = (
    "Введены в работу двенадцать кабинетов по трём идёт закуп и ещё много слов о том же самом деле, и не одно"
)

Plain: TypeAlias = Any


@dataclass
class Scribe:
    """Writes a random document; remembers its comments."""

    chance: random.Random
    comments: list[str] = field(default_factory=list)

    def text(self) -> str:
        """Choose a text."""
        return " ".join(self.chance.choices(WORDS, k=self.chance.randint(1, 3)))

    def value(self, depth: int) -> Plain:
        """Make a random value: a text, a mapping, a list, or nothing."""
        kind = self.chance.random()
        if depth == 0 or kind < 0.45:
            return self.chance.choice([self.text(), self.text(), LONG, None, f"{self.text()}\nzwei\n"])
        size = self.chance.randint(1, 4)
        if kind < 0.75:
            return {f"k{number}": self.value(depth - 1) for number in range(size)}
        return [self.value(depth - 1) for _ in range(size)]

    def comment(self) -> str:
        """Write a comment, now and then."""
        if self.chance.random() < 0.7:
            return ""
        self.comments.append(f"# примечание {len(self.comments)} - {{a: [b\n"[:-1])
        return self.comments[-1]

    def document(self, value: Plain) -> str:
        """Write a mapping as a document."""
        lines = [self.comment() or "# first", *self.block(value, 0)]
        return "\n".join(lines) + self.chance.choice(["\n", "\n", "\n\n# last\n", "\n"])

    def block(self, value: Plain, column: int) -> list[str]:
        """Write the lines of a mapping or a list."""
        lines: list[str] = []
        pairs = value.items() if isinstance(value, dict) else [(None, one) for one in value]
        for key, one in pairs:
            if comment := self.comment():
                lines.append(" " * self.chance.choice([0, column, column]) + comment)
            if self.chance.random() < 0.1:
                lines.append(self.chance.choice(["", "   "]))
            sign = "-" if key is None else f"{key}:"
            lines += self.entry(sign, one, column)
        return lines

    def entry(self, sign: str, value: Plain, column: int) -> list[str]:
        """Write a key or a dash with its value."""
        indent, tail = " " * column, self.comment()
        tail = f"  {tail}" if tail else ""
        inner = column + self.chance.choice([1, 2, 2, 2, 3, 4])
        if isinstance(value, dict | list) and value and self.chance.random() < 0.7:
            if sign == "-" and not tail and self.chance.random() < 0.6:
                gap = self.chance.choice([1, 1, 2, 3])
                lines = self.block(value, column + 1 + gap)
                if lines and lines[0].startswith(
                    " " * (column + 1 + gap) + ("k" if isinstance(value, dict) else "-")
                ):
                    return [indent + "-" + " " * gap + lines[0][column + 1 + gap :], *lines[1:]]
                return [f"{indent}{sign}", *lines]
            if isinstance(value, list) and sign != "-" and self.chance.random() < 0.4:
                inner = column
            return [f"{indent}{sign}{tail}", *self.block(value, inner)]
        if isinstance(value, dict | list):
            return [f"{indent}{sign} {self.flow(value, column)}{tail}"]
        if value is None:
            return [f"{indent}{sign}{tail}"]
        return self.scalar(f"{indent}{sign}", value, inner, tail)

    def scalar(self, head: str, value: str, column: int, tail: str) -> list[str]:
        """Write a text in any of the styles that hold it."""
        pad = " " * column
        if value.endswith("\n"):
            return [f"{head} |{tail}", *(pad + line for line in value.removesuffix("\n").split("\n"))]
        if value == LONG and self.chance.random() < 0.6:
            words = value.split(" ")
            middle = self.chance.randint(1, len(words) - 1)
            halves = [" ".join(words[:middle]), " ".join(words[middle:])]
            style = self.chance.choice([">-", "plain", "'"])
            if style == ">-":
                return [f"{head} >-{tail}", *(pad + half for half in halves)]
            quote = "'" if style == "'" else ""
            return [f"{head} {quote}{halves[0]}", f"{pad}{halves[1]}{quote}{tail}"]
        return [f"{head} {in_line(Leaf(value), self.chance.choice([0, 0, 1, 2]), flow=False)}{tail}"]

    def flow(self, value: Plain, column: int) -> str:
        """Write a value in brackets, now and then on several lines."""
        if value is None:
            return "''"
        if isinstance(value, str):
            return in_line(Leaf(value), self.chance.choice([0, 1, 2]))
        gap = self.chance.choice([", ", ",", " , ", ",\n" + " " * (column + 5)])
        if isinstance(value, dict):
            inside = gap.join(f"{key}: {self.flow(one, column)}" for key, one in value.items())
            return "{" + inside + self.chance.choice(["", "", ", " if value else ""]) + "}"
        return "[" + gap.join(self.flow(one, column) for one in value) + self.chance.choice(["", " "]) + "]"
