"""YAML with spans: PyYAML's own nodes, which tell what was written and exactly where."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from jospar.frozen import frozen

if TYPE_CHECKING:

    class Mark(Protocol):
        """A parser's mark of a place in a text; asking it for its index costs time, so nobody asks early."""

        @property
        def index(self) -> int:
            """Give the offset in characters."""
            ...

        @property
        def line(self) -> int:
            """Give the line, counted from zero."""
            ...

    class Spanned:
        """Something that stands from one mark to another; a tag is "" where none was written."""

        tag: str
        start_mark: Mark
        end_mark: Mark

    class Scalar(Spanned):
        """A single value: its text as written, and how it was quoted ("" or None for plain)."""

        value: str
        style: str | None

        def __init__(
            self, tag: str, value: str, start_mark: Mark, end_mark: Mark, style: str | None = ""
        ) -> None: ...

    class Sequence(Spanned):
        """A list, in flow style ([a, b]) or in block style (- a)."""

        value: list["Node"]
        flow_style: bool | None

        def __init__(
            self, tag: str, value: list["Node"], start_mark: Mark, end_mark: Mark, *, flow_style: bool | None
        ) -> None: ...

    class Mapping(Spanned):
        """Keys and values in the order they were written; a key may stand twice."""

        value: list[tuple["Node", "Node"]]
        flow_style: bool | None

        def __init__(
            self,
            tag: str,
            value: list[tuple["Node", "Node"]],
            start_mark: Mark,
            end_mark: Mark,
            *,
            flow_style: bool | None,
        ) -> None: ...

else:
    # what the parser has made is used as it is; its own types say too little of it
    from yaml import MappingNode as Mapping
    from yaml import ScalarNode as Scalar
    from yaml import SequenceNode as Sequence

Node = Scalar | Sequence | Mapping


@frozen
class At:
    """A mark of our own, for a node that no parser has made."""

    index: int = 0
    line: int = 0


def start(node: Node) -> int:
    """Give the offset of a node's first character."""
    return node.start_mark.index


def end(node: Node) -> int:
    """Give the offset behind a node's last character."""
    return node.end_mark.index


def line(node: Node) -> int:
    """Tell the line in which a node begins, counted from one."""
    return node.start_mark.line + 1


def empty(node: Node) -> bool:
    """Tell whether nothing was written where a value should be."""
    return type(node) is Scalar and not node.value and not node.style


def member(node: Mapping, key: str) -> Node | None:
    """Find the value of a key; the last one where a key stands twice."""
    found = None
    for name, value in node.value:
        if type(name) is Scalar and name.value == key:
            found = value
    return found


def first_line(node: Mapping, key: str) -> int:
    """Tell the line in which a key first stands, counted from one; 0 where it stands nowhere."""
    return next((line(name) for name, _ in node.value if type(name) is Scalar and name.value == key), 0)


def inside(node: Node) -> Iterator[Node]:
    """Give a node and all below it, in the order of the text."""
    yield node
    if type(node) is Sequence:
        for item in node.value:
            yield from inside(item)
    elif type(node) is Mapping:
        for pair in node.value:
            for one in pair:
                yield from inside(one)
