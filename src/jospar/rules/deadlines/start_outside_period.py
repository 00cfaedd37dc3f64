"""A measure starts outside the programme's period.

Why:
    A measure may go on from before the programme, but then its years before it belong to another plan;
    one that starts after the programme's end can't be a part of it. Most often the year is mistyped.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    start: 2026-01-15
    due: 2026-12
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    start: 2024  # here
    due: 2026-12
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.deadlines.dates import due_day


def check(case: Case) -> Iterator[Finding]:
    """Report every start outside the period; one after the measure's own deadline is J402's."""
    for measure in case.plan.measures.values():
        programme, start, due = case.plan.programmes.get(measure.programme), measure.start, due_day(measure)
        if programme is None or start is None or start.first is None or start.last is None:
            continue
        first, last = programme.period.first, programme.period.last
        if first is None or last is None or (due is not None and due < start.first):
            continue
        if start.last < first or start.first > last:
            yield finding("J408", measure, "start", value=str(start), period=str(programme.period))
