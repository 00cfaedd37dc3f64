"""A measure is due before one that it depends on.

Why:
    It can't be finished before what it waits for. Most often a deadline was moved and the measures that
    follow were forgotten.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2028
    depends_on: [XA-001]
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2026-12
    depends_on: [XA-001]  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.deadlines.dates import sound_due
from jospar.rules.references.cycles import cycles


def check(case: Case) -> Iterator[Finding]:
    """Report every dependency that is due later; those in a circle are J210's, dropped ones don't count."""
    plan = case.plan
    waiting = {name: one.depends_on for name, one in plan.measures.items() if one.depends_on}
    circling = {name for circle in cycles(waiting) for name in circle}
    for name, depends_on in waiting.items():
        measure = plan.measures[name]
        due = sound_due(measure, plan)
        if due is None or name in circling or measure.state in DROPPED:
            continue
        for index, other in enumerate(depends_on):
            first = plan.measures.get(other)
            awaited = sound_due(first, plan) if first is not None and first.state not in DROPPED else None
            if first is not None and awaited is not None and awaited > due:
                facts = {"value": other, "awaited": str(first.due), "due": str(measure.due)}
                yield finding("J407", measure, "depends_on", index, **facts)


DROPPED = ("cancelled", "excluded")
