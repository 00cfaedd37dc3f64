"""Every rule there is: its code, its level, where it is written, and what it looks at."""

from collections.abc import Callable, Collection, Iterable, Mapping
from enum import StrEnum
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from jospar.code import Code, Level
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.plan.measure import BudgetLine
from jospar.plan.plan import Plan
from jospar.plan.programme import SAMPLE
from jospar.plan.source import SAMPLES
from jospar.rules.case import Case
from jospar.rules.catalogue import ROWS
from jospar.rules.granted import granted

if TYPE_CHECKING:
    from jospar.history.past import Past
    from jospar.rules.gate.passage import Passage
    from jospar.rules.merging import Joining

LookAtText = Callable[[str, str], Iterable[Finding]]
LookAtPlan = Callable[[Case], Iterable[Finding]]
LookAtHistory = Callable[[Case, "Past"], Iterable[Finding]]
LookAtChanges = Callable[["Passage"], Iterable[Finding]]
LookAtMerge = Callable[["Joining"], Iterable[Finding]]
LookAtFindings = Callable[[Case, Iterable[Finding], Collection[Code]], Iterable[Finding]]


class Scope(StrEnum):
    """What a rule looks at."""

    READING = "reading"
    """Found while files are read; the rule's module holds its page alone."""
    TEXT = "text"
    """Looks at each file's name and text: ``look(file, text)``."""
    PLAN = "plan"
    """Looks at the plan as a whole: ``check(case)``; so do all below, where there is any such record."""
    REPORTS = "reports"
    """Looks at progress, lists of unchanged measures, and verdicts."""
    INDICATORS = "indicators"
    """Looks at indicators and observations."""
    AMENDMENTS = "amendments"
    """Looks at amendments."""
    HISTORY = "history"
    """Looks at amendments beside what git had before them, where it remembers: ``check(case, past)``."""
    GOVERNANCE = "governance"
    """Looks at risks, decisions and overrides."""
    DEPENDENCIES = "dependencies"
    """Looks at measures that wait for others."""
    RESTRICTED = "restricted"
    """Looks at records of restricted access."""
    LENIENCE = "lenience"
    """Looks at the exceptions of records and at the levels of the policy."""
    PORTIONS = "portions"
    """Looks at budget lines that are more than a sum: planned by quarter, revised, set aside, passed on."""
    SETTINGS = "settings"
    """Looks at the views and the required languages of the repository."""
    CONTROL = "control"
    """Looks at the policy's rules for changes and at approvals."""
    SAMPLE = "sample"
    """Looks at the sample that a new plan begins with."""
    CHANGES = "changes"
    """Looks at the changes between two plans, as `jospar diff` does: ``check(passage)``."""
    EXCEPTIONS = "exceptions"
    """Looks at exceptions beside what all other rules have found: ``weigh(case, found, asked)``."""

    MERGE = "merge"
    """Looks at two sides before they are merged, and only then: ``check(joining)``."""

    def concerns(self, plan: Plan) -> bool:
        """Tell whether a plan has anything that a check of this scope would look at."""
        return self in _HAS and bool(_HAS[self](plan))


def _portioned(line: BudgetLine) -> bool:
    aside = line.reserve is not None or line.conditional is not None
    return bool(line.plan) or aside or line.transfer or line.version == "revised"


_HAS: Mapping[Scope, Callable[[Plan], object]] = {
    Scope.PLAN: lambda _: True,
    Scope.REPORTS: lambda plan: plan.shelf.keys,
    Scope.INDICATORS: lambda plan: plan.indicators or plan.observations,
    Scope.AMENDMENTS: lambda plan: plan.amendments,
    Scope.HISTORY: lambda plan: plan.amendments,
    Scope.GOVERNANCE: lambda plan: plan.risks or plan.decisions or plan.overrides,
    Scope.DEPENDENCIES: lambda plan: any(one.depends_on for one in plan.measures.values()),
    Scope.RESTRICTED: lambda plan: any(one.access == "restricted" for one in plan.measures.values()),
    Scope.LENIENCE: lambda plan: plan.repository.policy.levels or next(granted(plan), None),
    Scope.EXCEPTIONS: lambda plan: next(granted(plan), None),
    Scope.PORTIONS: lambda plan: any(
        _portioned(line) for one in plan.measures.values() for line in one.budget
    ),
    Scope.CONTROL: lambda plan: plan.repository.policy.changes or plan.approvals,
    Scope.SAMPLE: lambda plan: SAMPLE in plan.programmes or any(one in plan.sources for one in SAMPLES),
    Scope.SETTINGS: lambda plan: plan.repository.views or plan.repository.policy.required_languages,
}
"""What a plan must have for the checks of a scope to be worth importing."""


@frozen
class Rule:
    """One rule. An absolute one protects people: no policy and no exception can turn it off."""

    code: Code
    name: str
    level: Level
    scopes: tuple[Scope, ...]
    absolute: bool = False

    @property
    def scope(self) -> Scope:
        """Name what the rule looks at first of all."""
        return self.scopes[0]

    def concerns(self, plan: Plan) -> bool:
        """Tell whether a plan has anything that the rule's check would look at."""
        return any(scope.concerns(plan) for scope in self.scopes)

    @property
    def fixed(self) -> bool:
        """Tell whether no policy may change the level: of what protects people, or of what is not read."""
        return self.absolute or (self.scope is Scope.READING and self.level is Level.ERROR)

    @property
    def module(self) -> str:
        """Name the module that holds the rule's page and its code."""
        return f"jospar.rules.{self.name}"

    def text_check(self) -> LookAtText:
        """Import the rule's look at texts."""
        return cast("LookAtText", import_module(self.module).look)

    def plan_check(self) -> LookAtPlan:
        """Import the rule's check of plans."""
        return cast("LookAtPlan", import_module(self.module).check)

    def history_check(self) -> LookAtHistory:
        """Import the rule's check of plans with a past."""
        return cast("LookAtHistory", import_module(self.module).check)

    def merge_check(self) -> LookAtMerge:
        """Import the rule's check of two sides that are to be merged."""
        return cast("LookAtMerge", import_module(self.module).check)

    def findings_check(self) -> LookAtFindings:
        """Import the rule's look at what the others have found."""
        return cast("LookAtFindings", import_module(self.module).weigh)


@cache
def rules() -> tuple[Rule, ...]:
    """List all rules in the order of their codes."""
    return tuple(
        Rule(
            Code(code),
            name,
            Level(level),
            tuple(map(Scope, scope.rstrip("!").split("+"))),
            scope.endswith("!"),
        )
        for code, name, level, scope in sorted(ROWS)
    )
