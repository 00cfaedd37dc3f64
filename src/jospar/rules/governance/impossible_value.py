"""An amendment names a value that its field cannot have.

Why:
    ``before`` and ``after`` are written as the record itself would write them: a deadline as a time, an
    agency by its id or abbreviation, a whole budget line with all its keys. A value that the field cannot
    have can't be put back, and the plan of an earlier day keeps the present one.

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
      - {record: XA-001, field: due, before: in two years, after: 2028}  # here
    ```

    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}
    changes:
      - {record: XA-001, field: budget/2027/republican/amount, before: 120, after: eighty}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.reading.failure import FAILED
from jospar.reading.paths import resolve
from jospar.rules.case import Case, finding
from jospar.rules.references.amended import aliases_of, changed_fields, made_of, shown


def check(case: Case) -> Iterator[Finding]:
    """Report every ``before`` and ``after`` that cannot be read as the field's value."""
    aliases = aliases_of(case.plan)
    for one in changed_fields(case.plan):
        found = resolve(one.record, one.field)
        for key, value in (("before", one.change.before), ("after", one.change.after)):
            if found is None or value is None:
                continue
            if made_of(found, value, one.amendment, case.plan, aliases) is FAILED:
                facts = {"field": one.field, "owner": one.record.id, "value": shown(value)}
                yield finding("J816", one.amendment, "changes", one.index, key, **facts)
