"""The weekly page as one HTML file that needs nothing else: no network, no script, no other file."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from jinja2 import Environment
from markupsafe import Markup

from jospar.report.escapes import web_address
from jospar.report.render import TEMPLATES, html_templates
from jospar.report.weekly.chart import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, Chart, Tick
from jospar.report.weekly.layout import all_marks, by_area, mark_name
from jospar.report.weekly.page import Page
from jospar.report.weekly.stamp import stamp_fields

LOOKS = {
    "done": ("good", "check"),
    "done_late": ("good", "check"),
    "on_track": ("calm", "disc"),
    "due_soon": ("soon", "clock"),
    "minor_delay": ("soon", "lozenge"),
    "at_risk": ("soon", "lozenge"),
    "overdue": ("bad", "alert"),
    "off_track": ("bad", "alert"),
    "unverified": ("quiet", "dots"),
    "suspended": ("quiet", "dash"),
    "cancelled": ("quiet", "cross"),
}
"""The tone and the icon of a status; the word stands beside them always."""
OTHER_LOOK = ("quiet", "ring")
OFFICIAL = ("act", "official_statistics", "official_letter")
CLOSE = 46
"""Units below which two written figures of a chart would run into each other."""
STEEP = 4
"""Units of height from which on a line that comes down into its last mark would cross a figure above it."""
ABOVE, BELOW, ROOM = 8, 16, 4
"""Units from a mark to the foot of its figure, and how far a figure may reach below the lowest level."""


@dataclass(frozen=True, slots=True)
class Plot:
    """The margins of a chart's box."""

    left: int = LEFT
    right: int = RIGHT
    top: int = TOP
    bottom: int = BOTTOM


@dataclass(frozen=True, slots=True)
class EndLabel:
    """A figure written beside its mark; ``anchor`` is the class that says to which side it runs."""

    x: float
    y: float
    text: str
    anchor: str


def render_html(page: Page) -> str:
    """Write a page as HTML. The same page gives the same bytes."""
    style = (TEMPLATES / "weekly.css").read_text("utf-8")
    return (
        _environment()
        .get_template("weekly.html.j2")
        .render(
            page=page,
            names=page.names,
            plot=Plot(),
            policy=policy(style),
            stamp=stamp_fields(page.stamp),
            style=Markup(style),  # noqa: S704 -- our own file
        )
    )


def policy(style: str) -> str:
    """Write the content security policy of a page: nothing may load or run but this one style."""
    digest = b64encode(sha256(style.encode()).digest()).decode("ascii")
    parts = (
        "default-src 'none'",
        f"style-src 'sha256-{digest}'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(parts)


@cache
def _environment() -> Environment:
    templates = html_templates().overlay()
    templates.filters = {
        **templates.filters,
        "apart": apart,
        "by_area": by_area,
        "contest_class": lambda grade: "differs" if grade == "differ" else "agrees",
        "end_labels": end_labels,
        "geometry": lambda value: f"{value:g}",
        "grade_class": grade_class,
        "icon": lambda status: LOOKS.get(status, OTHER_LOOK)[1],
        "mark_name": mark_name,
        "marks": all_marks,
        "tone": lambda status: LOOKS.get(status, OTHER_LOOK)[0],
        "web_address": web_address,
    }
    return templates


def grade_class(grade: str) -> str:
    """Name the look of a grade: filled for official sources, dashed for our own arithmetic, else outlined."""
    if grade in OFFICIAL:
        return "official"
    return "own" if grade == "own_arithmetic" else "press"


def end_labels(chart: Chart) -> Iterator[EndLabel]:
    """Choose the figures that are written into the picture: the first, the last, and those stated later.

    Each stands above its mark, or below it where the line or another figure would run through it.
    """
    dated = [mark for line in chart.lines for mark in line]
    ends = [(mark, dated[at].y) for mark, at in ((dated[0], 1), (dated[-1], -2)) if len(dated) > 1]
    chosen = [*(ends or [(mark, mark.y) for mark in dated]), *((mark, mark.y) for mark in chart.stated[-1:])]
    for mark, neighbour in chosen:
        others = [other for other, _ in chosen if other is not mark and abs(other.x - mark.x) < CLOSE]
        crossed = mark.y - neighbour > STEEP or any(other.y < mark.y for other in others)
        below = crossed and mark.y + BELOW < HEIGHT - BOTTOM + ROOM
        anchor = " start" if mark.x < LEFT + CLOSE / 2 else ""
        anchor = " end" if mark.x > chart.width - RIGHT - CLOSE / 2 else anchor
        if mark.figure:
            yield EndLabel(mark.x, mark.y + BELOW if below else mark.y - ABOVE, mark.figure, anchor)


def apart(ticks: Iterable[Tick], least: float) -> Iterator[Tick]:
    """Leave out the ticks whose text would run into that of a neighbour; the first and the last stay."""
    known = tuple(ticks)
    shown = known[0]
    yield shown
    for tick in known[1:-1]:
        if all(abs(tick.at - other.at) >= least for other in (shown, known[-1])):
            shown = tick
            yield shown
    yield from known[1:][-1:]
