"""A measure is due before it starts.

Why:
    One of the two dates is wrong, and expected progress can't be computed between them.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    start: 2026
    due: 2026-03
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    start: 2027
    due: 2026-12  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.deadlines.dates import due_day, due_outside, start_day


def check(case: Case) -> Iterator[Finding]:
    """Report every deadline whose last day is before the start's first; one outside the period is J401's."""
    for measure in case.plan.measures.values():
        due, start = due_day(measure), start_day(measure)
        if due is not None and start is not None and due < start and not due_outside(measure, case.plan):
            yield finding("J402", measure, "due", value=str(measure.due), start=str(measure.start))
