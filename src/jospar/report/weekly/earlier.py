"""The plan's files as they were a week before a report: which tree that was, and what it said."""

from dataclasses import dataclass

from jospar.plan.plan import Plan

NONE, UNKNOWN = "none", "unknown"
"""Instead of a tree's id: there was no plan yet, or no history is here that could tell."""
SAME = "same"
"""Instead of a tree's id: nothing was committed after the day of the report."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a report's plan is compared with: a tree's id and its plan, or the word for why there is none.

    ``until`` and ``last`` are the tree and the plan at the end of the report's day, where more was
    committed after it: what came later is no news of that week.
    """

    tree: str = UNKNOWN
    plan: Plan | None = None
    until: str = SAME
    last: Plan | None = None
