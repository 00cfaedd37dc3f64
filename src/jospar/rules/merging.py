"""Two sides of a plan held against the rules together: only what their merge would bring is found."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from jospar.code import Level
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.plan.plan import Plan
from jospar.reading.assembly import SHARED
from jospar.reading.layout import address
from jospar.reading.load import FIRST, Kept
from jospar.reading.locate import locate
from jospar.rules.registry import Scope
from jospar.rules.selection import Selection
from jospar.rules.validate import Verdict, validate
from jospar.tree.merging import Clash, Merge


@frozen
class Joining:
    """What rules about a merge are given: the trees, the plans of both sides, the other side's name."""

    merge: Merge
    ours: Plan
    theirs: Plan
    revision: str

    def pair(self, clash: Clash) -> tuple[Any, Any] | None:
        """Give the two records that a file added on both sides holds, if they are different ones.

        One record entered twice has a title, a number or an act in common. Files without an id of their own,
        such as reports, and what cannot be read, are no two records.
        """
        where = address(clash.name)
        if clash.way != "added" or where is None or where.record not in SHARED:
            return None
        mine, other = (_record(plan, clash.name) for plan in (self.ours, self.theirs))
        if mine is None or other is None or _alike(mine, other):
            return None
        return mine, other


def judge_merge(merge: Merge, on: date, revision: str, selection: Selection | None = None) -> Verdict:
    """Find what a merge would bring: where it stops, and errors that neither side has alone.

    Raises:
        CannotRun: A file vanished while it was read.
        Misused: The selection names no rule.
    """
    asked = selection or Selection()
    kept: dict[str, Kept] = {}
    ours = validate(merge.ours, on, asked, kept=kept)
    theirs = validate(merge.theirs, on, asked)
    together = validate(merge.merged, on, asked, kept=_still(merge, kept))
    joining = Joining(merge, ours.plan, theirs.plan, revision)
    found: list[Finding] = []
    for rule in asked.chosen():
        if rule.scope is Scope.MERGE:
            found += (replace(one, level=rule.level) for one in rule.merge_check()(joining))
    new = fresh_errors(together.findings, ours.findings, theirs.findings)
    return replace(together, findings=tuple(locate([*found, *new], merge.merged)))


def fresh_errors(after: Iterable[Finding], *before: Iterable[Finding]) -> Iterator[Finding]:
    """Give the errors that are in none of the findings before, by what they say and not by where."""
    known: Counter[tuple[str, str, str]] = Counter()
    for one in before:
        known |= Counter(identity(each) for each in one if each.level is Level.ERROR)
    for each in after:
        if each.level is Level.ERROR:
            if known[identity(each)]:
                known[identity(each)] -= 1
            else:
                yield each


def identity(one: Finding) -> tuple[str, str, str]:
    """Tell an error from others without its place, which moves with what stands above it."""
    facts = sorted((name, str(fact)) for name, fact in one.facts.items() if "line" not in name)
    return one.code, one.file, str(facts)


def _still(merge: Merge, kept: dict[str, Kept]) -> dict[str, Kept]:
    """Keep what files said that are ours in the merge too, if all files are still understood alike."""
    merged = merge.merged
    changed = {*merged.taken, *merged.gone, *merged.texts}
    return {} if changed & {*FIRST} else {name: one for name, one in kept.items() if name not in changed}


def _record(plan: Plan, file: str) -> Any:  # noqa: ANN401 -- any record with an id, or None
    rooms = (plan.programmes, plan.measures, plan.indicators, plan.amendments, plan.risks)
    for room in (*rooms, plan.decisions, plan.overrides):
        found = next((one for one in room.values() if one.file == file), None)
        if found is not None:
            return found
    return None


def _alike(mine: Any, other: Any) -> bool:  # noqa: ANN401 -- as above
    """Tell whether two records of one id are one that was entered twice."""
    for name in ("title", "because"):
        one, two = (
            dict(text.by_language) if (text := getattr(side, name, None)) else {} for side in (mine, other)
        )
        if any(one[language] == two.get(language) for language in one):
            return True
    numbers = [
        getattr(side, "number", None) or getattr(getattr(side, "act", None), "number", None)
        for side in (mine, other)
    ]
    return numbers[0] is not None and numbers[0] == numbers[1]
