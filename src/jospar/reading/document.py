"""One file's bytes to its node: refused, parsed, or explained."""

import re
from collections.abc import Iterator

import yaml

from jospar.code import Code
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.place import Place
from jospar.reading.guard import BOM, CONTROL, DEEPEST, decode_bytes, refuse
from jospar.reading.node import Mapping, Node, Scalar, empty, end, inside, start
from jospar.reading.parser import Tagged, anchors, compose

PROBLEMS = (
    ("mapping values are not allowed", "colon"),
    ("found character '\\t'", "tab"),
    ("found character", "start"),
    ("unknown escape character", "escape"),
    ("Unicode character escape", "escape"),
    ("while scanning an alias", "start"),
    ("while scanning an anchor", "start"),
    ("while scanning a quoted scalar", "quote"),
    ("found unexpected end of stream", "quote"),
    ("while scanning a simple key", "key"),
    ("could not find expected ':'", "key"),
    ("sequence entries are not allowed", "dash"),
    ("found '<scalar>'", "after"),
    ("found ']'", "closing"),
    ("found '}'", "closing"),
    ("expected ',' or", "bracket"),
    ("did not find expected ',' or", "bracket"),
    ("while parsing a flow", "bracket"),
    ("expected <block end>", "indent"),
    ("did not find expected key", "indent"),
    ("did not find expected '-' indicator", "indent"),
)
"""What PyYAML says, and the name of the explanation; "other" for all the rest."""
OPENED = frozenset({"quote", "key", "bracket"})
"""Explanations whose place is where it began, not where the parser gave up."""
TAG = r"!(?:<[^>\s]*>?|[^\s,\[\]{}]*)"
"""A pattern; these are needed where something is wrong, and compiled by `re` only then."""
SEPARATOR = "[\x85\u2028\u2029]"
STUCK_KEY = r"[ ]*(?:- )?[a-z_]+:[^\s:/]"
STUCK = r"[|>][-+0-9]*#"
UNNAMED = ("while scanning an alias", "while scanning an anchor")
SECOND = ("expected a single document", "but found another document")
UNOPENED = "expected '<document start>'"
ENDED = r"(?:^|(?<=\r))\.\.\.\s"
"""The mark of a document's end; what follows it opens another."""


@frozen
class Document:
    """A file's text, its node where it could be read, and what there is to say about it."""

    text: str
    node: Node | None
    findings: tuple[Finding, ...]


def read_document(file: str, data: bytes, *, pure: bool = False) -> Document:
    """Read one file; nothing is raised, whatever the bytes are."""
    text, said = decode_bytes(file, data)
    if text is None:
        return Document("", None, tuple(said))
    data = data.removeprefix(BOM)
    problem = refuse(file, text, data)
    node = None
    if problem is None:
        node, problem = _parse(file, text, data, pure=pure)
    return Document(text, node, (*said, *([problem] if problem else ())))


def _parse(file: str, text: str, data: bytes, *, pure: bool) -> tuple[Node | None, Finding | None]:
    if ("&" in text or "*" in text) and (anchor := next(anchors(text), None)):
        name, start, end = anchor
        return None, _at(file, "J009", start, end, name=name)
    try:
        node = compose(text, data, pure=pure or _lax(text))
    except Tagged as problem:
        return None, _tagged(file, text, problem.start)
    except yaml.YAMLError as problem:
        return None, _explain(file, text, problem)
    except RecursionError:
        return None, _at(file, "J005", 0, 0, deepest=DEEPEST)
    found = None if node is None else _smuggled(file, text, node)
    if found is None and (node is None or empty(node)):
        found = _at(file, "J013", 0, 0)
    return (None, found) if found else (node, None)


def _lax(text: str) -> bool:
    """Tell whether libyaml may gloss over a tab between words, or a comment stuck to the sign of a block."""
    return "\t" in text or ("#" in text and re.search(STUCK, text) is not None)


def _smuggled(file: str, text: str, node: Node) -> Finding | None:
    """Name a lone tag sign, a merge key, or an escape that stands for a control character."""
    if "!" in text:
        for one in inside(node):
            if text.startswith("!", start(one)):
                return _tagged(file, text, start(one))
    if "<" in text and "<<" in text:
        for key in _keys(node):
            if key.value == "<<" and not key.style:
                return _at(file, "J009", start(key), end(key), name="<<")
    if "\\" in text and '"' in text:
        for one in _scalars(node):
            if one.style == '"' and (match := re.search(CONTROL, one.value)):
                return _at(file, "J017", start(one), end(one), character=f"U+{ord(match[0]):04X}")
    return None


def _tagged(file: str, text: str, start: int) -> Finding:
    """Name a tag as it was written."""
    tag = next(re.compile(TAG).finditer(text, start))[0]
    return _at(file, "J010", start, start + len(tag), tag=tag)


def _keys(node: Node) -> Iterator[Scalar]:
    for one in inside(node):
        if type(one) is Mapping:
            yield from (key for key, _ in one.value if type(key) is Scalar)


def _scalars(node: Node) -> Iterator[Scalar]:
    return (one for one in inside(node) if type(one) is Scalar)


def _explain(file: str, text: str, problem: yaml.YAMLError) -> Finding:
    """Put the parser's complaint into one of a few plain explanations.

    The pure parser is asked again, so that both parsers lead to the same words and the same place.
    """
    try:
        compose(text, pure=True)
    except yaml.YAMLError as again:
        problem = again
    except Tagged as tagged:
        return _tagged(file, text, tagged.start)
    said, at = str(problem), _mark(problem, text)
    if any(words in said for words in SECOND) or (
        UNOPENED in said and re.compile(ENDED, re.MULTILINE).search(text, 0, at)
    ):
        return _at(file, "J008", at, min(at + 3, len(text)))
    why = next((name for words, name in PROBLEMS if words in said), "other")
    if why in OPENED and (began := getattr(problem, "context_mark", None)):
        at = min(began.index, at)
    elif why == "colon" and ": " not in text[text.rfind("\n", 0, at) + 1 : at]:
        why = "deeper"
    if separator := _separator(text, at):
        return _at(file, "J017", separator, separator + 1, character=f"U+{ord(text[separator]):04X}")
    if why == "key" and re.compile(STUCK_KEY).match(text, text.rfind("\n", 0, at) + 1):
        why = "space"
    return _at(file, "J007", at, min(at + 1, len(text)), why=why)


def _separator(text: str, at: int) -> int:
    """Find the unseen character that YAML takes for a line's end, in the line where the parser gave up."""
    line = text[text.rfind("\n", 0, at) + 1 : at + 1]
    found = re.search(SEPARATOR, line)
    return at + 1 - len(line) + found.start() if found else 0


def _mark(problem: yaml.YAMLError, text: str) -> int:
    """Find the character that a complaint is about; of a malformed alias, the sign that begins it.

    What is missed at the end of a text is missed behind its last letter.
    """
    mark = getattr(problem, "problem_mark", None)
    if getattr(problem, "context", None) in UNNAMED:
        mark = getattr(problem, "context_mark", None)
    if mark is None or mark.index >= len(text):
        return max(len(text.rstrip()) - 1, 0)
    return int(mark.index)


def _at(file: str, code: str, start: int, end: int, **facts: str | int) -> Finding:
    return Finding(Code(code), Place(file, start, end), facts)
