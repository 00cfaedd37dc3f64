"""An amendment excludes or renumbers a record, and the record is as it was.

Why:
    An excluded measure keeps its file, with ``state: excluded``, and its number; a renumbered one has the
    number that the act gives it. Otherwise the amendment was written and the record forgotten, and
    reports go on counting what the act has taken out.

Passes:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}
    changes:
      - {record: XA-001, action: renumber, before: 1.7, after: 1.1}
    ```

Fails:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}
    changes:
      - {record: XA-001, action: exclude}  # here
    ```

    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}
    changes:
      - {record: XA-001, action: renumber, before: 1.1, after: 1.7}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.governance import Amendment, PlannedChange
from jospar.plan.plan import Plan
from jospar.rules.case import Case, finding
from jospar.rules.references.amended import order_of, shown

FIELDS = {"exclude": "state", "renumber": "number"}
"""The field that each action changes; ``add`` changes none."""


def check(case: Case) -> Iterator[Finding]:
    """Report every last exclusion or renumbering that the measure does not show."""
    touched = _touched(case.plan)
    for amendment in case.plan.amendments.values():
        for index, change in enumerate(amendment.changes):
            field = FIELDS.get(change.action or "") if change.field is None else None
            measure = case.plan.measures.get(change.record)
            if field is None or measure is None or _later(touched[change.record, field], amendment, index):
                continue
            wanted, present = _wanted(change), getattr(measure, field)
            if (present or "") != wanted:
                facts = {"problem": change.action or "", "owner": measure.id, "field": field}
                facts |= {"value": str(present or ""), "wanted": wanted}
                yield finding("J809", amendment, "changes", index, "action", **facts)


def _wanted(change: PlannedChange) -> str:
    return "excluded" if change.action == "exclude" else shown(change.after)


def _touched(plan: Plan) -> dict[tuple[str, str], list[tuple[Amendment, int]]]:
    """List the changes of each record's state and number, in the order of the files."""
    touched: dict[tuple[str, str], list[tuple[Amendment, int]]] = {}
    for amendment in plan.amendments.values():
        for index, change in enumerate(amendment.changes):
            field = change.field or FIELDS.get(change.action or "")
            if field is not None:
                touched.setdefault((change.record, field), []).append((amendment, index))
    return touched


def _later(changes: list[tuple[Amendment, int]], amendment: Amendment, index: int) -> bool:
    """Tell whether another change of the field may be later."""
    own = order_of(amendment)
    return any(
        (other is amendment and at > index) or (other is not amendment and order_of(other) >= own)
        for other, at in changes
    )
