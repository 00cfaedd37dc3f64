"""What is stated by several keys at once: parts of it from two sides would be what nobody wrote."""

from jospar.change.walk import WHOLE
from jospar.plan.agency import Agency
from jospar.plan.control import Approval
from jospar.plan.due import By, Recurring
from jospar.plan.governance import Asked, Decided, Override
from jospar.plan.indicator import Baseline, Cell, Observation, Target
from jospar.plan.measure import BudgetLine, Completion, Measure, Units
from jospar.plan.money import MoneyUnit, Rate
from jospar.plan.progress import Acceptance, Evidence, Progress
from jospar.plan.repository import RuleLevel
from jospar.plan.source import Source
from jospar.plan.tags import Act

AS_ONE = (*WHOLE, Recurring, By, Cell)
"""Records that are one value: they are in conflict as a whole."""

STATEMENTS: dict[type, tuple[tuple[str, ...], ...]] = {
    Acceptance: (("report", "verdict", "on", "evidence", "because"),),
    Act: (("title", "number", "date", "effective", "source"),),
    Agency: (("region", "region_name"),),
    Approval: (("by", "on", "changes", "because", "act"),),
    Asked: (("by", "on"),),
    Baseline: (("period", "value", "source"),),
    BudgetLine: (("amount", "certainty", "plan", "reserve", "conditional", "transfer", "source"),),
    Completion: (("form", "text"),),
    Decided: (("on", "outcome"),),
    Evidence: (("title", "kind", "number", "dated", "url", "sha256"),),
    Measure: (("state", "because"),),
    MoneyUnit: (("currency", "unit"),),
    Observation: (
        (
            "value",
            "numerator",
            "denominator",
            "change",
            "since",
            "stated_on",
            "precision",
            "quality",
            "interval",
            "revision",
            "source",
        ),
    ),
    Override: (("measure", "status", "because", "approved_by", "until"),),
    Progress: (("status", "reason"),),
    Rate: (("rate", "date", "source"),),
    RuleLevel: (("level", "because"),),
    Source: (("title", "grade", "publisher", "date"), ("url", "retrieved", "archived")),
    Target: (("value", "low", "high", "per", "source"),),
    Units: (("target", "unit"),),
}
"""The fields of a record that make one statement; each of them is in conflict where two sides restate it."""


def statements_of(cls: type) -> tuple[tuple[str, ...], ...]:
    """List the statements that a record makes by several fields, by the names of those."""
    return STATEMENTS.get(cls, ())
