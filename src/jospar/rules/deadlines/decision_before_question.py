"""A decision is due, or was taken, before it was asked for.

Why:
    How long a decision is waited for is counted from the day of the question. One of the dates is wrong.

Passes:
    ```yaml
    # plan/example/decisions/XA-D-01.yaml
    id: XA-D-01
    title: Premises for the rooms
    measures: [XA-001]
    asked: {by: ministry_a, on: 2026-10-01}
    of: ministry_b
    due: 2026-12-01
    ```

Fails:
    ```yaml
    # plan/example/decisions/XA-D-01.yaml
    id: XA-D-01
    title: Premises for the rooms
    measures: [XA-001]
    asked: {by: ministry_a, on: 2026-10-01}
    of: ministry_b
    due: 2026-09-01  # here
    ```

    ```yaml
    # plan/example/decisions/XA-D-01.yaml
    id: XA-D-01
    title: Premises for the rooms
    measures: [XA-001]
    asked: {by: ministry_a, on: 2026-10-01}
    of: ministry_b
    due: 2026-12-01
    decided: {on: 2026-09-20, outcome: Rooms in schools}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every decision whose deadline or outcome is older than its question."""
    for decision in case.plan.decisions.values():
        asked = decision.asked.on
        if decision.due.last is not None and decision.due.last < asked:
            yield finding("J410", decision, "due", value=str(decision.due), date=asked)
        if decision.decided is not None and decision.decided.on < asked:
            facts = {"value": str(decision.decided.on), "problem": "decided"}
            yield finding("J410", decision, "decided", "on", date=asked, **facts)
