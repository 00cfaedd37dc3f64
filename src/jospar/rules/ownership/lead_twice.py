"""A measure's lead stands among its co-executors too.

Why:
    The lead answers for the whole, co-executors for their part. Listed twice, an agency is counted twice
    and asked twice; most often another agency was meant.

Passes:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    co_executors: [ministry_b]
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    co_executors: [ministry_b, ministry_a]  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every lead that is named again among those that take part."""
    for measure in case.plan.measures.values():
        lead = measure.lead
        if lead is None:
            continue
        for key, agencies in (("co_executors", measure.co_executors), ("by_agreement", measure.by_agreement)):
            if lead in agencies:
                yield finding("J305", measure, key, agencies.index(lead), value=lead)
                break
