"""The file that a week's form saves: a first line says whose week it is, and then a line for each measure."""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date
from typing import Any

from jospar.errors import Misused
from jospar.frozen import frozen
from jospar.plan.period import Week

FORM = 1
"""The newest way of writing such a file that is known here."""
MARK = "form"
"""The key that only a first line has."""
INHERITED = ("agency", "date", "language")
"""What the first line says of all others."""


@frozen
class Row:
    """One row as it was written, and the line it begins in, counted from one.

    ``shown`` is what the file calls its columns, where that is something else.
    """

    line: int
    cells: Mapping[str, Any]
    shown: Mapping[str, str] = field(default_factory=dict)


def file_name(agency: str, week: Week) -> str:
    """Name the file that the form of an agency's week saves."""
    return f"week-{agency}-{week}.jsonl"


def under_head(name: str, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Give each row what a form's first line says of all; rows without such a line stay as they are.

    Raises:
        Misused: X770, the form is of a newer kind; X772, rows are missing; X773, its day is of another week.
    """
    if not rows or MARK not in rows[0].cells:
        return rows
    head, body = rows[0].cells, rows[1:]
    if str(head[MARK]) != str(FORM):
        raise Misused("X770", file=name, given=str(head[MARK]))
    expected = str(head.get("rows", len(body)))
    if expected != str(len(body)):
        raise Misused("X772", file=name, value=len(body), target=expected)
    if not _of_week(str(head.get("date", "")), str(head.get("week", ""))):
        raise Misused("X773", file=name, given=str(head.get("date")), week=str(head.get("week")))
    shared = {key: head[key] for key in INHERITED if head.get(key)}
    return tuple(replace(one, cells={**shared, **one.cells}) for one in body)


def _of_week(day: str, week: str) -> bool:
    """Tell whether a day is of a week; what is no day is refused with the rows."""
    if not day or not week:
        return True
    try:
        return str(Week.of(date.fromisoformat(day))) == week
    except ValueError:
        return True
