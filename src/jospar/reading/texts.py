"""Prose and plain strings, and what another YAML reader would make of them."""

import re

from jospar.plan.text import LANGUAGES, Text
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED, Failure
from jospar.reading.node import Mapping, Node, Scalar, end, first_line, start

SUSPECT = (
    r"(?P<sexagesimal>[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?)\Z"
    r"|(?P<octal>[-+]?0[0-9_]+)\Z"
    r"|(?P<based>[-+]?0(?:x[0-9a-fA-F_]+|b[01_]+|o[0-7]+))\Z"
    r"|(?P<grouped>[-+]?[0-9][0-9]*_[0-9_]*)\Z"
    r"|(?P<signed>\+[0-9][0-9_]*|-0)\Z"
    r"|(?P<unreal>[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z"
    r"|(?P<power>[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[eE][-+]?[0-9]+)\Z"
    r"|(?P<float>[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?)\Z"
)
"""A pattern; `re` compiles it when the first text in question is met."""
WORDS = frozenset(
    {
        *("~", "null", "Null", "NULL", "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO"),
        *("true", "True", "TRUE", "false", "False", "FALSE", "on", "On", "ON", "off", "Off", "OFF"),
    }
)
FIRST = frozenset("0123456789+-.")


def read_otherwise(text: str) -> bool:
    """Tell whether another YAML reader would take a plain text for something that reads differently.

    ``1.10`` becomes 1.1, ``no`` false, ``024`` twenty, ``12:30`` seven hundred and fifty.
    """
    if " " in text:
        return False  # prose, for the most part
    if text in WORDS:
        return True
    if text[:1] not in FIRST:
        return False
    match = re.match(SUSPECT, text)
    if match is None:
        return False
    return match.lastgroup != "float" or str(float(text.replace("_", ""))) != text


def decode_string(node: Scalar, desk: Desk) -> str | Failure:
    """Read a short text; note it where another YAML reader would see something else."""
    if not node.style and read_otherwise(node.value):
        desk.say("J021", node, value=node.value)
    return node.value


def decode_text(node: Node, desk: Desk) -> Text | Failure:
    """Read prose: a plain text in the repository's first language, or a mapping by language."""
    if type(node) is Scalar:
        if not node.value.strip():
            desk.say("J116", node)
            return FAILED
        decode_string(node, desk)
        return Text(((desk.language, node.value.rstrip("\n")),))
    if type(node) is not Mapping:
        desk.say("J103", node, wanted="text")
        return FAILED
    return _by_language(node, desk)


def _by_language(node: Mapping, desk: Desk) -> Text | Failure:
    found: dict[str, str] = {}
    failed = not node.value
    if failed:
        desk.say("J116", node)
    for key, value in node.value:
        if type(key) is not Scalar or key.value not in LANGUAGES:
            failed = True
            _strange_language(node, key, value, desk)
        elif key.value in found:
            failed = True
            desk.say("J012", key, key=key.value, line=first_line(node, key.value))
        elif type(value) is not Scalar or not value.value.strip():
            failed = True
            if type(value) is Scalar:
                desk.say("J116", key)
            else:
                desk.say("J103", value, wanted="text")
        else:
            decode_string(value, desk)
            found[key.value] = value.value.rstrip("\n")
    return FAILED if failed else Text(tuple(found.items()))


def _strange_language(node: Mapping, key: Node, value: Node, desk: Desk) -> None:
    written = key.value if type(key) is Scalar else ""
    if node.flow_style and type(value) is Scalar and start(value) == end(value):
        desk.say("J117", key, value=written)
    else:
        desk.say("J120", key, value=written, known=LANGUAGES)


def decode_bool(node: Scalar, desk: Desk) -> bool | Failure:
    """Read ``true`` or ``false``."""
    if node.value in {"true", "false"}:
        return node.value == "true"
    desk.say("J121", node, value=node.value)
    return FAILED
