"""The day by which a decision was asked for has passed, and no outcome is entered.

Why:
    Measures wait for it. It may have been taken without being written down here: then enter ``decided``,
    with its day and outcome; else agree on a new day.

Passes:
    ```yaml
    # plan/example/decisions/XA-D-01.yaml
    id: XA-D-01
    title: Premises for the rooms
    measures: [XA-001]
    asked: {by: ministry_a, on: 2026-09-01}
    of: ministry_b
    due: 2026-12-01
    ```

Fails:
    ```yaml
    # plan/example/decisions/XA-D-01.yaml
    id: XA-D-01
    title: Premises for the rooms
    measures: [XA-001]
    asked: {by: ministry_a, on: 2026-09-01}
    of: ministry_b
    due: 2026-10-31  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every decision asked for by the status date that is past its day and not taken by then."""
    for decision in case.plan.decisions.values():
        due, outcome = decision.due.last, decision.decided
        if due is None or not decision.asked.on <= due < case.date:
            continue
        if outcome is None or outcome.on > case.date:
            yield finding("J812", decision, "due", value=due, agency=decision.of)
