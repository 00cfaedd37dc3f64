"""What a rule is given: the plan as it is written, the date it is held against, and where things are."""

from collections.abc import Callable, Iterator
from dataclasses import field
from datetime import date
from typing import Any, TypeVar, cast

from jospar.code import Code
from jospar.finding import Fact, Finding, Spot, Step
from jospar.frozen import frozen
from jospar.plan.plan import Plan

T = TypeVar("T")


@frozen
class Case:
    """A plan and the status date; a rule reads no clock.

    ``known`` holds what rules have worked out of them already; it says nothing of its own.
    """

    plan: Plan
    date: date
    known: dict[object, Any] = field(default_factory=dict, compare=False)

    def once(self, work: "Callable[[Case], T]") -> T:
        """Do a piece of work over the plan the first time that a rule asks for it, and remember it."""
        if work not in self.known:
            self.known[work] = work(self)
        return cast("T", self.known[work])

    def records(self) -> Iterator[Any]:
        """Give every record of the plan but the reports, room by room."""
        plan = self.plan
        yield plan.repository
        for room in (plan.agencies, plan.sources, plan.programmes, plan.measures, plan.indicators):
            yield from room.values()
        yield from plan.observations
        for more in (plan.amendments, plan.risks, plan.decisions, plan.overrides, plan.approvals):
            yield from more.values()

    def reports(self) -> Iterator[Any]:
        """Give every report and verdict on the shelf."""
        shelf = self.plan.shelf
        yield from shelf.progress()
        yield from shelf.unchanged()
        yield from shelf.acceptances()


def spot(record: Any, *path: Step) -> Spot:  # noqa: ANN401 -- any record
    """Point at a field of a record as it stands in its file; of a list file, at the record's row."""
    row = getattr(record, "row", None)
    return Spot(record.file, path if row is None else (row, *path))


def finding(code: str, record: Any, *path: Step, **facts: Fact) -> Finding:  # noqa: ANN401 -- any record
    """Make a finding about a field of a record."""
    return Finding(Code(code), spot(record, *path), facts)
