"""A plan file as programs see it: as an editor does (YAML 1.2, core schema), and as our reader does."""

import re
from typing import Any

from jospar.reading.document import read_document
from jospar.reading.node import Mapping, Node, Scalar, Sequence

NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
INTEGER = re.compile(r"[-+]?[0-9]+\Z")
NULLS = ("", "~", "null", "Null", "NULL")
TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


def node_of(text: str) -> Node:
    """Read a text that is known to be YAML."""
    node = read_document("plan/jospar.yaml", text.encode(errors="surrogateescape")).node
    assert node is not None
    return node


def as_written(node: Node) -> Any:  # noqa: ANN401 -- whatever JSON may hold
    """Give every value as the text that was written."""
    return _value(node, core=False)


def as_edited(node: Node) -> Any:  # noqa: ANN401 -- as above
    """Give every value as the core schema of YAML 1.2 resolves it."""
    return _value(node, core=True)


def _value(node: Node, *, core: bool) -> Any:  # noqa: ANN401 -- as above
    if isinstance(node, Mapping):
        return {key.value: _value(value, core=core) for key, value in node.value if isinstance(key, Scalar)}
    if isinstance(node, Sequence):
        return [_value(item, core=core) for item in node.value]
    if node.style or not core:
        return None if not node.value and not node.style else node.value
    return _resolved(node.value)


def _resolved(text: str) -> object:
    if text in NULLS:
        return None
    if text in TRUTHS:
        return TRUTHS[text]
    if INTEGER.match(text):
        return int(text)
    return float(text) if NUMBER.match(text) else text
