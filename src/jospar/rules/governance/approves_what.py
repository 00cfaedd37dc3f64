"""An approval does not say what it approves.

Why:
    What is approved is named by its fingerprint, as ``jospar diff`` prints it, or by a record and a field of
    it. A record without a field would approve whatever becomes of the record, and both at once would leave
    open which of them counts.

Passes:
    ```yaml
    # plan/example/approvals/XA-AP-1.yaml
    id: XA-AP-1
    by: ministry_a
    on: 2026-11-20
    because: the tender was repeated
    act: {number: 12, date: 2026-11-18}
    changes:
      - "0a1b2c3d4e5f"
      - {record: XA-003, field: due}
    ```

Fails:
    ```yaml
    # plan/example/approvals/XA-AP-1.yaml
    id: XA-AP-1
    by: ministry_a
    on: 2026-11-20
    because: the tender was repeated
    changes:
      - {record: XA-003}  # here
    ```

    ```yaml
    # plan/example/approvals/XA-AP-1.yaml
    id: XA-AP-1
    by: ministry_a
    on: 2026-11-20
    because: the tender was repeated
    changes: []  # here
    ```

    ```yaml
    # plan/example/approvals/XA-AP-1.yaml
    id: XA-AP-1
    by: ministry_a
    on: 2026-11-20
    because: the tender was repeated
    changes:
      - the deadline of XA-003  # here
    ```

    ```yaml
    # plan/example/approvals/XA-AP-1.yaml
    id: XA-AP-1
    by: ministry_a
    on: 2026-11-20
    because: the tender was repeated
    changes:
      - {fingerprint: 0a1b2c3d4e5f, record: XA-003, field: due}  # here
    ```
"""

import re
from collections.abc import Iterator

from jospar.change.fingerprint import LENGTH
from jospar.finding import Finding
from jospar.plan.control import Approved
from jospar.rules.case import Case, finding

FINGERPRINT = re.compile(rf"[0-9a-f]{{{LENGTH}}}")


def check(case: Case) -> Iterator[Finding]:
    """Report every approval of nothing, and every part of one that names no change."""
    for approval in case.plan.approvals.values():
        if not approval.changes:
            yield finding("J821", approval, "changes", problem="nothing")
        for index, one in enumerate(approval.changes):
            problem = _problem(one)
            if problem is not None:
                value = one.fingerprint or ""
                yield finding("J821", approval, "changes", index, value=value, n=LENGTH, problem=problem)


def _problem(one: Approved) -> str | None:
    named = one.record is not None, one.field is not None
    if one.fingerprint is None:
        return None if all(named) else "part"
    if any(named):
        return "both"
    return None if FINGERPRINT.fullmatch(one.fingerprint) else "form"
