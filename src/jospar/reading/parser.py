"""Text to nodes through PyYAML's C parser, or the pure one where libyaml is missing: same nodes."""

from collections.abc import Iterator
from typing import Any

import yaml
from yaml.composer import Composer
from yaml.events import AliasEvent, CollectionStartEvent, ScalarEvent
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from jospar.reading.node import Mapping, Node, Scalar, Sequence

try:
    from yaml._yaml import CParser
except ImportError:  # pragma: no cover -- where PyYAML was built without libyaml
    CParser = None  # type: ignore[assignment, misc]

UNTAGGED = ""


class _Silent:
    """The hooks that PyYAML calls for every node, emptied: types come from records, not from texts."""

    def resolve(self, _kind: object, _value: object, _implicit: object) -> str:
        return UNTAGGED

    def descend_resolver(self, _parent: object, _index: object) -> None:
        """Do nothing: there are no resolvers by path."""

    def ascend_resolver(self) -> None:
        """Do nothing: there are no resolvers by path."""


class PureParser(Reader, Scanner, Parser, Composer, _Silent):
    """PyYAML's own Python parser, thirty times slower."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)
        _Silent.__init__(self)


if CParser is not None:

    class FastParser(_Silent, CParser):
        """libyaml's parser; ``resolve`` and the hooks leave everything in C."""

        def __init__(self, text: str) -> None:
            CParser.__init__(self, text)


else:  # pragma: no cover
    FastParser = PureParser  # type: ignore[assignment, misc]


class Tagged(Exception):  # noqa: N818 -- caught at once by the reader of the same file
    """A node that carries a tag, which plan files never do."""

    def __init__(self, tag: str, start: int, end: int) -> None:
        super().__init__(tag)
        self.tag, self.start, self.end = tag, start, end


def compose(text: str, *, pure: bool = False) -> Node | None:
    """Compose the single document of a text into nodes; None where there is none.

    Raises:
        yaml.YAMLError: The text is no YAML, or more than one document.
        Tagged: A node carries a tag.
    """
    parser = PureParser(text) if pure else FastParser(text)
    try:
        root = parser.get_single_node()
        return None if root is None else _own(root)
    finally:
        parser.dispose()


def _own(node: Any) -> Node:  # noqa: ANN401 -- PyYAML's nodes, whose types say too little
    start, end = node.start_mark.index, node.end_mark.index
    if node.tag:
        raise Tagged(node.tag, start, end)
    kind = type(node)
    if kind is yaml.ScalarNode:
        return Scalar(start, end, node.value, node.style or "")
    if kind is yaml.MappingNode:
        pairs = [(_own(key), _own(value)) for key, value in node.value]
        return Mapping(start, end, pairs, bool(node.flow_style))
    return Sequence(start, end, [_own(item) for item in node.value], bool(node.flow_style))


def anchors(text: str) -> Iterator[tuple[str, int, int]]:
    """Find the anchors and aliases of a text without composing it: (name with its sign, start, end)."""
    parser = FastParser(text)
    event: Any
    try:
        while (event := parser.get_event()) is not None and type(event) is not yaml.StreamEndEvent:
            if type(event) is AliasEvent:
                mark = event.start_mark.index if event.start_mark else 0
                yield f"*{event.anchor}", mark, mark + 1 + len(event.anchor or "")
            elif isinstance(event, (ScalarEvent, CollectionStartEvent)) and event.anchor is not None:
                start = event.start_mark.index if event.start_mark else 0
                yield f"&{event.anchor}", start, start + 1
    except yaml.YAMLError:
        return
    finally:
        parser.dispose()
