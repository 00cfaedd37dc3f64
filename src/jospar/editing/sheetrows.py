"""Rows that come from a sheet, with what its columns are called there, and what is wrong in which cell."""

from collections.abc import Mapping

from jospar.editing.weekfile import Row
from jospar.errors import CannotRun
from jospar.frozen import frozen

WORKBOOKS = ("xlsx", "xls", "xlsm", "xltx", "xltm", "xlsb", "ods")
"""Ends of the names of workbooks: those that are taken, and those that are refused with what to do."""
ZIPPED, OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""How workbooks begin, new ones and old ones."""


def is_workbook(name: str, data: bytes) -> bool:
    """Tell whether a file is a workbook by the end of its name; one without a name by how it begins."""
    if "." in name:
        return name.rpartition(".")[2].lower() in WORKBOOKS
    return data.startswith((ZIPPED, OLD))


@frozen
class Fault:
    """A cell that cannot be taken: its row, its column as people see it, and why."""

    line: int
    column: str
    refusal: CannotRun


@frozen
class SheetRows:
    """The reports of a sheet; ``shown`` is what its columns are called there, by their own names."""

    rows: tuple[Row, ...]
    shown: Mapping[str, str]
    faults: tuple[Fault, ...] = ()
