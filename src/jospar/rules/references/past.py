"""Names that records had before."""

from collections.abc import Iterator
from typing import Any

from jospar.plan.plan import Plan


def shared_records(plan: Plan) -> Iterator[Any]:
    """Give the records whose ids are unique among them all: programmes, measures, indicators and more."""
    for room in (plan.programmes, plan.measures, plan.indicators):
        yield from room.values()
    for more in (plan.amendments, plan.risks, plan.decisions, plan.overrides, plan.approvals):
        yield from more.values()


def former_names(plan: Plan) -> dict[str, Any]:
    """Tell which record once had a name: ``formerly`` of programmes, measures and indicators."""
    return {name: record for record in shared_records(plan) for name in getattr(record, "formerly", ())}
