"""What policy says of each change: the first rule that fits it decides; and who has approved it."""

from collections.abc import Iterator
from itertools import chain

from jospar.change.change import Change
from jospar.change.difference import UNREAD, Subject
from jospar.change.measuring import amount_of, days_of, share_of
from jospar.change.sums import whole
from jospar.frozen import frozen
from jospar.plan.control import Approval, ChangeRule, Treatment
from jospar.rules.gate.approving import approving
from jospar.rules.gate.naming import sorts_named
from jospar.rules.gate.passage import Passage

DEFAULT = ChangeRule(kinds=("major",), explained=False, then="needs_approval")
"""What holds where no rule of the policy fits: what touches the act and no act explains needs an approval."""
WITH_AREA = ("measure", "progress", "acceptance", "*")
"""Kinds of records that belong to an area: measures, and what is said of them."""
REMOVED = "C102"
OF_THE_GATE = ("policy/changes", "policy/levels/J9")
"""Fields of the settings that say what may pass the gate."""
ENDED = ("cancelled", "excluded")


@frozen
class Ruling:
    """What is to be done with one change, by which rule of the policy, and who has approved it.

    ``rule`` is DEFAULT where none of the policy fits; it is None where no policy has a say: a measure goes
    that was neither cancelled nor excluded before.
    """

    change: Change
    then: Treatment
    rule: ChangeRule | None
    approvals: tuple[Approval, ...] = ()

    @property
    def missing(self) -> bool:
        """Tell whether the change needs an approval that nobody has given."""
        return self.then == "needs_approval" and not self.approvals


def rulings(passage: Passage) -> tuple[Ruling, ...]:
    """Judge each change that could be read, but for those that are simply allowed."""
    return tuple(passage.once(_rulings))


def _rulings(passage: Passage) -> tuple[Ruling, ...]:
    return tuple(one for one in map(_Court(passage).judge, passage.changes) if one.then != "allow")


class _Court:
    """The rules of the earlier plan, with the kinds that each is for."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        changes = passage.before.repository.policy.changes
        self.rules = [(rule, sorts_named(rule.kinds)) for rule in (*changes, DEFAULT)]

    def judge(self, change: Change) -> Ruling:
        """Find the first rule that fits a change."""
        if is_unread(change):
            return self._unread(change)
        if change.code == REMOVED and change.differences[0].before.state not in ENDED:
            return Ruling(change, "forbid", None)
        if _is_of_the_gate(change):
            return self._of_the_gate(change)
        for rule, sorts in self.rules:
            if (change.code, change.weight) in sorts and self._fits(rule, change):
                needed = rule.then == "needs_approval"
                return Ruling(change, rule.then, rule, approving(self.passage, change) if needed else ())
        return Ruling(change, "allow", DEFAULT)

    def _unread(self, change: Change) -> Ruling:
        """Judge a change of which nobody can tell what it is: no rule of a policy can be held against it.

        What cannot be read any more is a finding of its own (J908), which no approval helps.
        """
        if any(one.after is UNREAD for one in change.differences):
            return Ruling(change, "allow", DEFAULT)
        return Ruling(change, "needs_approval", DEFAULT, approving(self.passage, change))

    def _of_the_gate(self, change: Change) -> Ruling:
        """Judge a change of the rules themselves: they may forbid it, and cannot let it pass by nobody."""
        for rule, sorts in self.rules:
            if (change.code, change.weight) in sorts and rule.then == "forbid" and self._fits(rule, change):
                return Ruling(change, rule.then, rule)
        return Ruling(change, "needs_approval", DEFAULT, approving(self.passage, change))

    def _fits(self, rule: ChangeRule, change: Change) -> bool:
        """Tell whether a change meets all conditions; what can't be measured meets none."""
        if rule.explained is not None and rule.explained != (change.explained is not None):
            return False
        if rule.areas and set(rule.areas).isdisjoint(_areas(self.passage, change.subject)):
            return False
        if rule.days is not None and (days_of(change) or 0) < rule.days:
            return False
        if rule.share is not None and (share_of(change, self.passage.before) or 0) < rule.share:
            return False
        return rule.amount is None or self._as_much(rule, change)

    def _as_much(self, rule: ChangeRule, change: Change) -> bool:
        amount, name = amount_of(change), change.subject.programme
        programme = self.passage.after.programmes.get(name) or self.passage.before.programmes.get(name)
        if amount is None or rule.amount is None:
            return False
        least = whole(rule.amount, programme)
        return amount.currency == least.currency and amount.amount >= least.amount


def _is_of_the_gate(change: Change) -> bool:
    """Tell whether a change is one of the rules for changes, or of how much their findings weigh."""
    fields = (one.field for one in change.differences if one.subject.kind == "repository")
    return any(field.startswith(OF_THE_GATE) for field in fields)


def is_unread(change: Change) -> bool:
    """Tell whether a side of a change could not be read."""
    return any(UNREAD in (one.before, one.after) for one in change.differences)


def is_unconditional(rule: ChangeRule) -> bool:
    """Tell whether a rule fits every change of its kinds."""
    conditions = (rule.days, rule.share, rule.amount, rule.explained)
    return not rule.areas and all(one is None for one in conditions)


def _areas(passage: Passage, subject: Subject) -> Iterator[str]:
    """Give the areas that the measure of a change belongs to, before and after."""
    name = subject.id.rpartition("/")[2]
    if subject.kind in WITH_AREA:
        found = (plan.measures.get(name) for plan in (passage.before, passage.after))
        yield from chain.from_iterable((one.area,) for one in found if one is not None and one.area)
