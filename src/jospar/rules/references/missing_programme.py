"""A programme's folder has no ``programme.yaml``.

Why:
    Without it neither the period nor the unit of money nor the areas are known, and nothing in the
    folder can be counted. Most often a file was put into a folder with a mistyped name.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    ```

Fails:
    ```yaml
    # plan/exmaple/measures/XA-004.yaml
    id: XA-004
    title: Adopt the standard of school meals
    area: health
    lead: ministry_a
    ```
"""

from collections.abc import Iterator
from itertools import chain

from jospar.code import Code
from jospar.finding import Finding, Spot
from jospar.reading.suggest import nearest
from jospar.rules.case import Case
from jospar.rules.references.past import shared_records


def check(case: Case) -> Iterator[Finding]:
    """Report every folder of a programme that has no record of it, once, at its first file."""
    plan = case.plan
    known = plan.unread["programme"].union(plan.programmes, ("",))
    first: dict[str, str] = {}
    for one in chain(shared_records(plan), plan.observations, plan.shelf.keys):
        if one.programme not in known:
            first[one.programme] = min(one.file, first.get(one.programme, one.file))
    for programme, file in first.items():
        near = nearest(programme, plan.programmes)
        yield Finding(Code("J223"), Spot(file), {"value": programme, "near": near})
