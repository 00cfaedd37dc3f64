"""A milestone that was met is reported as not met.

Why:
    ``done`` says how far the measure is so far, so a milestone that is met stays met. Either the earlier
    report was wrong, or this one counts from the last time. Where it was wrong ``correction`` says why;
    what was sent back, and milestones that are cancelled, are left alone.

Passes:
    ```yaml
    # plan/example/progress/ministry_b/2026-W45/XA-002.yaml
    date: 2026-11-06
    status: on_track
    done: {milestones: {programme: met}}
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-13
    status: on_track
    done: {milestones: {programme: partly_met}}
    correction: {because: The programme is approved for two subjects of three}
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_b/2026-W45/XA-002.yaml
    date: 2026-11-06
    status: on_track
    done: {milestones: {programme: met}}
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-13
    status: on_track
    done: {milestones: {programme: partly_met}}  # here
    ```
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from jospar.finding import Fact, Finding
from jospar.rules.case import Case, finding
from jospar.rules.progress.reports import Told, submitted_by_leads
from jospar.rules.progress.verdicts import returned

if TYPE_CHECKING:
    from jospar.plan.progress import Progress

FAR = {"not_met": 0, "partly_met": 1, "met": 2}


def check(case: Case) -> Iterator[Finding]:
    """Report milestones that are less far than in an earlier report of the lead."""
    for told in submitted_by_leads(case).values():
        if told[0].measure.milestones:
            yield from _undone(case, told)


def _undone(case: Case, told: Sequence[Told]) -> Iterator[Finding]:
    last: dict[str, tuple[str, Progress]] = {}
    for report, _ in told:
        states = (report.done.milestones if report.done else None) or {}
        for name, state in states.items():
            before, earlier = last.get(name, (state, report))
            if FAR.get(state, len(FAR)) < FAR.get(before, 0) and report.correction is None:
                facts: dict[str, Fact] = {
                    "value": state,
                    "before": before,
                    "date": earlier.date,
                    "milestone": name,
                }
                yield finding("J719", report, "done", "milestones", name, **facts)
        if not returned(case, report):
            last |= {name: (state, report) for name, state in states.items()}
