"""A measure stands in an area that its programme does not have.

Why:
    Counts and money are reported by area. A measure in an area that is not in ``programme.yaml``
    appears in none of them.

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
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: helth  # here
    lead: ministry_a
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.references.following import Suggestions


def check(case: Case) -> Iterator[Finding]:
    """Report every measure whose area is not one of its programme's."""
    areas = {
        str(programme.id): Suggestions([area.id for area in programme.areas])
        for programme in case.plan.programmes.values()
    }
    for measure in case.plan.measures.values():
        known = areas.get(measure.programme)
        if measure.area is not None and known is not None and measure.area not in known.known:
            facts = {"value": measure.area, "near": known.near(measure.area), "other": measure.programme}
            yield finding("J201", measure, "area", **facts)
