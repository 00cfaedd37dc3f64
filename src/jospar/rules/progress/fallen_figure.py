"""A figure that only grows is lower than in the agency's earlier report.

Why:
    ``done`` says how much is done so far, and ``paid`` how much since the start of the year: neither can
    fall. Either the report counts since the last time, or the earlier figure was wrong: then
    ``correction`` says why, and the lower figure holds.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W45/XA-001.yaml
    date: 2026-11-06
    status: on_track
    done: {units: 14}
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    done: {units: 12}
    correction: {because: Two rooms were counted twice}
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W45/XA-001.yaml
    date: 2026-11-06
    status: on_track
    done: {units: 14}
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    done: {units: 2}  # here
    ```

    ```yaml
    # plan/example/progress/ministry_a/2026-W45/XA-001.yaml
    date: 2026-11-06
    status: on_track
    spent: [{year: 2026, fund: republican, paid: 31.5}]
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    spent:
      - {year: 2026, fund: republican, paid: 13.5}  # here
    ```
"""

from collections.abc import Iterator
from decimal import Decimal

from jospar.finding import Finding, Step
from jospar.plan.progress import Done, Progress
from jospar.rules.case import Case, finding
from jospar.rules.progress.reports import Told, seen

WHOLE = 100

Key = tuple[object, ...]
Figures = dict[Key, tuple[Decimal, tuple[Step, ...]]]
"""How much there is of each cumulative figure of a report, and where in it that stands."""


def check(case: Case) -> Iterator[Finding]:
    """Report figures below those of the agency's last report that had them, unless that is explained.

    Weekly reports follow each other, and those of statutory periods, which speak of the period's end.
    """
    told: dict[Key, list[Progress]] = {}
    for one in seen(case):
        told.setdefault(_series(one), []).append(one.report)
    for reports in told.values():
        if len(reports) > 1:
            yield from _fallen(reports)


def _series(told: Told) -> Key:
    report = told.report
    return report.measure, report.agency, "-W" in report.week


def _fallen(reports: list[Progress]) -> Iterator[Finding]:
    """Compare reports, the oldest first; a draft is held against what was submitted, nothing against it."""
    last: dict[Key, tuple[Decimal, Progress]] = {}
    for report in reports:
        figures = _figures(report)
        if report.correction is None:
            yield from _lower(report, figures, last)
        if report.state == "submitted":
            last |= {key: (value, report) for key, (value, _) in figures.items()}


def _lower(
    report: Progress, figures: Figures, last: dict[Key, tuple[Decimal, Progress]]
) -> Iterator[Finding]:
    """Say of each figure that fell; where the whole fell, its regions are no news."""
    fallen = [key for key, (value, _) in figures.items() if key in last and value < last[key][0]]
    whole = any(figures[key][1][0] == "done" for key in fallen)
    for key in fallen:
        (value, path), (before, earlier) = figures[key], last[key]
        if not whole or path[0] != "regions":
            yield finding("J706", report, *path, value=value, before=before, date=earlier.date)


def _figures(report: Progress) -> Figures:
    """Gather the figures that may only grow; what is impossible by itself is another rule's."""
    found: Figures = {}
    if report.done is not None:
        found |= _done(report, ("done",), report.done)
    for code, done in (report.regions or {}).items():
        found |= _done(report, ("regions", code), done)
    for row, line in enumerate(report.spent):
        if line.paid is not None and line.paid >= 0:
            found["paid", line.year, line.fund] = line.paid, ("spent", row, "paid")
    return found


def _done(report: Progress, path: tuple[Step, ...], done: Done) -> Figures:
    found: Figures = {}
    if done.units is not None and done.units >= 0:
        found[report.occurrence, *path, "units"] = done.units, (*path, "units")
    if done.percent is not None and 0 <= done.percent <= WHOLE:
        found[report.occurrence, *path, "percent"] = done.percent, (*path, "percent")
    return found
