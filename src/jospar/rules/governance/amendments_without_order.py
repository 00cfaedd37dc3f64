"""Two amendments change the same field, and nothing says which of them came first.

Why:
    The plan of a past day is made by undoing later amendments one by one, the last of them first. Where
    two take effect on one day, or one of them names no day, another order gives another past. Give their
    acts their own days in ``effective``, or write the two as one amendment.

Passes:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-03-13, source: act_12}
    changes:
      - {record: XA-001, field: due, before: 2026, after: 2027}
    # plan/example/amendments/XA-A-002.yaml
    id: XA-A-002
    kind: amendment
    act: {number: 466, date: 2026-06-13, source: act_12}
    changes:
      - {record: XA-001, field: due, before: 2027, after: 2028}
    ```

Fails:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, source: act_12}
    changes:
      - {record: XA-001, field: due, before: 2026, after: 2027}
    # plan/example/amendments/XA-A-002.yaml
    id: XA-A-002
    kind: amendment
    act: {number: 466, date: 2026-06-13, source: act_12}
    changes:
      - {record: XA-001, field: due, before: 2027, after: 2028}  # here
    ```

    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, source: act_12}
    changes:
      - {record: XA-001, field: due, before: 2026, after: 2027}
    # plan/example/amendments/XA-A-002.yaml
    id: XA-A-002
    kind: amendment
    act: {number: 466, source: act_12}
    changes:
      - {record: XA-001, field: due, before: 2027, after: 2028}  # here
    ```
"""

from collections.abc import Iterator, Sequence

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.references.amended import ChangedField, by_record, overlap
from jospar.standing.asof import effective


def check(case: Case) -> Iterator[Finding]:
    """Report every change that has no order with one of an amendment before it.

    A correction or a publication has always held; an amendment without an act is a matter of its own.
    """
    for changes in by_record(case.plan).values():
        acts = [one for one in changes if one.amendment.kind == "amendment" and one.amendment.act is not None]
        for index, one in enumerate(acts):
            other = _unordered(one, acts[:index])
            if other is not None:
                yield _finding(one, other)


def _unordered(one: ChangedField, before: Sequence[ChangedField]) -> ChangedField | None:
    day = effective(one.amendment)
    for other in before:
        if other.amendment is not one.amendment and overlap(one.field, other.field):
            known = effective(other.amendment)
            if day is None or known is None or day == known:
                return other
    return None


def _finding(one: ChangedField, other: ChangedField) -> Finding:
    facts = {
        "field": one.field,
        "owner": one.record.id,
        "value": one.amendment.id,
        "other": other.amendment.id,
    }
    day, known = effective(one.amendment), effective(other.amendment)
    path = ("changes", one.index)
    if day is not None and day == known:
        return finding("J802", one.amendment, *path, date=day, **facts)
    undated = one.amendment.id if day is None else other.amendment.id
    return finding("J802", one.amendment, *path, problem="undated", undated=undated, **facts)
