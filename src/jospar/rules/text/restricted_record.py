"""A restricted measure says more than its number, area, lead and deadline.

Why:
    A record with `access: restricted` is there so that totals still reconcile; what the measure is
    about must not be in the repository at all, not even in its title. It carries id, number, area,
    lead and due only. No exception is possible.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    number: 2.1
    area: health
    lead: ministry_a
    due: 2026-12
    access: restricted
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits  # here
    area: health
    lead: ministry_a
    due: 2026-12
    access: restricted
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    area: health
    access: restricted
    budget:  # here
      - {year: 2026, fund: republican, amount: 15, source: act_12}
    ```
"""

import dataclasses
from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding, Spot
from jospar.plan.measure import Measure
from jospar.reading.shape import fields_of
from jospar.rules.case import Case

ALLOWED = frozenset({"id", "number", "area", "lead", "due", "access", "title"})


def check(case: Case) -> Iterator[Finding]:
    """Report every restricted measure that says more than it may, with the keys to delete."""
    for measure in case.plan.measures.values():
        if measure.access == "restricted" and (keys := _excess(measure)):
            yield Finding(Code("J034"), Spot(measure.file, keys[:1], of_key=True), {"keys": keys})


def _excess(measure: Measure) -> tuple[str, ...]:
    defaults = {field.name: field.default for field in dataclasses.fields(Measure)}
    more = [
        field.name
        for field in fields_of(Measure)
        if field.name not in ALLOWED and getattr(measure, field.name) != defaults[field.name]
    ]
    # a measure without a title has its id for one
    titled = any(text != measure.id for _, text in measure.title.by_language)
    return ("title", *more) if titled else tuple(more)
