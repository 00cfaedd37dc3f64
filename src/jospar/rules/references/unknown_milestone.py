"""A report speaks of a milestone that its measure does not have.

Why:
    Progress is earned by the measure's own milestones. What is reported under another name counts for
    nothing.

Passes:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    done: {milestones: {programme: met}}
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    done:
      milestones:
        program: met  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding, Step
from jospar.plan.progress import Done, Progress
from jospar.reading.suggest import nearest
from jospar.rules.case import Case
from jospar.rules.references.following import key_finding


def check(case: Case) -> Iterator[Finding]:
    """Report every milestone that a report names and its measure lacks."""
    for report in case.plan.shelf.progress():
        measure = case.plan.measures.get(report.measure)
        if measure is None:
            continue
        known = tuple(milestone.id for milestone in measure.milestones)
        for path, name in _named(report):
            if name not in known:
                facts = {"value": name, "near": nearest(name, known), "other": measure.id}
                yield key_finding("J215", report, *path, known=known, **facts)


def _named(report: Progress) -> Iterator[tuple[tuple[Step, ...], str]]:
    places: list[tuple[tuple[Step, ...], Done | None]] = [(("done",), report.done)]
    places += [(("regions", region), done) for region, done in (report.regions or {}).items()]
    for path, done in places:
        for name in (done.milestones or {}) if done is not None else ():
            yield (*path, "milestones", name), name
