"""What a workbook has to be before anything reads it: of a known form, bounded, without code or entities."""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from typing import NoReturn
from xml.parsers import expat

from jospar.errors import CannotRun

LARGEST = 20 * 2**20
"""Bytes of a file, pictures too; a week of sixty measures has thirty thousand."""
WHOLE = 64 * 2**20
"""Bytes of all that is packed in it."""
TEXTS = 16 * 2**20
"""Bytes of all its XML: what a reader has to hold in memory, many times over."""
PARTS = 2_000
SPREAD = 100_000
"""Cells that merged cells, links and comments may cover: readers make every one of them."""
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file of the form before XLSX begins, and an XLSX with a password around it."""
SEALED = "EncryptedPackage".encode("utf-16-le")
TYPES = "[Content_Types].xml"
_SPREADING = ("mergeCell", "hyperlink", "comment")
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?\Z", re.IGNORECASE)
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, expat.ExpatError),
    *(EOFError, OSError, RuntimeError, NotImplementedError, ValueError, LookupError),
)


def inspect(name: str, data: bytes) -> bool:
    """Look a workbook over before anything understands it; tell whether there are formulas in it.

    Nothing in it is run, followed or expanded. A part may not declare a document type, so there is no entity
    for a parser to expand or to fetch. No part is read beyond what the archive declares of it, so what is
    declared is the bound.

    Raises:
        CannotRun: X775, it is of another form, too large, sealed, damaged, or holds macros or entities.
    """
    if data.startswith(OLD):
        raise CannotRun("X775", file=name, problem="sealed" if SEALED in data else "old")
    if len(data) > LARGEST:
        raise CannotRun("X775", file=name, problem="large", n=LARGEST // 2**20)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _tell_form(name, archive)
            return _read_through(name, archive)
    except _BROKEN as problem:
        raise CannotRun("X775", file=name, problem="damaged") from problem


def _tell_form(name: str, archive: zipfile.ZipFile) -> None:
    """Refuse an archive that unpacks to too much, and one that is no plain workbook."""
    parts = archive.infolist()
    texts = sum(one.file_size for one in parts if _is_text(one.filename))
    if len(parts) > PARTS or texts > TEXTS or sum(one.file_size for one in parts) > WHOLE:
        raise CannotRun("X775", file=name, problem="bomb")
    names = {one.filename for one in parts}
    if "mimetype" in names and b"opendocument" in archive.read("mimetype")[:100]:
        raise CannotRun("X775", file=name, problem="ods")
    if "xl/workbook.bin" in names:
        raise CannotRun("X775", file=name, problem="binary")
    if TYPES not in names or not any(one.startswith("xl/") for one in names):
        raise CannotRun("X775", file=name, problem="damaged")
    macros = any(one.lower().endswith("vbaproject.bin") or "/macrosheets/" in one.lower() for one in names)
    if macros or b"macroenabled" in archive.read(TYPES).lower():
        raise CannotRun("X775", file=name, problem="macros")


def _is_text(part: str) -> bool:
    return part.lower().endswith((".xml", ".rels", ".vml"))


def _read_through(name: str, archive: zipfile.ZipFile) -> bool:
    """Read all XML for its shape alone."""
    seen = _Seen(name)
    for part in archive.namelist():
        if _is_text(part):
            parser = expat.ParserCreate()
            parser.StartDoctypeDeclHandler = seen.doctype
            parser.StartElementHandler = seen.element
            parser.Parse(archive.read(part), True)  # noqa: FBT003 -- the parser's own way
    return seen.formulas


class _Seen:
    """What the parts of a workbook hold, counted."""

    def __init__(self, name: str) -> None:
        self.name, self.formulas, self.cells = name, False, 0

    def doctype(self, *_: object) -> NoReturn:
        """Refuse what could declare entities."""
        raise CannotRun("X775", file=self.name, problem="entities")

    def element(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Note a formula, and how many cells an element makes its readers fill."""
        local = tag.rpartition(":")[2]
        if local == "f":
            self.formulas = True
        elif local in _SPREADING:
            self.cells += _area(attributes.get("ref", ""))
            if self.cells > SPREAD:
                raise CannotRun("X775", file=self.name, problem="bomb")


def _area(written: str) -> int:
    """Count the cells of an area; raise ValueError for what names none."""
    found = _AREA.match(written)
    if found is None:
        raise ValueError(written)
    left, top, right, bottom = found.groups()
    width = _number(right or left) - _number(left) + 1
    return max(width, 1) * max(int(bottom or top) - int(top) + 1, 1)


def _number(letters: str) -> int:
    """Read a column's letters: AB is 28."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
