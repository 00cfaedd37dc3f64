"""Text to nodes through PyYAML's C parser, or the pure one where libyaml is missing: same nodes."""

from collections.abc import Iterator
from operator import is_
from typing import Any, NoReturn

import yaml
from yaml.composer import Composer
from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, NodeEvent, StreamEndEvent
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import FlowEntryToken, FlowMappingEndToken, FlowSequenceEndToken, ScalarToken

from jospar.reading.node import Node, inside, start

try:
    from yaml._yaml import CParser
except ImportError:  # pragma: no cover -- where PyYAML was built without libyaml
    CParser = None  # type: ignore[assignment, misc]

BLANK = "\0 \t\r\n\x85\u2028\u2029"
FLOW = ",[]{}"


class _Silent:
    """The hooks that PyYAML calls for every node, emptied: types come from records, not from texts.

    Each is a function written in C that takes what it is given and does nothing with it, since a hundred
    nodes a file call all three: "" formatted with anything is "", an empty tuple is always the same one.
    """

    resolve = staticmethod("".format)
    descend_resolver = staticmethod(is_)
    ascend_resolver = staticmethod(tuple)


class PureParser(Reader, Scanner, Parser, Composer, _Silent):
    """PyYAML's own Python parser, thirty times slower."""

    def __init__(self, text: str | bytes) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)
        _Silent.__init__(self)

    def scan_flow_scalar_non_spaces(self, double: object, start_mark: Any) -> list[str]:  # noqa: ANN401 -- a mark
        """Refuse escapes that stand for no character, as libyaml does."""
        try:
            chunks: list[str] = Scanner.scan_flow_scalar_non_spaces(self, double, start_mark)
            "".join(chunks).encode()
        except ValueError:
            why = "found invalid Unicode character escape code"
            raise ScannerError(None, None, why, self.get_mark()) from None
        return chunks

    def scan_plain(self) -> ScalarToken:
        """Read a plain scalar by libyaml's rules: in brackets, a question mark is a letter like others."""
        chunks: list[str] = []
        spaces: list[str] = []
        start = end = self.get_mark()
        while self.peek() != "#" and (length := self._word()):
            self.allow_simple_key = False
            chunks += [*spaces, self.prefix(length)]
            self.forward(length)
            end = self.get_mark()
            spaces = self.scan_plain_spaces(self.indent + 1, start) or []
            if not spaces or (not self.flow_level and self.column < self.indent + 1):
                break
        return ScalarToken("".join(chunks), True, start, end)  # noqa: FBT003 -- PyYAML's signature

    def _word(self) -> int:
        length = 0
        while (letter := self.peek(length)) not in BLANK and not (self.flow_level and letter in FLOW):
            after = self.peek(length + 1) if letter == ":" else "x"
            if after in BLANK:
                break
            if self.flow_level and after in f"{FLOW}?":
                self.forward(length)
                why = "found unexpected ':'"
                raise ScannerError("while scanning a plain scalar", None, why, self.get_mark())
            length += 1
        return length

    def scan_tag(self) -> NoReturn:
        """Refuse any tag where it begins; what may stand in one is of no interest then."""
        raise Tagged(self.get_mark().index)

    def process_empty_scalar(self, mark: Any) -> Any:  # noqa: ANN401 -- a mark and an event
        """Place what is left out in brackets where libyaml does: before the sign that follows."""
        if self.check_token(FlowEntryToken, FlowMappingEndToken, FlowSequenceEndToken):
            mark = self.peek_token().start_mark  # type: ignore[no-untyped-call]
        return Parser.process_empty_scalar(self, mark)


if CParser is not None:

    class FastParser(_Silent, CParser):
        """libyaml's parser; ``resolve`` and the hooks leave everything in C."""

        def __init__(self, text: str | bytes) -> None:
            CParser.__init__(self, text)


else:  # pragma: no cover
    FastParser = PureParser  # type: ignore[assignment, misc]


class Tagged(Exception):  # noqa: N818 -- caught at once by the reader of the same file
    """A node that carries a tag, which plan files never do; it begins at an offset in characters."""

    def __init__(self, start: int) -> None:
        super().__init__(start)
        self.start = start


def compose(text: str, data: bytes | None = None, *, pure: bool = False) -> Node | None:
    """Compose the single document of a text into nodes; None where there is none.

    ``data`` are the bytes of the text, for whoever has them: libyaml would have to make them again.

    Raises:
        yaml.YAMLError: The text is no YAML, or more than one document.
        Tagged: A node carries a tag.
    """
    parser = PureParser(text) if pure else FastParser(text if data is None else data)
    try:
        root: Node | None = parser.get_single_node()  # type: ignore[assignment]  # typeshed knows other nodes
    finally:
        parser.dispose()
    if root is not None and "!" in text and (tagged := next((one for one in inside(root) if one.tag), None)):
        raise Tagged(start(tagged))
    return root


def anchors(text: str) -> Iterator[tuple[str, int, int]]:
    """Find the anchors and aliases of a text without composing it: (name with its sign, start, end)."""
    for event, at in _events(text):
        if isinstance(event, NodeEvent) and event.anchor is not None:
            name = f"{'*' if type(event) is AliasEvent else '&'}{event.anchor}"
            start = text.index(name, at)
            yield name, start, start + len(name)


def too_deep(text: str, deepest: int) -> int | None:
    """Find where a text is first nested deeper than so many levels; it is not read beyond that place."""
    depth = 0
    for event, at in _events(text):
        if isinstance(event, CollectionStartEvent):
            depth += 1
            if depth > deepest:
                return at
        elif isinstance(event, CollectionEndEvent):
            depth -= 1
    return None


def _events(text: str) -> Iterator[tuple[object, int]]:
    """Give the events of a text and where each begins, up to the first mistake; depth costs no stack."""
    parser = FastParser(text)
    event: Any = None
    try:
        while type(event) is not StreamEndEvent:
            event = parser.get_event()
            yield event, event.start_mark.index
    except yaml.YAMLError:
        return
    finally:
        parser.dispose()
