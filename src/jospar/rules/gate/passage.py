"""What a rule about changes is given: two plans, the changes between them, the day, and who made them."""

from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar, cast

from jospar.change.change import Change
from jospar.finding import Spot
from jospar.frozen import frozen
from jospar.plan.plan import Plan
from jospar.reading.paths import ABSENT

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


@frozen
class Passage:
    """Changes on their way into the plan: judged by the policy of the plan that they are to change.

    ``author`` is the agency that made them, "" where that was not said. ``known`` holds what rules have
    worked out already.
    """

    before: Plan
    after: Plan
    changes: tuple[Change, ...]
    date: date
    author: str = ""
    known: dict[object, Any] = field(default_factory=dict, compare=False)

    def once(self, work: "Callable[[Passage], T]") -> T:
        """Do a piece of work over the changes the first time that a rule asks for it, and remember it."""
        if work not in self.known:
            self.known[work] = work(self)
        return cast("T", self.known[work])


def spot_of(change: Change) -> Spot:
    """Point at a change where it has led to, else where that stood which is gone."""
    there = [one for one in change.differences if one.after is not ABSENT]
    first = (there or change.differences)[0]
    return first.at_after or first.at_before or Spot("plan")
