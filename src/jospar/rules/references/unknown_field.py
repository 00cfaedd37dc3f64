"""An amendment's field path leads nowhere in its record.

Why:
    A path names a field as the record's type has it, and an item of a list by its key: a budget line
    by year and fund (``budget/2027/republican/amount``), a milestone by its id
    (``milestones/groups/due``), a target by its period. A path that leads nowhere changes nothing,
    and "as it was then" can't be computed.

Passes:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}
    changes:
      - {record: XA-001, field: budget/2027/republican/amount, before: 120, after: 80}
    ```

Fails:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}
    changes:
      - {record: XA-001, field: budget/2027/republican/sum, before: 120, after: 80}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.reading.paths import resolve
from jospar.rules.case import Case, finding
from jospar.rules.references.amended import changed_fields


def check(case: Case) -> Iterator[Finding]:
    """Report every path that the type of its record does not have."""
    for one in changed_fields(case.plan):
        if resolve(one.record, one.field) is None:
            facts = {"value": one.field, "other": one.change.record}
            yield finding("J212", one.amendment, "changes", one.index, "field", **facts)
