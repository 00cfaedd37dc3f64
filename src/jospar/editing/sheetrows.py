"""Rows that come from a sheet, with what its columns are called there, and what is wrong in which cell."""

from collections.abc import Mapping
from dataclasses import field

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
    """A cell that cannot be taken: its row, its column as people see it and by its own name, and why.

    ``measure`` is whose row it is, "" where nobody can tell.
    """

    line: int
    column: str
    refusal: CannotRun
    key: str = ""
    measure: str = ""


@frozen
class SheetRows:
    """The reports of a sheet; ``shown`` is what its columns are called there, by their own names.

    ``cells`` are the places of a workbook's cells, such as N8, by row and column; those above the headings,
    which speak of all rows, are of row 0.
    """

    rows: tuple[Row, ...]
    shown: Mapping[str, str]
    faults: tuple[Fault, ...] = ()
    cells: Mapping[tuple[int, str], str] = field(default_factory=dict)

    def cell(self, line: int, column: str) -> str:
        """Name the cell that a column has in a row, or above all rows; "" where there is none."""
        return self.cells.get((line, column)) or self.cells.get((0, column), "")
