"""Two keys are given of which only one can hold.

Why:
    A target is a value, or a range, or a ratio; a change is made to a field, or to the record as a
    whole; a duty comes back on given days, or by a day after each period. With both there are two
    truths, and nobody can tell which one was meant.

Passes:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Pupils in a class
    unit: pupil
    level: output
    direction: range
    baseline: {period: 2024, value: 30, source: act_12}
    targets:
      - {period: 2030, low: 15, high: 25, source: act_12}
    ```

Fails:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Pupils in a class
    unit: pupil
    level: output
    direction: range
    baseline: {period: 2024, value: 30, source: act_12}
    targets:
      - {period: 2030, value: 20, low: 15, high: 25, source: act_12}  # here
    ```

    ```yaml
    # plan/example/amendments/XA-A-01.yaml
    id: XA-A-01
    kind: correction
    reason: error
    changes:
      - {record: XA-003, field: note, action: exclude}  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    due: {every: year, on: [12-25], by: {day: 15, of: next_year}}  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Open rooms
    units: {target: 40, unit: room}
    progress_by: manual
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-12
    status: on_track
    done: {units: 12, percent: 30}  # here
    ```
"""

from collections.abc import Iterator, Sequence

from jospar.finding import Finding, Step
from jospar.plan.due import Recurring
from jospar.plan.governance import Amendment
from jospar.plan.indicator import Indicator
from jospar.plan.measure import Measure
from jospar.plan.programme import Programme
from jospar.plan.progress import Progress
from jospar.rules.case import Case, finding

AIMS = ("value", "low", "per")
WORK = ("units", "milestones", "percent")
DAYS = ("on", "by")
Choice = tuple[tuple[Step, ...], object, tuple[str, ...]]
"""Where a part of a record stands, the part, and the keys of which it may have one."""


def check(case: Case) -> Iterator[Finding]:
    """Report every second key where only one can hold."""
    for record in (*case.records(), *case.plan.shelf.progress()):
        for path, part, keys in _choices(record):
            given = tuple(key for key in keys if getattr(part, key) not in (None, ()))
            if len(given) > 1:
                yield finding("J130", record, *path, given[1], keys=given)


def _choices(record: object) -> Iterator[Choice]:
    match record:
        case Indicator(targets=targets):
            yield from _rows(("targets",), targets, AIMS)
        case Amendment(changes=changes):
            yield from _rows(("changes",), changes, ("field", "action"))
        case Measure(due=Recurring() as due):
            yield ("due",), due, DAYS
        case Programme(reporting=reporting):
            yield from _rows(("reporting", "statutory"), reporting.statutory, DAYS)
        case Progress():
            yield from _of_report(record)


def _rows(path: tuple[Step, ...], parts: Sequence[object], keys: tuple[str, ...]) -> Iterator[Choice]:
    return (((*path, row), part, keys) for row, part in enumerate(parts))


def _of_report(report: Progress) -> Iterator[Choice]:
    if report.done is not None:
        yield ("done",), report.done, WORK
    for region, done in (report.regions or {}).items():
        yield ("regions", region), done, WORK
