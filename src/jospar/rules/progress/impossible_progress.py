"""Progress is below nothing or beyond the whole.

Why:
    ``percent`` runs from 0 to 100 and ``units`` from 0; both say how much is done so far. A figure that
    fell is corrected by a lower one with ``correction``, not by a negative one.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    done: {units: 12}
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    done: {units: -3}  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2026-12
    progress_by: manual
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: on_track
    done: {percent: 120}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding, Step
from jospar.plan.progress import Done, Progress
from jospar.rules.case import Case, finding

WHOLE = 100


def check(case: Case) -> Iterator[Finding]:
    """Report percentages outside 0 to 100 and units below zero."""
    for report in case.plan.shelf.progress():
        for path, done in _done(report):
            if done.percent is not None and not 0 <= done.percent <= WHOLE:
                yield finding("J702", report, *path, "percent", value=done.percent)
            if done.units is not None and done.units < 0:
                yield finding("J702", report, *path, "units", value=done.units, problem="units")


def _done(report: Progress) -> Iterator[tuple[tuple[Step, ...], Done]]:
    if report.done is not None:
        yield ("done",), report.done
    for code, done in (report.regions or {}).items():
        yield ("regions", code), done
