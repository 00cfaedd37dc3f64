"""One file's bytes to its node: refused, parsed, or explained."""

import re
from dataclasses import dataclass

import yaml

from jospar.code import Code
from jospar.finding import Finding
from jospar.place import Place
from jospar.reading.guard import decode_bytes, refuse
from jospar.reading.node import Node
from jospar.reading.parser import Tagged, anchors, compose

PROBLEMS = (
    ("mapping values are not allowed", "colon"),
    ("found undefined tag handle", "tag"),
    ("found character '\\t'", "tab"),
    ("found character that cannot start any token", "start"),
    ("found character", "start"),
    ("while scanning a quoted scalar", "quote"),
    ("found unexpected end of stream", "quote"),
    ("while scanning a simple key", "key"),
    ("could not find expected ':'", "key"),
    ("expected ',' or", "bracket"),
    ("did not find expected ',' or", "bracket"),
    ("while parsing a flow", "bracket"),
    ("expected <block end>", "indent"),
    ("did not find expected key", "indent"),
    ("did not find expected '-' indicator", "indent"),
)
"""What PyYAML says, and the name of the explanation; "" for all the rest."""


@dataclass(frozen=True, slots=True)
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
    problem = refuse(file, text)
    node = None
    if problem is None:
        node, problem = _parse(file, text, pure=pure)
    return Document(text, node, (*said, *([problem] if problem else ())))


def _parse(file: str, text: str, *, pure: bool) -> tuple[Node | None, Finding | None]:
    if ("&" in text or "*" in text or "<<" in text) and (found := _anchored(file, text)):
        return None, found
    try:
        node = compose(text, pure=pure)
    except Tagged as problem:
        return None, _at(file, "J010", problem.start, problem.end, tag=problem.tag)
    except yaml.YAMLError as problem:
        return None, _explain(file, text, problem)
    except RecursionError:
        return None, _at(file, "J005", 0, 0, deepest=0)
    if node is None:
        return None, _at(file, "J013", 0, 0)
    return node, None


def _anchored(file: str, text: str) -> Finding | None:
    for name, start, end in anchors(text):
        return _at(file, "J009", start, end, name=name)
    if match := re.search(r"^ *<<:", text, re.MULTILINE):
        return _at(file, "J009", match.start(), match.end(), name="<<")
    return None


def _explain(file: str, text: str, problem: yaml.YAMLError) -> Finding:
    """Put the parser's complaint into one of a few plain explanations.

    The pure parser is asked again, so that both parsers lead to the same words and the same place.
    """
    try:
        compose(text, pure=True)
    except yaml.YAMLError as again:
        problem = again
    except (Tagged, RecursionError):
        pass
    said = str(problem)
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    at = min(mark.index, len(text)) if mark is not None else 0
    if "expected a single document" in said or "but found another document" in said:
        return _at(file, "J008", at, min(at + 3, len(text)))
    why = next((name for words, name in PROBLEMS if words in said), "other")
    return _at(file, "J007", at, min(at + 1, len(text)), why=why)


def _at(file: str, code: str, start: int, end: int, **facts: str | int) -> Finding:
    return Finding(Code(code), Place(file, start, end), facts)
