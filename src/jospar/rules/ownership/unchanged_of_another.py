"""An agency says "unchanged" of a measure that it has no part in.

Why:
    ``unchanged.yaml`` renews the clock of a measure's reports. Only those who report on a measure can
    say that there is nothing new.

Passes:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/unchanged.yaml
    measures: [XA-001, XA-002]
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/unchanged.yaml
    measures:
      - XA-002
      - XA-003  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.ownership.roles import roles


def check(case: Case) -> Iterator[Finding]:
    """Report every unchanged measure that the agency neither leads nor takes part in."""
    plan = case.plan
    known = roles(plan)
    for unchanged in plan.shelf.unchanged():
        for index, name in enumerate(unchanged.measures if unchanged.agency in plan.agencies else ()):
            measure = plan.measures.get(name)
            if measure is None or measure.lead is None or measure.programme != unchanged.programme:
                continue
            if unchanged.agency not in known.leads(measure) | known.partners(measure):
                facts = {"value": name, "agency": unchanged.agency, "lead": measure.lead}
                yield finding("J311", unchanged, "measures", index, **facts)
