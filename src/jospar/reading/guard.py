"""What is looked at before a text is parsed: encoding, size, depth, conflict markers, control characters."""

import re

from jospar.code import Code
from jospar.finding import Finding
from jospar.place import Place, line_column
from jospar.reading.parser import too_deep

BOM = "\ufeff".encode()
"""The byte-order mark, which tells nothing in UTF-8."""
DEEPEST = 60
"""Levels of nesting; a plan file has six."""
CONFLICT = r"(?:^|(?<=\r))(?:<{7}|>{7}|\|{7}|={7})(?: [^\r\n]*)?(?=[\r\n]|\Z)"
"""A pattern; this and the next are needed where something is wrong, and compiled by `re` only then."""
MARKERS = (b"<<<<<<<", b">>>>>>>", b"|||||||", b"=======")
CONTROL = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\ufffe\uffff]"
ORDINARY = bytes({*b"\t\n\r", *range(0x20, 0x100)} - {0x7F, 0xC2, 0xEF, *b"<>|="})
"""The bytes of UTF-8 with which neither a control character begins nor a marker of a conflict."""
TAB = r"(?:^|(?<=\r))[ ]*(\t)[ \t]*[^\s#]"
DIRECTIVE = r"(?:[ ]*(?:#[^\r\n]*)?[\r\n])*%"
CHAIN = rb"(?:[-?:] ++){%d}" % DEEPEST
"""Signs on one line that each open a list or a mapping inside the one before; no step is tried twice."""
INDENT = b" " * DEEPEST


def decode_bytes(file: str, data: bytes) -> tuple[str | None, list[Finding]]:
    """Decode a file's bytes: (text without its byte-order mark, findings); no text where it is not UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, [_at(file, "J001", 0, 0, line=1, column=1, byte=f"0x{data[0]:02X}")]
    findings = []
    if data.startswith(BOM):
        data = data.removeprefix(BOM)
        findings.append(_at(file, "J002", 0, 0))
    try:
        return data.decode("utf-8"), findings
    except UnicodeDecodeError as problem:
        head = data[: problem.start].decode("utf-8")
        line, column = line_column(head, len(head))
        byte = f"0x{data[problem.start]:02X}"
        return None, [_at(file, "J001", 0, 0, line=line, column=column, byte=byte)]


def refuse(file: str, text: str, data: bytes) -> Finding | None:
    """Name what makes a text not worth parsing; None where nothing does. Linear in the text.

    ``data`` are the bytes of the text alone, without a byte-order mark.
    """
    strange = data.translate(None, ORDINARY)
    marked = len(strange) >= len(MARKERS[0]) and any(marker in strange for marker in MARKERS)
    if marked and (match := re.search(CONFLICT, text, re.MULTILINE)):
        return _at(file, "J006", match.start(), match.end())
    if strange.strip(b"<>|=") and (match := re.search(CONTROL, text)):
        return _at(file, "J017", match.start(), match.end(), character=f"U+{ord(match[0]):04X}")
    if "\t" in text and (match := re.search(TAB, text, re.MULTILINE)):
        return _at(file, "J011", match.start(1), match.end(1))
    if "%" in text and (match := re.match(DIRECTIVE, text)):
        return _at(file, "J007", match.end() - 1, match.end(), why="other")
    if _maybe_deep(data) and (deep := too_deep(text, DEEPEST)) is not None:
        return _at(file, "J005", deep, deep + 1, deepest=DEEPEST)
    return None


def _maybe_deep(data: bytes) -> bool:
    """Tell whether a text can be nested deeply at all; only then is it worth a look of its own.

    Levels come from brackets, from signs in a row, and from indentation, never from anything else.
    """
    if data.count(b"[") + data.count(b"{") > DEEPEST or INDENT in data:
        return True
    if data.count(b"-") + data.count(b"?") < DEEPEST // 2:
        return False
    return data.count(b"- ") + data.count(b"? ") >= DEEPEST // 2 and re.search(CHAIN, data) is not None


def _at(file: str, code: str, start: int, end: int, **facts: str | int) -> Finding:
    return Finding(Code(code), Place(file, start, end), facts)
