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
from datetime import date
from typing import Any

from jospar.finding import Finding
from jospar.plan.governance import Amendment
from jospar.plan.plan import Plan
from jospar.plan.text import Text
from jospar.reading.decoder import decoder
from jospar.reading.desk import Desk
from jospar.reading.paths import node_of, resolve
from jospar.rules.case import Case, finding
from jospar.rules.references.amended import ChangedField, changed_fields
from jospar.standing.asof import effective


def check(case: Case) -> Iterator[Finding]:
    """Report every last ``after`` of a field that the record does not have.

    Nothing is said where amendments overlap without a date to order them by, nor of a value taken away.
    """
    aliases = _aliases(case.plan)
    by_record: dict[str, list[ChangedField]] = {}
    for one in changed_fields(case.plan):
        by_record.setdefault(one.record.id, []).append(one)
    for changes in by_record.values():
        for one in changes:
            if _is_last(one, changes) and not _holds(one, case.plan, aliases):
                after = one.change.after
                facts = {"field": one.field, "other": one.record.id, "value": after or ""}
                written = facts if isinstance(after, str) else {**facts, "value": "…"}
                yield finding("J225", one.amendment, "changes", one.index, "after", **written)


def _is_last(one: ChangedField, changes: list[ChangedField]) -> bool:
    """Tell whether no other change of this path, of one above it or below it, may be later."""
    return not any(
        other is not one
        and (_within(one.field, other.field) or _within(other.field, one.field))
        and _order(other.amendment) >= _order(one.amendment)
        for other in changes
    )


def _within(path: str, above: str) -> bool:
    return path == above or path.startswith(f"{above}/")


def _order(amendment: Amendment) -> date:
    """Order amendments by the day they hold from; one without a day may be the latest."""
    return effective(amendment) or date.max


def _holds(one: ChangedField, plan: Plan, aliases: Mapping[str, str]) -> bool:
    found = resolve(one.record, one.field)
    after = one.change.after
    if found is None or after is None:
        return True
    language = one.amendment.language or plan.repository.languages[0]
    made = decoder(found.kind)(node_of(after), Desk(one.amendment.file, language, aliases))
    return _same(made, found.value)


def _same(made: Any, present: Any) -> bool:  # noqa: ANN401 -- a field's value
    if isinstance(made, Text) and isinstance(present, Text):
        return set(made.by_language) <= set(present.by_language)
    return bool(made == present)


def _aliases(plan: Plan) -> dict[str, str]:
    return {
        abbreviation: agency.id
        for agency in plan.agencies.values()
        if agency.abbr is not None
        for _, abbreviation in agency.abbr.by_language
    }
