"""The plan's files as they were a week before a report: which tree that was, and what it said."""

from dataclasses import dataclass

from jospar.plan.plan import Plan

NONE, UNKNOWN = "none", "unknown"
"""Instead of a tree's id: there was no plan yet, or no history is here that could tell."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a report's plan is compared with: a tree's id and its plan, or the word for why there is none."""

    tree: str = UNKNOWN
    plan: Plan | None = None
