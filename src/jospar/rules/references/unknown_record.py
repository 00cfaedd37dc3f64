"""An amendment changes a record that does not exist.

Why:
    An amendment explains why a field is as it is. One that names a record nobody has explains
    nothing, and the change it was meant for stays unexplained. An excluded measure keeps its record,
    with ``state: excluded``; a renamed one may be named as it was then.

Passes:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}
    changes:
      - {record: XA-001, field: due, before: 2027, after: 2028}
    ```

Fails:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}
    changes:
      - {record: XA-0001, field: due, before: 2027, after: 2028}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.references.following import Suggestions
from jospar.rules.references.past import former_names, shared_records

ROOMS = ("programme", "measure", "indicator", "amendment", "risk", "decision", "override", "agency", "source")


def check(case: Case) -> Iterator[Finding]:
    """Report every change of a record that is not known."""
    plan = case.plan
    if not plan.amendments:
        return
    known = {record.id for record in shared_records(plan)}.union(plan.agencies, plan.sources)
    suggestions = Suggestions(known)
    known = known.union(former_names(plan), *(plan.unread[room] for room in ROOMS))
    for amendment in plan.amendments.values():
        for index, change in enumerate(amendment.changes):
            if change.record not in known and "*" not in known:
                near = suggestions.near(change.record)
                yield finding("J211", amendment, "changes", index, "record", value=change.record, near=near)
