"""A weight is negative, or all milestones of a measure weigh nothing.

Why:
    Progress by milestones is what is met, weighed, over the sum of the weights. With a sum of zero it
    can't be computed, and a negative weight makes progress fall when a step is met.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2026-12
    progress_by: milestones
    milestones:
      - {id: draft, title: Draft published, weight: 0}
      - {id: order, title: Order signed, weight: 2}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2026-12
    progress_by: milestones
    milestones:
      - {id: draft, title: Draft published, weight: -1}  # here
      - {id: order, title: Order signed, weight: 2}
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2026-12
    progress_by: milestones
    milestones:
      - {id: draft, title: Draft published, weight: 0}  # here
      - {id: order, title: Order signed, weight: 0}
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.measure import Measure
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every negative weight, and milestones that all weigh nothing."""
    for measure in case.plan.measures.values():
        if measure.weight < 0:
            yield finding("J404", measure, "weight", value=measure.weight)
        if measure.milestones:
            yield from _milestones(measure)


def _milestones(measure: Measure) -> Iterator[Finding]:
    weights = [milestone.weight for milestone in measure.milestones]
    for index, weight in enumerate(weights):
        if weight < 0:
            yield finding("J404", measure, "milestones", index, "weight", value=weight)
    if all(weight == 0 for weight in weights):
        yield finding("J404", measure, "milestones", 0, "weight", problem="nothing")
