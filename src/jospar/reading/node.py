"""YAML with spans: what was written, and exactly where."""

from dataclasses import dataclass

Offset = int


@dataclass(slots=True, eq=False)
class Scalar:
    """A single value: its text as written, and how it was quoted ("" for plain)."""

    start: Offset
    end: Offset
    text: str
    style: str


@dataclass(slots=True, eq=False)
class Sequence:
    """A list, in flow style ([a, b]) or in block style (- a)."""

    start: Offset
    end: Offset
    items: list["Node"]
    flow: bool


@dataclass(slots=True, eq=False)
class Mapping:
    """Keys and values in the order they were written; a key may stand twice."""

    start: Offset
    end: Offset
    pairs: list[tuple["Node", "Node"]]
    flow: bool

    def value(self, key: str) -> "Node | None":
        """Find the value of a key; the last one where a key stands twice."""
        found = None
        for name, node in self.pairs:
            if type(name) is Scalar and name.text == key:
                found = node
        return found


Node = Scalar | Sequence | Mapping
