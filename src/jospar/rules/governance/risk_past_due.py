"""A risk is open, and the day by which it was to be answered has passed.

Why:
    ``due`` says until when the response to a risk is to be made. After that day the risk is closed, or
    there is a new day; nothing else tells readers whether anybody looks after it.

Passes:
    ```yaml
    # plan/example/risks/XA-R-01.yaml
    id: XA-R-01
    title: Premises are not handed over
    measures: [XA-001]
    probability: 3
    impact: 4
    owner: ministry_a
    state: open
    due: 2026-12-01
    ```

Fails:
    ```yaml
    # plan/example/risks/XA-R-01.yaml
    id: XA-R-01
    title: Premises are not handed over
    measures: [XA-001]
    probability: 3
    impact: 4
    owner: ministry_a
    state: open
    due: 2026-10-31  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every open risk whose last day is before the status date."""
    for risk in case.plan.risks.values():
        due = risk.due.last if risk.due is not None else None
        if risk.state == "open" and due is not None and due < case.date:
            yield finding("J811", risk, "due", value=due, agency=risk.owner)
