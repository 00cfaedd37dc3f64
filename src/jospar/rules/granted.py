"""The exceptions that records carry, each with the record and the row it stands on."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from jospar.code import Code
from jospar.plan.plan import Plan
from jospar.plan.tags import Exemption


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
        plan.observations,
        plan.amendments.values(),
        plan.risks.values(),
        plan.decisions.values(),
        plan.overrides.values(),
    )
    for room in rooms:
        for record in room:
            for row, exemption in enumerate(record.exceptions):
                yield Granted(record, row, exemption)
