"""A budget line is for a region in which the measure does not run.

Why:
    The line enters that region's total, and nobody there has anything to do with the measure. Either the
    code is mistyped, or the measure's ``regions`` are too few.

Passes:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    regions: [XA-01]
    budget:
      - {year: 2026, fund: local, region: XA-01, amount: 12}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    regions: [XA-01]
    budget:
      - {year: 2026, fund: local, region: XA-02, amount: 12}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Fact, Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report budget lines of regions that are not the measure's."""
    for measure in case.plan.measures.values():
        if not isinstance(measure.regions, tuple) or not measure.regions:
            continue
        for row, line in enumerate(measure.budget):
            if line.region is not None and line.region not in measure.regions:
                facts: dict[str, Fact] = {
                    "value": line.region,
                    "measure": measure.id,
                    "known": measure.regions,
                }
                yield finding("J518", measure, "budget", row, "region", **facts)
