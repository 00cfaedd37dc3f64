"""How a page is laid out in both of its forms: what stands together, and which letter a grade has."""

from collections.abc import Iterable

from jospar.report.weekly.chart import Chart, Mark
from jospar.report.weekly.names import MARKS
from jospar.report.weekly.page import Commitment


def by_area(commitments: Iterable[Commitment]) -> tuple[tuple[str, tuple[Commitment, ...]], ...]:
    """Put commitments together by area, in the order in which areas are first met; those without one last."""
    areas: dict[str, list[Commitment]] = {}
    for one in commitments:
        areas.setdefault(one.area, []).append(one)
    named = [area for area in areas if area]
    return tuple((area, tuple(areas[area])) for area in (*named, *([""] if "" in areas else [])))


def all_marks(chart: Chart) -> tuple[Mark, ...]:
    """List a chart's figures in the order of time, those stated later last."""
    return (*(mark for line in chart.lines for mark in line), *chart.stated)


def told(chart: Chart) -> tuple[str, ...]:
    """List what a chart shows, as words in the order of time: its figures, the gap, what was stated later."""
    dated = tuple(mark.label for line in chart.lines for mark in line)
    gap = (chart.gap_label,) if chart.gap is not None else ()
    return (*dated, *gap, *(mark.label for mark in chart.stated))


def mark_name(grade: str) -> str:
    """Name the letter of a grade, by the short name under which the page's words have it."""
    return MARKS.get(grade, "mark_other")
