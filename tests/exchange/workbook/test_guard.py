"""What is not let in, and what is said of it."""

import io
import zipfile
from collections.abc import Mapping

import pytest

from jospar.errors import CannotRun
from jospar.exchange.workbook import guard
from jospar.exchange.workbook.reading import read_workbook

PLAIN = {
    "[Content_Types].xml": b"<Types/>",
    "xl/workbook.xml": b"<workbook/>",
    "xl/worksheets/sheet1.xml": b"<worksheet/>",
}
BILLION = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'
)
OUTSIDE = b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>'


def packed(parts: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def problem(data: bytes, name: str = "week.xlsx") -> object:
    with pytest.raises(CannotRun) as caught:
        read_workbook(name, data)
    assert caught.value.code == "X775"
    return caught.value.facts["problem"]


@pytest.mark.parametrize(
    ("name", "told"),
    [("w.xls", "old"), ("w.XLSM", "macros"), ("w.xlsb", "binary"), ("w.ods", "ods"), ("w.xltm", "macros")],
)
def test_other_forms_are_told_by_their_names(name: str, told: str) -> None:
    assert problem(b"", name) == told


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"xl/vbaProject.bin": b""}, "macros"),
        ({"xl/macrosheets/sheet1.xml": b"<x/>"}, "macros"),
        ({"[Content_Types].xml": b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"}, "macros"),
        ({"xl/workbook.bin": b""}, "binary"),
        ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, "ods"),
        ({"xl/sharedStrings.xml": BILLION}, "entities"),
        ({"xl/_rels/workbook.xml.rels": OUTSIDE}, "entities"),
        ({"xl/sharedStrings.xml": BILLION.decode().encode("utf-16")}, "entities"),
        ({"xl/sharedStrings.xml": b"<?xml version='1.0' encoding='UTF-7'?><x/>"}, "damaged"),
        ({"docProps/core.xml": b" " * (guard.TEXTS + 1)}, "bomb"),
        ({"xl/media/image1.png": b" " * (guard.WHOLE + 1)}, "bomb"),
        ({"xl/worksheets/sheet1.xml": b'<x:w xmlns:x="u"><x:mergeCell ref="A1:XFD1048576"/></x:w>'}, "bomb"),
        ({"xl/worksheets/sheet1.xml": b'<w><hyperlink ref="A1&#58;B$900000"/></w>'}, "bomb"),
        ({"xl/worksheets/sheet1.xml": b'<w><mergeCell ref="everything"/></w>'}, "damaged"),
        ({"xl/worksheets/sheet1.xml": b"<w><c></w>"}, "damaged"),
        ({f"xl/{number}.txt": b"" for number in range(guard.PARTS)}, "bomb"),
    ],
)
def test_what_is_inside_is_told(more: Mapping[str, bytes], told: str) -> None:
    assert problem(packed({**PLAIN, **more})) == told


def test_old_files_and_those_with_a_password() -> None:
    assert problem(guard.OLD + b"\0" * 100) == "old"
    assert problem(guard.OLD + b"\0" * 100 + guard.SEALED) == "sealed"


def test_what_is_no_workbook() -> None:
    assert problem(b"measure,status\n") == "damaged"
    assert problem(packed({"a.txt": b""})) == "damaged"
    assert problem(packed(PLAIN)[:-30]) == "damaged"
    assert problem(b"PK\x03\x04" + b"\0" * (guard.LARGEST + 1)) == "large"


def test_formulas_are_seen() -> None:
    assert not guard.inspect("w.xlsx", packed(PLAIN))
    assert guard.inspect("w.xlsx", packed({**PLAIN, "xl/worksheets/sheet1.xml": b"<c><f>1+1</f></c>"}))
