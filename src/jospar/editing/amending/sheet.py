"""The sheet on which an amendment is worked out: records as they are by now, and what does not fit."""

import dataclasses
from collections.abc import Mapping
from dataclasses import field
from typing import Any

from jospar.code import Code
from jospar.editing.amending.given import Given, desk_of
from jospar.editing.bench import Bench
from jospar.editing.reporting import Desk, take
from jospar.finding import Finding, Spot
from jospar.frozen import frozen
from jospar.plan.conflict import Written
from jospar.plan.governance import Amendment, PlannedChange
from jospar.plan.plan import Plan
from jospar.reading.document import read_document
from jospar.reading.failure import FAILED
from jospar.reading.filing import file_records
from jospar.reading.layout import address
from jospar.reading.paths import ABSENT, resolve
from jospar.rules.references.amended import aliases_of, amended_records, made_of, same

MISFIT = Code("X741")


@frozen
class Sheet:
    """What an amendment is worked out with; ``known`` are records by all names, as they are by now."""

    desk: Desk
    bench: Bench
    given: Given
    aliases: Mapping[str, str]
    known: dict[str, Any]
    findings: list[Finding] = field(default_factory=list)

    @property
    def plan(self) -> Plan:
        """Give the plan as it is on the disk."""
        return self.bench.plan

    def misfit(self, index: int, key: str, problem: str, **facts: str | tuple[str, ...]) -> None:
        """Note that a change does not fit the plan, at one of its keys."""
        spot = Spot(self.given.paper.file, ("changes", index, key))
        change = self.given.amendment.changes[index]
        told = {"problem": problem, "owner": change.record, "field": change.field or "", **facts}
        self.findings.append(Finding(MISFIT, spot, told))

    def bytes_of(self, record: Any) -> bytes:  # noqa: ANN401 -- any record
        """Give the bytes of a record's file as they are by now."""
        data = take(self.desk, self.bench, record.file)
        assert data is not None  # noqa: S101 -- the record was read from it
        return data

    def put_back(self, record: Any, data: bytes) -> bool:  # noqa: ANN401 -- as above
        """Lay a record's file out again and read it; tell whether it can still be read."""
        where = address(record.file)
        node = read_document(record.file, data).node
        if where is None or node is None:
            return False
        rows = file_records(where, node, desk_of(self.plan, record.file)).records
        made = next((one for one in rows if one.id == record.id), None)
        if made is None:
            return False
        self.desk.files[record.file] = data
        self.known.update({name: made for name, one in self.known.items() if one.id == record.id})
        return True


def sheet_of(desk: Desk, bench: Bench, given: Given) -> Sheet:
    """Make a sheet on which nothing is worked out yet."""
    return Sheet(desk, bench, given, aliases_of(bench.plan), amended_records(bench.plan))


def says(record: Any, change: PlannedChange, value: Written, amendment: Amendment, plan: Plan) -> bool:  # noqa: ANN401 -- as above
    """Tell whether a record says of a change's field what a written value means; None is nothing."""
    found = resolve(record, change.field or "")
    if found is None:
        return False
    if value is None:
        return found.value in (ABSENT, None, ()) or _is_default(record, change.field or "", found.value)
    made = made_of(found, value, amendment, plan, aliases_of(plan))
    return made is not FAILED and same(made, found.value, found.kind, change.field or "")


def _is_default(record: Any, path: str, value: Any) -> bool:  # noqa: ANN401 -- as above
    """Tell whether a value is what a field has that is not written."""
    above, _, name = path.rpartition("/")
    holder = resolve(record, above) if above else None
    owner = record if holder is None else holder.value
    if not dataclasses.is_dataclass(owner):
        return False
    defaults = {one.name: one.default for one in dataclasses.fields(owner)}
    return name in defaults and defaults[name] is not dataclasses.MISSING and defaults[name] == value
