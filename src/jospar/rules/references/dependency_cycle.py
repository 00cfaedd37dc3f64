"""Measures wait for each other in a circle.

Why:
    None of them can ever begin. The circle is shown whole, at its first measure; one of its
    dependencies has to go.

Passes:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    depends_on: [XA-003]
    # plan/example/measures/XA-002.yaml
    id: XA-002
    title: Train school psychologists
    area: safety
    lead: ministry_b
    depends_on: [XA-001, XA-003]
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    depends_on: [XA-002]  # here
    # plan/example/measures/XA-002.yaml
    id: XA-002
    title: Train school psychologists
    area: safety
    lead: ministry_b
    depends_on: [XA-001]
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    depends_on: [XA-003]  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.references.cycles import cycles, drawn


def check(case: Case) -> Iterator[Finding]:
    """Report every circle of dependencies, at its smallest id."""
    measures = case.plan.measures
    for circle in cycles({name: measure.depends_on for name, measure in measures.items()}):
        first = measures[circle[0]]
        next_one = circle[1] if len(circle) > 1 else circle[0]
        index = [str(name) for name in first.depends_on].index(next_one)
        yield finding("J210", first, "depends_on", index, value=drawn(circle), n=len(circle))
