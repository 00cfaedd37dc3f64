"""A measure gives what is listed as unpublished.

Why:
    ``unpublished`` says that no source gives a value; reports count it and ask for it. When the value has
    come out, the list is out of date. A programme's list speaks of all its measures: once one of them
    has the value, the others that lack it say so themselves.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    unpublished: [due, budget, completion]
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2026-12  # here
    unpublished: [due, budget, completion]
    ```

    ```yaml
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood
    instrument: concept
    period: 2026-2030
    money: {currency: XAD, unit: million}
    areas: [{id: safety, title: Safety}, {id: health, title: Health}]
    reporting: {channel: here, cadence: week}
    unpublished: [completion]
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    completion: order  # here
    due: 2026-12
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every value of a measure that its own list, or its programme's, calls unpublished."""
    of_programmes = {str(one.id): one.unpublished for one in case.plan.programmes.values()}
    for measure in case.plan.measures.values():
        for key in measure.unpublished:
            if getattr(measure, key) not in (None, ()):
                yield finding("J131", measure, key, key=key)
        for key in of_programmes.get(measure.programme, ()):
            if key not in measure.unpublished and getattr(measure, key) not in (None, ()):
                yield finding("J131", measure, key, key=key, value=measure.programme, problem="programme")
