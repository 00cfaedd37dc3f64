"""Hold a tree against the rules: load it, ask every rule, weigh what was found."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from jospar.code import Code, Level
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.plan.plan import Plan
from jospar.reading.load import Kept, Loaded, load
from jospar.rules.case import Case
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


def validate(
    tree: Tree, on: date, selection: Selection | None = None, *, kept: dict[str, Kept] | None = None
) -> Verdict:
    """Validate the plan of a tree on a date. Writes nothing. ``kept`` is as in ``load``.

    Raises:
        CannotRun: A file vanished while it was read.
        Misused: The selection names no rule.
    """
    chosen = (selection or Selection()).chosen()
    loaded = read_plan(tree, chosen, kept=kept)
    case, levels = Case(loaded.plan, on), levels_of(chosen, loaded.plan)
    found = [*levelled(loaded.findings, levels), *levelled(_checked(chosen, case), levels)]
    found += levelled(_remembered(chosen, case, tree), levels)
    found += levelled(_weighed(chosen, case, found, levels), levels)
    settled = _settled(found, case, tree) if found else ()
    return Verdict(loaded.plan, settled, loaded.files, on)


def read_plan(tree: Tree, chosen: Sequence[Rule], *, kept: dict[str, Kept] | None = None) -> Loaded:
    """Read a tree with the rules about text looking on; raise as `load`."""
    texts = [rule for rule in chosen if rule.scope is Scope.TEXT]
    looks = [rule.text_check() for rule in texts if not rule.absolute]
    guards = [rule.text_check() for rule in texts if rule.absolute]
    return load(tree, inspect=looks, guards=guards, kept=kept)


def _settled(found: Iterable[Finding], case: Case, tree: Tree) -> tuple[Finding, ...]:
    """Leave out what is excepted and what says a thing twice, and put the rest in order, with its places."""
    from jospar.reading.locate import locate  # noqa: PLC0415 -- a plan without findings needs none of them
    from jospar.rules.echoes import without_echoes  # noqa: PLC0415 -- as above
    from jospar.rules.exemptions import exempted  # noqa: PLC0415 -- as above

    return tuple(without_echoes(locate(exempted(found, case.plan, case.date), tree)))


def _checked(chosen: Sequence[Rule], case: Case) -> Iterator[Finding]:
    concerned = {scope for scope in Scope if scope.concerns(case.plan)}
    for rule in chosen:
        if rule.scope not in (Scope.HISTORY, Scope.EXCEPTIONS) and not concerned.isdisjoint(rule.scopes):
            yield from rule.plan_check()(case)


def _remembered(chosen: Sequence[Rule], case: Case, tree: Tree) -> Iterator[Finding]:
    """Ask the rules that look back; where there is nothing to look back on, git is not even started."""
    asked = [rule for rule in chosen if rule.scope is Scope.HISTORY and rule.concerns(case.plan)]
    if asked:
        from jospar.history.past import look_back  # noqa: PLC0415 -- few plans have amendments
        from jospar.rules.references.amended import amended_records  # noqa: PLC0415 -- as above

        past = look_back(tree, case.plan, amended_records(case.plan))
        if past is not None:
            for rule in asked:
                yield from rule.history_check()(case, past)


def _weighed(
    chosen: Sequence[Rule], case: Case, found: Sequence[Finding], levels: Mapping[Code, Level]
) -> Iterator[Finding]:
    for rule in chosen:
        if rule.scope is Scope.EXCEPTIONS and rule.concerns(case.plan):
            yield from rule.findings_check()(case, found, levels.keys())


def levels_of(chosen: Sequence[Rule], plan: Plan) -> dict[Code, Level]:
    """Give the level of each rule, its own or the one of the plan's policy, but for those turned off."""
    levels = {rule.code: rule.level for rule in chosen}
    fixed = {rule.code for rule in chosen if rule.fixed}
    for change in plan.repository.policy.levels:
        code = Code(change.code)
        if code in levels and code not in fixed:
            if change.level == "off":
                del levels[code]
            else:
                levels[code] = Level(change.level)
    return levels


def levelled(found: Iterable[Finding], levels: Mapping[Code, Level]) -> Iterator[Finding]:
    """Give each finding its rule's level, and leave out those of rules without one."""
    for finding in found:
        level = levels.get(finding.code)
        if level is not None:
            yield replace(finding, level=level)
