"""An amendment's ``before`` is not what git had before the amendment.

Why:
    ``before`` makes the plan of an earlier day without git; where git remembers that day the two must agree.
    Held against it is the record as it was just before the commit that added the amendment (or as it is
    committed now, while the amendment is not). Either ``before`` is mistyped, or the record was changed
    earlier and no amendment says so. A value that another change of the field names, and a record that git
    does not know from then, are never held against anybody.

Passes:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}
    changes:
      - {record: XA-003, field: due, before: 2026-11, after: 2026-12}
    # plan/example/measures/XA-003.yaml (committed)
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2026-11
    ```

Fails:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}
    changes:
      - {record: XA-003, field: due, before: 2026-10, after: 2026-12}  # here
    # plan/example/measures/XA-003.yaml (committed)
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2026-11
    ```
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from jospar.finding import Finding
from jospar.history.past import Past, names_of
from jospar.plan.conflict import Written
from jospar.plan.period import Period
from jospar.plan.plan import Plan
from jospar.plan.text import Text
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED
from jospar.reading.paths import ABSENT, Found, assign, resolve
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


def check(case: Case, past: Past) -> Iterator[Finding]:
    """Report every ``before`` that git contradicts, and that nothing in the plan explains."""
    aliases = aliases_of(case.plan)
    for changes in by_record(case.plan).values():
        for one in changes:
            then = past.record(one.amendment, names_of(one.record, one.change.record))
            found = resolve(then, one.field) if then is not None else None
            touching = [other for other in changes if overlap(other.field, one.field)]
            if found is None or any(other.field != one.field for other in touching):
                continue
            written = [
                (each, value) for each in touching for value in (each.change.before, each.change.after)
            ]
            if not any(_was(found, then, each, value, (case.plan, aliases)) for each, value in written):
                yield _finding(one, found)


def _was(
    found: Found,
    then: Any,  # noqa: ANN401 -- any record
    one: ChangedField,
    written: Written,
    reading: tuple[Plan, Mapping[str, str]],
) -> bool:
    """Tell whether a field had a value that a change names; None stands for no value of its own."""
    if written is None:
        return found.value is ABSENT or assign(then, one.field, None, Desk("")) == then
    made = made_of(found, written, one.amendment, *reading)
    return made is FAILED or same(made, found.value, found.kind, one.field) or _reads_alike(made, found.value)


def _reads_alike(made: Any, then: Any) -> bool:  # noqa: ANN401 -- a field's values
    """Tell whether a text has the same words then, in whatever language a plain one was taken to be."""
    if not isinstance(made, Text) or not isinstance(then, Text):
        return False
    return {text for _, text in made.by_language} <= {text for _, text in then.by_language}


def _finding(one: ChangedField, found: Found) -> Finding:
    facts = {
        "field": one.field,
        "owner": one.record.id,
        "value": shown(one.change.before),
        "then": _told(found),
    }
    if found.value is ABSENT:
        facts["problem"] = "no_value"
    elif one.change.before is None:
        facts["problem"] = "no_before"
    return finding("J801", one.amendment, "changes", one.index, "before", **facts)


def _told(found: Found) -> str:
    """Write a value as a finding shows it; a list or a mapping is only hinted at."""
    value = found.value
    if isinstance(value, Text):
        return value.by_language[0][1]
    return str(value) if isinstance(value, (str, int, Decimal, date, Period)) else "…"
