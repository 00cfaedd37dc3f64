"""A report or a verdict is dated outside its folder's week.

Why:
    The folder says in which ISO week it was written, and "since last week" counts by it. A wrong folder,
    or a mistyped date, puts the report into another week's figures. A report on a statutory period,
    such as ``2026-H2``, is written after the period; only a date before it is wrong.

Passes:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-19  # here
    status: on_track
    ```

    ```yaml
    # plan/example/progress/ministry_b/2026-H2/XA-002.yaml
    date: 2026-06-30  # here
    status: on_track
    ```
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.ownership.weeks import days_of


def check(case: Case) -> Iterator[Finding]:
    """Report every report and verdict whose own date is not among its folder's days."""
    shelf = case.plan.shelf
    for report in shelf.progress():
        yield from _dated(report, "date", report.date)
    for verdict in shelf.acceptances():
        yield from _dated(verdict, "on", verdict.on)


def _dated(report: Any, key: str, on: date) -> Iterator[Finding]:  # noqa: ANN401 -- a report or a verdict
    days = days_of(report.week)
    weekly = "-W" in report.week
    if days is not None and (on < days.first or (weekly and on > days.last)):
        facts = {"value": on, "week": report.week, "first": days.first, "last": days.last}
        yield finding("J302", report, key, **facts, problem="week" if weekly else "period")
