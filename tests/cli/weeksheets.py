"""The sheet of a week in a test: made, filled in as by hand, and given to the command that records it."""

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from tests.cli.conftest import Ended, Shell

DAY = ("--date", "2026-07-10")
FOLDER = "plan/example/progress/ministry_a/2026-W28"


def sheet(shell: Shell, agency: str = "ministry_a", *words: str) -> Path:
    """Make the sheet of an agency's week."""
    ended = shell.type("week", "sheet", "--as", agency, "-o", "week.xlsx", *DAY, *words)
    assert (ended.code, ended.err) == (0, "")
    return shell.folder / "week.xlsx"


def places(path: Path) -> dict[tuple[str, str], str]:
    """Find the open cells of a sheet: where a column meets a measure, or a milestone."""
    rows = list(load_workbook(path).worksheets[0].iter_rows())
    head = next(number for number, row in enumerate(rows) if row[3].value == "measure")
    return {
        (str(row[2].value or row[3].value), str(key.value)): cell.coordinate
        for row in rows[head + 2 :]
        for key, cell in zip(rows[head][3:], row[3:], strict=True)
        if key.value and not cell.protection.locked
    }


def fill(path: Path, cells: Mapping[tuple[str, str], Any]) -> None:
    """Type into cells of a sheet and save it."""
    where = places(path)
    book = load_workbook(path)
    for place, value in cells.items():
        book.worksheets[0][where[place]].value = value
    made = io.BytesIO()
    book.save(made)
    path.write_bytes(made.getvalue())


def recorded(shell: Shell, *words: str) -> Ended:
    return shell.type("record", "--from", "week.xlsx", *DAY, *words)
