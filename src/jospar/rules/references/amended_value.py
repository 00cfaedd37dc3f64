"""A field is not what the last amendment made it.

Why:
    The last ``after`` is the present value: so the original is known without git, and the plan of any
    past day can be made again. When the two differ, either the amendment was written and the record
    forgotten, or the record was changed and no amendment says why.

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
      - {record: XA-001, field: due, before: 2028, after: 2029}  # here
    ```
"""

from collections.abc import Iterator, Mapping

from jospar.finding import Finding
from jospar.plan.plan import Plan
from jospar.reading.failure import FAILED
from jospar.reading.paths import resolve
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
    """Report every last ``after`` of a field that the record does not have.

    Nothing is said where amendments overlap without a date to order them by, nor of a value taken away,
    nor of one that the field cannot have.
    """
    aliases = aliases_of(case.plan)
    for changes in by_record(case.plan).values():
        for one in changes:
            if _is_last(one, changes) and not _holds(one, case.plan, aliases):
                facts = {"field": one.field, "other": one.record.id, "value": shown(one.change.after)}
                yield finding("J225", one.amendment, "changes", one.index, "after", **facts)


def _is_last(one: ChangedField, changes: list[ChangedField]) -> bool:
    """Tell whether no other change of this path, of one above it or below it, may be later."""
    return not any(
        other is not one and overlap(one.field, other.field) and _may_follow(other, one) for other in changes
    )


def _may_follow(other: ChangedField, one: ChangedField) -> bool:
    """Tell whether a change may be the later of two: a correction has no day, and may lie anywhere."""
    day, own = effective(other.amendment), effective(one.amendment)
    return day is None or own is None or day >= own


def _holds(one: ChangedField, plan: Plan, aliases: Mapping[str, str]) -> bool:
    found = resolve(one.record, one.field)
    after = one.change.after
    if found is None or after is None:
        return True
    made = made_of(found, after, one.amendment, plan, aliases)
    return made is FAILED or same(made, found.value, found.kind, one.field)
