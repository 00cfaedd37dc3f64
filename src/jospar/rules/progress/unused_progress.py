"""A report gives progress in a way that the measure does not count.

Why:
    The figure would not be seen in any total: units count where the measure has ``units``, per cent where
    its ``progress_by`` is ``manual``. Either the report or the measure is to be changed.

Passes:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-13
    status: on_track
    done: {milestones: {programme: met}}
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-13
    status: on_track
    done: {units: 12}  # here
    ```

    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-13
    status: on_track
    done: {percent: 30}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.measure import Measure
from jospar.plan.progress import Done
from jospar.rules.case import Case, finding
from jospar.rules.progress.reports import last_told


def check(case: Case) -> Iterator[Finding]:
    """Report figures of a kind that the measure has no use for."""
    for report, measure in last_told(case):
        if report.done is None or measure.access == "restricted":
            continue
        for kind in _unused(report.done, measure):
            facts = {"measure": measure.id, "by": measure.progress_by}
            yield finding("J703", report, "done", kind, problem=kind, **facts)


def _unused(done: Done, measure: Measure) -> Iterator[str]:
    if done.units is not None and measure.units is None:
        yield "units"
    if done.percent is not None and measure.progress_by != "manual":
        yield "percent"
