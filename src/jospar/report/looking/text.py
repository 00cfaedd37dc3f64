"""A page as plain text: aligned columns, no colours, the same into any pipe."""

import textwrap
from collections.abc import Iterator, Sequence
from unicodedata import combining, east_asian_width

from jospar.report.looking.page import Bars, Cell, Column, Facts, Page, Part, Table

WIDTH = 100
GAP = "  "
BAR = 20
FULL = "#"


def page_text(page: Page) -> Iterator[str]:
    """Write a page line by line."""
    if page.notice:
        yield from (*textwrap.wrap(page.notice, WIDTH), "")
    if page.title:
        yield from textwrap.wrap(page.title, WIDTH)
    if page.subtitle:
        yield page.subtitle
    for part in page.parts:
        lines = list(_part(part))
        if not lines:
            continue
        if part.heading:
            yield from ("", part.heading)
        elif page.title:
            yield ""
        yield from lines


def _part(part: Part) -> Iterator[str]:
    match part:
        case Facts():
            yield from _facts(part)
        case Bars():
            yield from _bars(part)
        case _:
            yield from table_lines(part)


def _facts(part: Facts) -> Iterator[str]:
    shown = [row for row in part.rows if row.cell.text]
    width = max((wide(row.label) for row in shown), default=0)
    for row in shown:
        lines = [
            line for text in row.cell.text.split("\n") for line in textwrap.wrap(text, WIDTH - width - 4)
        ]
        yield f"{GAP}{padded(row.label, width)}{GAP}{lines[0] if lines else ''}".rstrip()
        yield from (f"{GAP}{' ' * width}{GAP}{line}" for line in lines[1:])


def _bars(part: Bars) -> Iterator[str]:
    width = max((wide(row.label) for row in part.rows), default=0)
    figures = max((wide(row.text) for row in part.rows), default=0)
    most = max((row.count for row in part.rows), default=0)
    for row in part.rows:
        drawn = FULL * bar_length(row.count, most, BAR)
        figure = padded(row.text, figures, right=True)
        yield f"{GAP}{padded(row.label, width)}{GAP}{figure}{GAP}{drawn}".rstrip()


def bar_length(count: int, most: int, length: int) -> int:
    """Compute how long a bar is drawn: none for nothing, at least one for something."""
    return 0 if not count else max(1, round(length * count / most))


def table_lines(table: Table, *, indent: str = GAP) -> Iterator[str]:
    """Write a table: each row in one line, however long, so that programs of lines can read it."""
    shown = [at for at, column in enumerate(table.columns) if column.shown and _filled(table, at)]
    rows = [[_one_line(row[at]) for at in shown] for row in table.visible]
    if rows:
        columns = [table.columns[at] for at in shown]
        widths = [
            max(wide(column.label), *(wide(row[at]) for row in rows)) for at, column in enumerate(columns)
        ]
        for row in ([column.label for column in columns], *rows):
            yield f"{indent}{_row(row, columns, widths)}".rstrip()
    if table.more:
        yield f"{indent}{table.more}"
    if table.note:
        yield from textwrap.wrap(table.note, WIDTH, initial_indent=indent, subsequent_indent=indent)


def _row(cells: Sequence[str], columns: Sequence[Column], widths: Sequence[int]) -> str:
    pairs = zip(cells, columns, widths, strict=True)
    return GAP.join(padded(cell, width, right=column.right) for cell, column, width in pairs)


def _filled(table: Table, at: int) -> bool:
    return any(row[at].text for row in table.rows)


def _one_line(cell: Cell) -> str:
    return " ".join(cell.text.split("\n"))


def padded(text: str, width: int, *, right: bool = False) -> str:
    """Fill a text with spaces to a width in columns of a terminal."""
    room = " " * (width - wide(text))
    return room + text if right else text + room


def wide(text: str) -> int:
    """Measure a text in columns of a terminal."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(char) else 1 + (east_asian_width(char) in "WF") for char in text)
