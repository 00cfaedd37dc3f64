"""What is cited, and how much it weighs."""

from typing import ClassVar, Literal

from jospar.plan.conflict import Conflict
from jospar.plan.period import Period
from jospar.plan.record import from_path, record
from jospar.plan.references import Link, NewId
from jospar.plan.text import Text

SAMPLES = ("sample_act", "sample_statistics")
"""What the invented sources of that plan are called."""
Grade = Literal["act", "official_statistics", "official_letter", "press", "own_arithmetic"]
Unpublished = Literal["lead", "due", "budget", "completion", "area", "number"]


@record
class Source:
    """An act, a statistical release, a letter, a press page, or our own arithmetic."""

    KEY: ClassVar[tuple[str, ...]] = ("id",)

    id: NewId
    title: Text
    grade: Grade
    publisher: Text | None = None
    date: Period | None = None
    url: Link | None = None
    retrieved: Period | None = None
    archived: Link | None = None
    note: Text | None = None
    conflicts: tuple[Conflict, ...] = ()
    file: str = from_path()
    row: int = from_path(0)
