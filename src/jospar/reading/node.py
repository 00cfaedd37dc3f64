"""YAML with spans: what was written, and exactly where."""

from typing import Protocol


class Mark(Protocol):
    """A parser's mark of a place in a text; asking it for its index costs time, so nobody asks early."""

    @property
    def index(self) -> int:
        """Give the offset in characters."""
        ...


class Spanned:
    """Something that stands from one offset to another, in characters."""

    __slots__ = ("_first", "_last")

    def __init__(self, start: int | Mark, end: int | Mark) -> None:
        self._first = start
        self._last = end

    @property
    def start(self) -> int:
        """Give the offset of the first character."""
        first = self._first
        return first if isinstance(first, int) else first.index

    @property
    def end(self) -> int:
        """Give the offset behind the last character."""
        last = self._last
        return last if isinstance(last, int) else last.index


class Scalar(Spanned):
    """A single value: its text as written, and how it was quoted ("" for plain)."""

    __slots__ = ("style", "text")

    def __init__(self, start: int | Mark, end: int | Mark, text: str, style: str) -> None:
        self._first = start
        self._last = end
        self.text = text
        self.style = style


class Sequence(Spanned):
    """A list, in flow style ([a, b]) or in block style (- a)."""

    __slots__ = ("flow", "items")

    def __init__(self, start: int | Mark, end: int | Mark, items: "list[Node]", flow: bool) -> None:  # noqa: FBT001 -- as YAML has it
        self._first = start
        self._last = end
        self.items = items
        self.flow = flow


class Mapping(Spanned):
    """Keys and values in the order they were written; a key may stand twice."""

    __slots__ = ("flow", "pairs")

    def __init__(
        self,
        start: int | Mark,
        end: int | Mark,
        pairs: "list[tuple[Node, Node]]",
        flow: bool,  # noqa: FBT001 -- as YAML has it
    ) -> None:
        self._first = start
        self._last = end
        self.pairs = pairs
        self.flow = flow

    def value(self, key: str) -> "Node | None":
        """Find the value of a key; the last one where a key stands twice."""
        found = None
        for name, node in self.pairs:
            if type(name) is Scalar and name.text == key:
                found = node
        return found


Node = Scalar | Sequence | Mapping
