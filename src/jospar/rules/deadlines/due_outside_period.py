"""A deadline lies outside the programme's period.

Why:
    A measure that is due before the programme begins, or after it has ended, can't be a part of it.
    Most often the year is mistyped.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2030
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2031-03  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    milestones:
      - {id: draft, title: Draft published, due: 2025-06}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding, Step
from jospar.plan.measure import Measure
from jospar.plan.period import Period
from jospar.plan.plan import Plan
from jospar.rules.case import Case, finding
from jospar.rules.deadlines.dates import due_day, outside


def check(case: Case) -> Iterator[Finding]:
    """Report a measure's deadline outside the period; else its milestones' that no other rule reports."""
    plan = case.plan
    for measure in plan.measures.values():
        programme = plan.programmes.get(measure.programme)
        for path, due in _dated(measure, plan):
            facts = {"value": str(due), "period": str(programme.period) if programme else ""}
            yield finding("J401", measure, *path, **facts)


def _dated(measure: Measure, plan: Plan) -> Iterator[tuple[tuple[Step, ...], Period]]:
    programme = plan.programmes.get(measure.programme)
    if isinstance(measure.due, Period) and outside(measure.due, programme):
        yield ("due",), measure.due
        return
    due = due_day(measure)
    for index, milestone in enumerate(measure.milestones):
        last = milestone.due.last if milestone.due else None
        after_measure = due is not None and last is not None and last > due
        if milestone.due is not None and outside(milestone.due, programme) and not after_measure:
            yield ("milestones", index, "due"), milestone.due
