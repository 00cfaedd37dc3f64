"""Findings that the plan's owners have accepted, on one record, for a reason, until a day."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from jospar.code import Code
from jospar.finding import Finding, Spot
from jospar.plan.plan import Plan
from jospar.plan.tags import Exemption
from jospar.rules.registry import rules


class Granted(NamedTuple):
    """An exception as it stands in a record: on which row of the record's list."""

    record: Any
    row: int
    exemption: Exemption

    @property
    def code(self) -> Code:
        """Name the rule that the exception is from."""
        return Code(self.exemption.code)

    def holds(self, on: date) -> bool:
        """Tell whether the exception has not expired before a day."""
        last = self.exemption.until.last if self.exemption.until is not None else None
        return last is None or on <= last


def granted(plan: Plan) -> Iterator[Granted]:
    """List the exceptions of all records that may have any."""
    rooms: tuple[Iterable[Any], ...] = (
        plan.programmes.values(),
        plan.measures.values(),
        plan.indicators.values(),
        plan.risks.values(),
        plan.observations,
    )
    for room in rooms:
        for record in room:
            for row, exemption in enumerate(record.exceptions):
                yield Granted(record, row, exemption)


def exempted(found: Iterable[Finding], plan: Plan, on: date) -> Iterator[Finding]:
    """Leave out what an exception in the finding's own file covers on the date.

    Findings about the text of a file have no record and no exception; nor do rules whose level is fixed.
    """
    fixed = {rule.code for rule in rules() if rule.fixed}
    covered = {(one.record.file, one.code) for one in granted(plan) if one.holds(on)}
    for finding in found:
        excepted = isinstance(finding.at, Spot) and (finding.file, finding.code) in covered
        if finding.code in fixed or not excepted:
            yield finding
