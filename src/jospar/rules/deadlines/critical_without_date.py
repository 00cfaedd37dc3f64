"""Something critical has no date.

Why:
    A critical milestone that is missed turns a measure's status, and a critical measure the programme's.
    Without a date neither can ever be missed. What is known to be unpublished is left alone.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    critical: true
    unpublished: [due]
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
      - {id: draft, title: Draft published, critical: true}  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    critical: true  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.measure import Measure
from jospar.plan.programme import Programme
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report critical measures and milestones without a date, of official measures that are reported here."""
    for measure in case.plan.measures.values():
        programme = case.plan.programmes.get(measure.programme)
        if programme is None or not _dated_here(measure, programme):
            continue
        if measure.critical and measure.due is None:
            yield finding("J413", measure, "critical", value=measure.id, problem="measure")
        for index, milestone in enumerate(measure.milestones):
            if milestone.critical and milestone.due is None:
                yield finding("J413", measure, "milestones", index, "critical", value=milestone.id)


def _dated_here(measure: Measure, programme: Programme) -> bool:
    unpublished = "due" in measure.unpublished or "due" in programme.unpublished
    active = measure.state == "active" and measure.record == "official"
    return active and not unpublished and programme.reporting.channel == "here"
