"""What is looked at before a text is parsed: encoding, size, depth, conflict markers, control characters."""

import re

from jospar.code import Code
from jospar.finding import Finding
from jospar.place import Place, line_column

DEEPEST = 60
"""Levels of nesting; a plan file has six."""
CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
TAB = re.compile(r"^[ ]*\t[ \t]*[^\s#]", re.MULTILINE)
DASHES = re.compile(rf"(?:[-?:] +){{{DEEPEST}}}")
INDENT = "\n" + " " * (4 * DEEPEST)


def decode_bytes(file: str, data: bytes) -> tuple[str | None, list[Finding]]:
    """Decode a file's bytes: (text without its byte-order mark, findings); no text where it is not UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, [_at(file, "J001", 0, 0, line=1, column=1, byte=f"0x{data[0]:02X}")]
    findings = []
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
        findings.append(_at(file, "J002", 0, 0))
    try:
        return data.decode("utf-8"), findings
    except UnicodeDecodeError as problem:
        head = data[: problem.start].decode("utf-8")
        line, column = line_column(head, len(head))
        byte = f"0x{data[problem.start]:02X}"
        return None, [_at(file, "J001", 0, 0, line=line, column=column, byte=byte)]


def refuse(file: str, text: str) -> Finding | None:
    """Name what makes a text not worth parsing; None where nothing does. Linear in the text."""
    if "<<<<<<<" in text and (match := CONFLICT.search(text)):
        return _at(file, "J006", match.start(), match.end())
    if match := CONTROL.search(text):
        return _at(file, "J017", match.start(), match.end(), character=f"U+{ord(match[0]):04X}")
    if (deep := _too_deep(text)) is not None:
        return _at(file, "J005", deep, deep + 1, deepest=DEEPEST)
    if "\t" in text and (match := TAB.search(text)):
        tab = text.index("\t", match.start())
        return _at(file, "J011", tab, tab + 1)
    return None


def _too_deep(text: str) -> int | None:
    if text.count("[") + text.count("{") > DEEPEST and (at := _deep_brackets(text)) is not None:
        return at
    if text.count("- - -") + text.count("? ? ?") and (match := DASHES.search(text)):
        return match.start()
    if INDENT in text:
        return text.index(INDENT) + 1
    return None


def _deep_brackets(text: str) -> int | None:
    depth = 0
    for match in re.finditer(r"[\[\]{}]", text):
        depth = depth + 1 if match[0] in "[{" else max(depth - 1, 0)
        if depth > DEEPEST:
            return match.start()
    return None


def _at(file: str, code: str, start: int, end: int, **facts: str | int) -> Finding:
    return Finding(Code(code), Place(file, start, end), facts)
