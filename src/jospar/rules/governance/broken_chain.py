"""An amendment begins with another value than the one before it ended with.

Why:
    Amendments of one field make a chain: what one made it is what the next one changes. Where the chain
    is broken the field has been changed in between without an amendment, or a value is mistyped; reports
    of the time in between would show a value that never held. Correct the value, or add what is missing:
    an amendment, or a correction of our record.

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
    act: {number: 465, date: 2026-03-13, source: act_12}
    changes:
      - {record: XA-001, field: due, before: 2025, after: 2026}
    # plan/example/amendments/XA-A-002.yaml
    id: XA-A-002
    kind: amendment
    act: {number: 466, date: 2026-06-13, source: act_12}
    changes:
      - {record: XA-001, field: due, before: 2027, after: 2028}  # here
    ```
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from jospar.finding import Finding
from jospar.plan.plan import Plan
from jospar.reading.failure import FAILED
from jospar.reading.paths import Found, resolve
from jospar.rules.case import Case, finding
from jospar.rules.references.amended import (
    ChangedField,
    aliases_of,
    by_record,
    made_of,
    overlap,
    same,
    shown,
)
from jospar.standing.asof import effective


def check(case: Case) -> Iterator[Finding]:
    """Report every ``before`` that is not the last ``after``, where the order of amendments is known."""
    aliases = aliases_of(case.plan)
    for changes in by_record(case.plan).values():
        fields = {one.field: None for one in changes} if len(changes) > 1 else {}
        for field in fields:
            touching = [one for one in changes if overlap(one.field, field)]
            if all(one.field == field for one in touching):
                yield from _of_field(touching, case.plan, aliases)


def _of_field(changes: Sequence[ChangedField], plan: Plan, aliases: Mapping[str, str]) -> Iterator[Finding]:
    found = resolve(changes[0].record, changes[0].field)
    if found is None:
        return
    undated = [one for one in changes if effective(one.amendment) is None]
    dated = sorted((one for one in changes if one not in undated), key=_order)
    for earlier, later in pairwise(dated):
        one_day = effective(earlier.amendment) == effective(later.amendment)
        if one_day and earlier.amendment is not later.amendment:
            continue
        link = _value(found, later, later.change.before, plan, aliases)
        ends = [_value(found, one, one.change.after, plan, aliases) for one in (earlier, *undated)]
        if link is FAILED or FAILED in ends:
            continue
        if not any(same(link, end, found.kind, later.field) for end in ends):
            facts = {"field": later.field, "owner": later.record.id, "value": shown(later.change.before)}
            facts |= {"other": earlier.amendment.id, "after": shown(earlier.change.after)}
            yield finding("J803", later.amendment, "changes", later.index, "before", **facts)


def _order(one: ChangedField) -> tuple[Any, ...]:
    return (effective(one.amendment), one.amendment.id, one.index)


def _value(found: Found, one: ChangedField, written: Any, plan: Plan, aliases: Mapping[str, str]) -> Any:  # noqa: ANN401 -- a field's value
    return None if written is None else made_of(found, written, one.amendment, plan, aliases)
