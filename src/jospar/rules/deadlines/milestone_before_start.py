"""A milestone is due before its measure starts.

Why:
    A step of a measure can't be finished before the measure begins: one of the two dates is wrong.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    start: 2026-Q3
    due: 2027
    milestones:
      - {id: draft, title: Draft published, due: 2026-09}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    start: 2026-Q3
    due: 2027
    milestones:
      - {id: draft, title: Draft published, due: 2026-03}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.deadlines.dates import due_day, outside, start_day


def check(case: Case) -> Iterator[Finding]:
    """Report every milestone before the start; nothing where the measure itself is due before it starts."""
    for measure in case.plan.measures.values():
        start, due = start_day(measure), due_day(measure)
        if start is None or (due is not None and due < start):
            continue
        programme = case.plan.programmes.get(measure.programme)
        for index, milestone in enumerate(measure.milestones):
            own = milestone.due
            if own is None or own.last is None or own.last >= start or outside(own, programme):
                continue
            facts = {"value": str(own), "milestone": milestone.id, "start": str(measure.start)}
            yield finding("J414", measure, "milestones", index, "due", **facts)
