"""Hold a tree against the rules: load it, ask every rule, weigh what was found."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from jospar.code import Code, Level
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.plan.plan import Plan
from jospar.reading.load import load
from jospar.reading.locate import locate
from jospar.rules.case import Case
from jospar.rules.echoes import without_echoes
from jospar.rules.exemptions import exempted
from jospar.rules.registry import Rule, Scope
from jospar.rules.selection import Selection
from jospar.tree.tree import Tree


@frozen
class Verdict:
    """The plan, what is to be said about it in the order of files and places, and how many files it has."""

    plan: Plan
    findings: tuple[Finding, ...]
    files: int
    date: date

    def worst(self, level: Level) -> bool:
        """Tell whether there is a finding at this level or above."""
        return any(finding.level.rank >= level.rank for finding in self.findings)

    def count(self, level: Level) -> int:
        """Count the findings of one level."""
        return sum(finding.level is level for finding in self.findings)


def validate(tree: Tree, on: date, selection: Selection | None = None) -> Verdict:
    """Validate the plan of a tree on a date. Writes nothing.

    Raises:
        CannotRun: A file vanished while it was read.
        Misused: The selection names no rule.
    """
    chosen = (selection or Selection()).chosen()
    looks = [rule.text_check() for rule in chosen if rule.scope is Scope.TEXT]
    loaded = load(tree, inspect=looks)
    found = [*loaded.findings, *_checked(chosen, Case(loaded.plan, on))]
    kept = exempted(_levelled(found, chosen, loaded.plan), loaded.plan, on)
    return Verdict(loaded.plan, tuple(without_echoes(locate(kept, tree))), loaded.files, on)


def _checked(chosen: Sequence[Rule], case: Case) -> Iterator[Finding]:
    for rule in chosen:
        if rule.scope.concerns(case.plan):
            yield from rule.plan_check()(case)


def _levelled(found: Iterable[Finding], chosen: Sequence[Rule], plan: Plan) -> Iterator[Finding]:
    """Give each finding its rule's level, or the one that the plan's policy gives it."""
    levels: dict[Code, Level | None] = {rule.code: rule.level for rule in chosen}
    absolute = {rule.code for rule in chosen if rule.absolute}
    for change in plan.repository.policy.levels:
        code = Code(change.code)
        if code in levels and code not in absolute:
            levels[code] = None if change.level == "off" else Level(change.level)
    for finding in found:
        level = levels.get(finding.code)
        if level is not None:
            yield replace(finding, level=level)
