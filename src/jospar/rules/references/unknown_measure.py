"""A measure is named that no programme has.

Why:
    A dependency, a risk or a decision on a measure that isn't there says nothing. Most often the id
    is mistyped, or the measure got another id: then its record says so under ``formerly``, and only
    reports of the past may go on using the old one.

Passes:
    ```yaml
    # plan/example/risks/XA-R-01.yaml
    id: XA-R-01
    title: Premises are not found in time
    measures: [XA-001]
    probability: 2
    impact: 3
    owner: ministry_a
    state: open
    ```

Fails:
    ```yaml
    # plan/example/risks/XA-R-01.yaml
    id: XA-R-01
    title: Premises are not found in time
    measures: [XA-011]  # here
    probability: 2
    impact: 3
    owner: ministry_a
    state: open
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case
from jospar.rules.references.following import Target, unknown
from jospar.rules.references.past import former_names


def check(case: Case) -> Iterator[Finding]:
    """Report every measure that is named and not known."""
    plan = case.plan
    yield from unknown(case, Target("J204", "MeasureId", "measure", plan.measures, former_names(plan)))
