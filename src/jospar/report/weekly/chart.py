"""Small charts of series: geometry only, gaps drawn as gaps."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

WIDTH, HEIGHT = 360, 132
LEFT, RIGHT, TOP, BOTTOM = 44, 10, 12, 20
APART = 34
"""How far apart two years on the axis must stand to be read."""
FLAT = Decimal("0.6")
"""A series whose lowest value is above this share of its highest is drawn on an axis that starts higher."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure at its place, with what to say of it. ``open`` marks a figure whose period is not stated.

    ``when`` and ``figure`` are the label's two parts, for a table beside the picture.
    """

    x: float
    y: float
    label: str
    open: bool = False
    when: str = ""
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis and its text."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart's geometry in units of its own box (0 0 width height).

    ``lines`` are runs of neighbouring years; between them nothing is drawn. ``gap`` is the stretch
    (x, width) without any figure, if there is one. ``summary`` says in words what the picture shows.
    ``cut`` tells that the axis begins above zero, at the first of ``levels``.
    """

    width: int
    height: int
    lines: tuple[tuple[Mark, ...], ...]
    stated: tuple[Mark, ...]
    gap: tuple[float, float] | None
    gap_label: str
    years: tuple[Tick, ...]
    levels: tuple[Tick, ...]
    summary: str
    cut: bool

    @property
    def paths(self) -> tuple[str, ...]:
        """Write each run as the points of an SVG polyline."""
        return tuple(" ".join(f"{mark.x:g},{mark.y:g}" for mark in line) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Point:
    """A figure of a year (a fraction stands for a day within it) and how it is written.

    ``when`` and ``figure`` are the label's two parts: its time, and the figure alone.
    """

    year: float
    value: Decimal
    label: str
    when: str = ""
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Captions:
    """What a chart says: of its gap, of a level of its axis, and of itself as a whole."""

    gap: str
    level: Callable[[Decimal], str]
    summary: str


def draw(
    points: Sequence[Point],
    stated: Sequence[Point] = (),
    *,
    until: float,
    captions: Captions,
) -> Chart:
    """Lay out a chart of a yearly series, oldest first, and of figures stated later without a period.

    Where whole years are missing between the last figure and ``until``, the axis runs on and shows the gap.
    """
    low, high = _span([one.value for one in (*points, *stated)])
    silent = int(until) - int(points[-1].year) > 1
    ends = [*(one.year for one in (*points, *stated)), *([until] if silent else [])]
    first, last = min(ends), max(ends)

    def place(point: Point, *, hollow: bool = False) -> Mark:
        across = (point.year - first) / ((last - first) or 1)
        up = min(1.0, max(0.0, float((point.value - low) / (high - low or Decimal(1)))))
        x = round(LEFT + across * (WIDTH - LEFT - RIGHT), 1)
        y = round(HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM), 1)
        return Mark(x, y, point.label, hollow, point.when, point.figure)

    marks = [place(one) for one in points]
    later = tuple(place(one, hollow=True) for one in stated)
    return Chart(
        width=WIDTH,
        height=HEIGHT,
        lines=_runs(points, marks),
        stated=later,
        gap=_gap(marks[-1].x) if silent else None,
        gap_label=captions.gap,
        years=_years(points, stated, marks, later, end=until if silent else None),
        levels=tuple(Tick(place(Point(first, one, "")).y, captions.level(one)) for one in (low, high)),
        summary=captions.summary,
        cut=low > 0,
    )


def _span(values: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    """Choose round ends of the axis; it starts at zero unless all values lie close together."""
    low, high = min(values), max(values)
    flat = low > FLAT * high and high > 0
    extent = high - low if flat and high > low else max(abs(low), abs(high)) or Decimal(1)
    step = Decimal(1).scaleb(extent.adjusted())
    top = (high / step).to_integral_value(rounding="ROUND_CEILING") * step
    bottom = (low / step).to_integral_value(rounding="ROUND_FLOOR") * step
    if not flat:
        bottom, top = min(Decimal(0), bottom), max(Decimal(0), top)
    return (bottom, top) if top > bottom else (bottom, bottom + step)


def _runs(points: Sequence[Point], marks: Sequence[Mark]) -> tuple[tuple[Mark, ...], ...]:
    runs: list[list[Mark]] = []
    for at, mark in enumerate(marks):
        if at and int(points[at].year) - int(points[at - 1].year) <= 1:
            runs[-1].append(mark)
        else:
            runs.append([mark])
    return tuple(tuple(run) for run in runs)


def _gap(start: float) -> tuple[float, float]:
    """Give the stretch from the last dated figure to the right end of the picture."""
    return start, round(WIDTH - RIGHT - start, 1)


def _years(
    points: Sequence[Point],
    stated: Sequence[Point],
    marks: Sequence[Mark],
    later: Sequence[Mark],
    *,
    end: float | None,
) -> tuple[Tick, ...]:
    ticks = {int(points[0].year): marks[0].x, int(points[-1].year): marks[-1].x}
    for one, mark in zip(stated, later, strict=True):
        ticks.setdefault(int(one.year), mark.x)
    right = WIDTH - RIGHT
    if end is not None and all(right - x >= APART for x in ticks.values()):
        ticks[int(end)] = right
    return tuple(Tick(x, str(year)) for year, x in sorted(ticks.items()))
