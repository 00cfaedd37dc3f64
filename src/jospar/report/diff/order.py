"""The order of changes on the page: what is forbidden, then what needs an approval, then by weight."""

from collections.abc import Iterable, Sequence

from jospar.change.change import Change
from jospar.rules.gate.gate import Gate

Gravity = tuple[int, int]
"""How grave a change is: the smaller, the graver."""
FIRST = {"forbid": 0, "needs_approval": 1}


def gravity(change: Change, gate: Gate) -> Gravity:
    """Rank a change by what change control says of it, then by its weight."""
    ruling = gate.rulings.get(change.fingerprint)
    wanted = "" if ruling is None or ruling.approvals else ruling.then
    return FIRST.get(wanted, len(FIRST)), -change.weight.rank


def gravest(changes: Iterable[Change], gate: Gate) -> Gravity:
    """Rank changes that stand together by the gravest of them."""
    return min(gravity(one, gate) for one in changes)


def ordered(changes: Iterable[Change], gate: Gate) -> Sequence[Change]:
    """Put the gravest change first; of equals, by their codes."""
    return sorted(changes, key=lambda one: (gravity(one, gate), one.code))
