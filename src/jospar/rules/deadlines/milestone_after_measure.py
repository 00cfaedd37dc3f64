"""A milestone is due after its measure.

Why:
    When the measure is due all its steps are. Either the milestone's date is wrong, or the measure's
    deadline was moved and its milestones forgotten.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2026-12
    milestones:
      - {id: draft, title: Draft published, due: 2026-Q4}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2026-12
    milestones:
      - {id: draft, title: Draft published, due: 2027-Q1}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.deadlines.dates import sound_due


def check(case: Case) -> Iterator[Finding]:
    """Report every milestone whose last day is after the measure's."""
    for measure in case.plan.measures.values():
        due = sound_due(measure, case.plan) if measure.milestones else None
        for index, milestone in enumerate(measure.milestones if due is not None else ()):
            last = milestone.due.last if milestone.due else None
            if due is not None and last is not None and last > due:
                facts = {"value": str(milestone.due), "milestone": milestone.id, "due": str(measure.due)}
                yield finding("J403", measure, "milestones", index, "due", **facts)
