"""What is compared: two sides, their plans, the changes between them, and the day they are held against."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase

from jospar.change.change import Change, Weight
from jospar.change.compare import compare
from jospar.change.difference import UNREAD, Difference
from jospar.change.judge import judge
from jospar.change.pairing import pair_up
from jospar.change.registry import kind_of
from jospar.plan.plan import Plan
from jospar.reading.load import load
from jospar.rules.gate.gate import OPEN, Gate, gate
from jospar.rules.gate.passage import Passage
from jospar.rules.gate.ruling import is_unread
from jospar.tree.tree import Tree

LISTED = {
    "repository": "plan/jospar.yaml",
    "agency": "plan/agencies.yaml",
    "source": "plan/sources.yaml",
    "unchanged": "/unchanged.yaml",
}
"""Files that are not called by what is in them."""
NAMED = {"measure": 0, "indicator": 0, "observation": 0, "progress": -1, "acceptance": -1}
"""Which part of its id names the measure or indicator that a record is about."""
REPORTS = ("progress", "unchanged", "acceptance")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two plans and the changes between them; ``old`` is None where there was no plan yet.

    The plans hold what differs and what judging it takes. ``hidden`` were left out and ``muted`` by the
    reader's wish: ``unjudged`` of these are under rules of change control. ``idle`` patterns to mute fields
    fit no change. ``gate`` is what change control says, and ``unread`` are the changes that could not be
    told, for a side could not be read.
    """

    old: Tree | None
    new: Tree
    base: str
    head: str
    on: date
    before: Plan
    after: Plan
    changes: tuple[Change, ...]
    gate: Gate = OPEN
    muted: int = 0
    hidden: int = 0
    unjudged: int = 0
    idle: tuple[str, ...] = ()

    @property
    def unread(self) -> tuple[Change, ...]:
        """List the changes of which one side could not be read."""
        return tuple(one for one in self.changes if is_unread(one))


def is_counted(change: Change, gate: Gate) -> bool:
    """Tell whether a change is only counted: it is the work itself, and policy wants nothing of it."""
    return is_work(change) and (not gate.rulings or change.fingerprint not in gate.rulings)


def compare_trees(old: Tree | None, new: Tree, *, base: str, head: str, on: date) -> Comparison:
    """Compare two trees; without an old one everything is new."""
    if old is None:
        after = load(new, every_report=False).plan
        before, differing = replace(_nothing(), repository=after.repository), new.names()
    else:
        pairing = pair_up(old, new)
        before, after, differing = pairing.before, pairing.after, pairing.differing
    found = judge(compare(before, after), before, after)
    # what is broken alike on both sides is read with the rest, and is no change
    changes = tuple(one for one in found if not _unread_twice(one) or _stands_in(one, differing))
    whole = Comparison(
        old=old, new=new, base=base, head=head, on=on, before=before, after=after, changes=changes
    )
    return controlled(whole)


def controlled(comparison: Comparison, author: str = "") -> Comparison:
    """Hold the changes against the policy of the old side; ``author`` is the agency whose they are."""
    if comparison.old is None:
        return comparison
    passage = Passage(comparison.before, comparison.after, comparison.changes, comparison.on, author)
    return replace(comparison, gate=gate(passage))


@dataclass(frozen=True, slots=True)
class _Empty:
    """A tree without any file."""

    label: str = ""

    def names(self) -> tuple[str, ...]:
        return ()

    def read(self, name: str) -> bytes:
        raise KeyError(name)

    def blob(self, name: str) -> str:
        raise KeyError(name)

    def oddities(self) -> tuple[()]:
        return ()

    def id(self) -> str:
        return ""


def _nothing() -> Plan:
    """Make the plan that there was before there was any."""
    return replace(load(_Empty()).plan, unread={}, doubled=frozenset())


def narrow(
    whole: Comparison,
    *,
    only: Sequence[str] = (),
    mute: Sequence[str] = (),
    about: Collection[str] | None = None,
) -> Comparison:
    """Leave out the changes that are not of some codes or records, and those of muted fields, and count them.

    ``about`` names measures and indicators; None is for all records. What cannot be compared is kept always.
    """
    asked = (one for one in whole.changes if about is None or not _names(one).isdisjoint(about))
    named = {id(one) for one in asked if not only or _is_of(one, only)}
    # of what cannot be compared nobody knows whether it is one of those
    wanted = [one for one in whole.changes if id(one) in named or is_unread(one)]
    shown = tuple(one for one in wanted if not (mute and _is_muted(one, mute)))
    judged = _of(whole.gate, shown)
    return replace(
        whole,
        changes=shown,
        gate=judged,
        hidden=len(whole.changes) - len(wanted),
        muted=len(wanted) - len(shown),
        unjudged=len(whole.gate.rulings) - len(judged.rulings),
        idle=tuple(one for one in mute if not _fits_any(one, whole.changes)),
    )


def _of(whole: Gate, shown: Sequence[Change]) -> Gate:
    """Keep what the gate says of the changes that are shown, and of approvals and owners."""
    named = bool(whole.rulings) or any("fingerprint" in one.facts for one in whole.findings)
    kept = {one.fingerprint for one in shown} if named else set()
    rulings = {name: one for name, one in whole.rulings.items() if name in kept}
    findings = (one for one in whole.findings if one.facts.get("fingerprint", "") in {*kept, ""})
    return Gate(rulings, tuple(findings))


def is_work(change: Change) -> bool:
    """Tell whether a change is the work itself: reports and figures, unless the past was rewritten."""
    own = change.subject.kind in REPORTS and change.weight is not Weight.MAJOR
    return change.weight is Weight.ROUTINE or own


def _unread_twice(change: Change) -> bool:
    """Tell whether neither side could be read, so that nothing can be told at all."""
    return all(one.before is UNREAD and one.after is UNREAD for one in change.differences)


def _stands_in(change: Change, files: Sequence[str]) -> bool:
    """Tell whether the file of a change, by its name, is among some files."""
    subject = change.subject
    name = LISTED.get(subject.kind, f"/{subject.id.rpartition('/')[2]}.yaml")
    if subject.kind == "programme":
        name = f"plan/{subject.id}/programme.yaml"
    spots = (spot for one in change.differences for spot in (one.at_before, one.at_after) if spot is not None)
    own = {spot.file for spot in spots}
    return any(file.endswith(name) or file in own for file in files)


def _names(change: Change) -> frozenset[str]:
    """Name the measure or indicator that a change is about, as it is called on both sides."""
    kind, parts = change.subject.kind, change.subject.id.split("/")
    if kind not in NAMED:
        return frozenset()
    former = (str(one.before) for one in change.differences if one.field == "id")
    return frozenset((parts[NAMED[kind]], *former))


def _is_of(change: Change, only: Sequence[str]) -> bool:
    return any(change.code.startswith(word) or kind_of(change.code).name == word for word in only)


def _is_muted(change: Change, patterns: Sequence[str]) -> bool:
    """Tell whether all fields of a change are muted; a record that is added or gone never is."""
    return all(one.field and any(_fits(pattern, one) for pattern in patterns) for one in change.differences)


def _fits_any(pattern: str, changes: Sequence[Change]) -> bool:
    return any(one.field and _fits(pattern, one) for change in changes for one in change.differences)


def _fits(pattern: str, one: Difference) -> bool:
    return any(fnmatchcase(name, pattern) for name in (one.field, f"{one.subject.kind}:{one.field}"))
