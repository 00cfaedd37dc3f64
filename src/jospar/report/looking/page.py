"""What a page to look at is made of: facts, tables and bars, each cell as written and as it is."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from jospar.frozen import frozen

Raw = str | int | bool | None | list["Raw"] | dict[str, "Raw"]
"""A value as JSON has it: figures as their digits, texts by language, days as ISO writes them."""
Tone = Literal["", "bad", "warn", "good", "quiet", "strong"]


@frozen
class Cell:
    """What stands in a place: written for people, as it is for programs, and how it is to strike the eye."""

    text: str = ""
    raw: Raw = None
    tone: Tone = ""


@frozen
class Column:
    """A column of a table: its key in JSON and its heading.

    ``wide`` may be wrapped where room is short; what is not ``shown`` is for programs alone.
    """

    key: str
    label: str
    right: bool = False
    wide: bool = False
    shown: bool = True


@frozen
class Fact:
    """A value with its name."""

    key: str
    label: str
    cell: Cell


@frozen
class Facts:
    """Values with their names, one below the other."""

    key: str
    heading: str
    rows: tuple[Fact, ...]


@frozen
class Table:
    """Rows of cells below their columns; ``note`` stands below, and alone where there are no rows.

    Where ``most`` is given people are shown so many rows, and ``more`` says how many others there are.
    """

    key: str
    heading: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    most: int = 0
    more: str = ""

    @property
    def visible(self) -> tuple[tuple[Cell, ...], ...]:
        """Give the rows that people are shown."""
        return self.rows[: self.most] if self.most else self.rows


@frozen
class Bar:
    """A count among others: how long it is drawn follows from the longest."""

    key: str
    label: str
    count: int
    text: str
    tone: Tone = ""


@frozen
class Bars:
    """Counts beside each other."""

    key: str
    heading: str
    rows: tuple[Bar, ...]


Part = Facts | Table | Bars


@frozen
class Page:
    """A page: its form's name, heading, a notice that stands before all, and its parts.

    ``head`` says for programs what the page is of. A part without a heading stands right below the title.
    """

    form: str
    title: str
    parts: tuple[Part, ...]
    subtitle: str = ""
    notice: str = ""
    head: Mapping[str, Raw] = field(default_factory=dict)
