"""A page drawn on a terminal: as wide as it is, coloured where colour is wanted, tables wrapped in cells."""

import sys
from collections.abc import Iterator, Mapping

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from jospar.report.looking.page import Bars, Cell, Column, Facts, Page, Part, Table, Tone
from jospar.report.looking.text import bar_length, wide

STYLES: dict[Tone, str] = {
    "": "",
    "bad": "bold red",
    "warn": "yellow",
    "good": "green",
    "quiet": "dim",
    "strong": "bold",
}
INDENT = (0, 0, 0, 2)
SHORTEST, LONGEST = 10, 40
"""Columns of the longest bar."""
NARROW = 72
"""Columns below which names beside facts may be wrapped."""
LEAST = 20
"""Columns that a wide column of a table needs; where there are fewer, rows are written as lines."""


def draw(page: Page, environment: Mapping[str, str]) -> None:
    """Draw a page on standard output."""
    colour = not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    screen = Console(file=sys.stdout, highlight=False, markup=False, emoji=False, no_color=not colour)
    for one in renderables(page, screen.width):
        screen.print(one)


def renderables(page: Page, width: int) -> Iterator[RenderableType]:
    """Give what is drawn of a page, from top to bottom."""
    if page.notice:
        yield from (Text(page.notice, style="italic"), "")
    if page.title:
        yield Text(page.title, style="bold")
    if page.subtitle:
        yield Text(page.subtitle, style="dim")
    for part in page.parts:
        drawn = list(_part(part, width))
        if drawn:
            if part.heading or page.title:
                yield ""
            if part.heading:
                yield Text(part.heading, style="bold cyan")
            yield from drawn


def _part(part: Part, width: int) -> Iterator[RenderableType]:
    match part:
        case Facts():
            grid = Grid.grid(padding=(0, 2, 0, 0))
            grid.add_column(style="dim", no_wrap=width >= NARROW)
            grid.add_column(overflow="fold")
            shown = [row for row in part.rows if row.cell.text]
            for row in shown:
                grid.add_row(row.label, _text(row.cell))
            if shown:
                yield Padding(grid, INDENT)
        case Bars():
            if part.rows:
                yield Padding(_bars(part, width), INDENT)
        case _:
            yield from _table(part, width)


def _bars(part: Bars, width: int) -> Grid:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column()
    grid.add_column(justify="right")
    grid.add_column(no_wrap=True)
    most = max((row.count for row in part.rows), default=0)
    room = max(SHORTEST, min(LONGEST, width // 3))
    for row in part.rows:
        drawn = Text(_block() * bar_length(row.count, most, room), style=STYLES[row.tone])
        grid.add_row(Text(row.label), row.text, drawn)
    return grid


def _block() -> str:
    """Give what bars are made of: a block, where the terminal's encoding has one."""
    try:
        "█".encode(sys.stdout.encoding or "utf-8")
    except (LookupError, UnicodeEncodeError):
        return "#"
    return "█"


def _table(table: Table, width: int) -> Iterator[RenderableType]:
    shown = [
        at
        for at, column in enumerate(table.columns)
        if column.shown and any(row[at].text for row in table.rows)
    ]
    if table.rows:
        drawn = _grid if _needed(table, shown) <= width else _listed
        yield Padding(drawn(table, shown), INDENT)
    if table.more:
        yield Padding(Text(table.more, style="dim"), INDENT)
    if table.note:
        yield Padding(Text(table.note, style="dim"), INDENT)


def _needed(table: Table, shown: list[int]) -> int:
    """Count the columns of a terminal that a table cannot do without."""
    whole = INDENT[-1]
    for at in shown:
        column = table.columns[at]
        width = max(wide(column.label), *(wide(row[at].text) for row in table.visible))
        whole += 2 + (min(width, LEAST) if column.wide else width)
    return whole


def _grid(table: Table, shown: list[int]) -> Grid:
    grid = Grid(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    for column in (table.columns[at] for at in shown):
        short = not column.wide
        grid.add_column(
            column.label,
            justify="right" if column.right else "left",
            overflow="fold",
            no_wrap=short and column.right,
        )
    for row in table.visible:
        grid.add_row(*(_text(row[at]) for at in shown))
    return grid


def _listed(table: Table, shown: list[int]) -> Grid:
    """Write each row as two lines: its id and what is long, then the rest, figures with their names."""
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column()
    for row in table.visible:
        first, *others = shown
        long = [_text(row[at]) for at in others if row[at].text and table.columns[at].wide]
        short = [_named(row[at], table.columns[at]) for at in others if not table.columns[at].wide]
        grid.add_row(Text(" ").join([_text(row[first]), *long[:1]]))
        grid.add_row(Padding(Text(" · ").join([*(one for one in short if one), *long[1:]]), INDENT))
    return grid


def _named(cell: Cell, column: Column) -> Text:
    """Write a cell by itself; a figure with the name of its column, and nothing where there is nothing."""
    if not any(char.isalnum() for char in cell.text):
        return Text()
    figure = column.right and not any(char.isalpha() for char in cell.text)
    return Text.assemble((f"{column.label} ", "dim"), _text(cell)) if figure else _text(cell)


def _text(cell: Cell) -> Text:
    return Text(cell.text, style=STYLES[cell.tone])
