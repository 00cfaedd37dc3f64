"""The changes of fields that amendments make, each with the record it speaks of."""

from collections.abc import Iterator
from typing import Any

from jospar.frozen import frozen
from jospar.plan.governance import Amendment, PlannedChange
from jospar.plan.plan import Plan
from jospar.rules.references.past import former_names, shared_records


@frozen
class ChangedField:
    """One change of one field; ``index`` is its place among the amendment's changes."""

    amendment: Amendment
    index: int
    change: PlannedChange
    record: Any
    field: str


def changed_fields(plan: Plan) -> Iterator[ChangedField]:
    """List the changes of fields of records that could be read, in the order of the files."""
    if not plan.amendments:
        return
    known = {**former_names(plan), **plan.sources, **plan.agencies}
    known |= {record.id: record for record in shared_records(plan)}
    for amendment in plan.amendments.values():
        for index, change in enumerate(amendment.changes):
            record = known.get(change.record)
            if record is not None and change.field is not None:
                yield ChangedField(amendment, index, change, record, change.field)
