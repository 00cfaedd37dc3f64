"""What a workbook has to be before anything reads it: of a known form, bounded, without code or entities."""

import io
import re
import zipfile
import zlib

from jospar.errors import CannotRun

LARGEST = 20 * 2**20
"""Bytes of a file, pictures too; a week of sixty measures has fifty thousand."""
UNPACKED = 32 * 2**20
"""Bytes of all its XML: what a reader has to hold in memory, many times over."""
PARTS = 2_000
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file of the form before XLSX begins, and an XLSX with a password around it."""
SEALED = "EncryptedPackage".encode("utf-16-le")
TYPES = "[Content_Types].xml"
FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
DECLARED = re.compile(rb"\A\s*<\?xml[^>]*encoding\s*=\s*[\"']([A-Za-z0-9._-]+)")
_UTF8 = (b"utf-8", b"utf8", b"us-ascii", b"ascii")
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError),
    *(ValueError, LookupError),
)


def inspect(name: str, data: bytes) -> bool:
    """Look a workbook over without understanding it; tell whether there are formulas in it.

    Nothing in it is run, followed or expanded. A part may not declare a document type, so no entity of any
    kind is there for a parser to expand, and it has to be in UTF-8, so that one sees what another does.

    Raises:
        CannotRun: X775, it is of another form, too large, sealed, damaged, or holds macros or entities.
    """
    if data.startswith(OLD):
        raise CannotRun("X775", file=name, problem="sealed" if SEALED in data else "old")
    if len(data) > LARGEST:
        raise CannotRun("X775", file=name, problem="large", n=LARGEST // 2**20)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _look_over(name, archive)
    except _BROKEN as problem:
        raise CannotRun("X775", file=name, problem="damaged") from problem


def _look_over(name: str, archive: zipfile.ZipFile) -> bool:
    parts = archive.infolist()
    texts = [one for one in parts if one.filename.lower().endswith((".xml", ".rels", ".vml"))]
    # zipfile reads no more of a part than it declares, so what is declared is the bound
    if len(parts) > PARTS or sum(one.file_size for one in texts) > UNPACKED:
        raise CannotRun("X775", file=name, problem="bomb")
    names = {one.filename for one in parts}
    if "mimetype" in names and b"opendocument" in archive.read("mimetype")[:100]:
        raise CannotRun("X775", file=name, problem="ods")
    if "xl/workbook.bin" in names:
        raise CannotRun("X775", file=name, problem="binary")
    if TYPES not in names or not any(one.startswith("xl/") for one in names):
        raise CannotRun("X775", file=name, problem="damaged")
    if _has_macros(names, archive.read(TYPES)):
        raise CannotRun("X775", file=name, problem="macros")
    formulas = False
    for one in texts:
        text = archive.read(one)
        if _may_expand(text):
            raise CannotRun("X775", file=name, problem="entities")
        formulas = formulas or (one.filename.startswith("xl/worksheets/") and bool(FORMULA.search(text)))
    return formulas


def _has_macros(names: set[str], types: bytes) -> bool:
    found = any(one.lower().endswith("vbaproject.bin") or "/macrosheets/" in one.lower() for one in names)
    return found or b"macroenabled" in types.lower()


def _may_expand(text: bytes) -> bool:
    declared = DECLARED.match(text.removeprefix(b"\xef\xbb\xbf"))
    other = declared is not None and declared[1].lower() not in _UTF8
    return other or b"\x00" in text or text[:2] in (b"\xff\xfe", b"\xfe\xff") or b"<!DOCTYPE" in text
