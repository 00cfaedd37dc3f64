"""How much a change weighs: as its kind does, or more where what it touches is what the act says."""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from jospar.change.change import Weight
from jospar.change.difference import Difference
from jospar.change.registry import Kind
from jospar.code import Code
from jospar.plan.indicator import Target
from jospar.plan.measure import Measure
from jospar.plan.period import UNKNOWN

OFFICIAL = re.compile(
    r"measure:(title|phrase|completion/text|milestones/[^/]+/title)/\w+"
    r"|indicator:title/\w+|programme:(title|areas/[^/]+/title)/\w+"
)
"""Texts that an act gives, in each of their languages."""

Claimed = Sequence[Difference]


def weigh(kind: Kind, claimed: Claimed) -> Weight:
    """Weigh differences that make a change of a kind."""
    weightier = WEIGHTIER.get(kind.code)
    raised = weightier is not None and weightier(claimed)
    return Weight(kind.heaviest if raised else kind.weight)


def _official(claimed: Claimed) -> bool:
    """Tell whether the words that changed are the act's own."""
    return any(OFFICIAL.fullmatch(f"{one.subject.kind}:{one.field}") for one in claimed)


def _promised(claimed: Claimed) -> bool:
    """Tell whether a measure is one of the act, or costs money."""
    measure = claimed[0].after
    return isinstance(measure, Measure) and (measure.record == "official" or bool(measure.budget))


def _loosened(claimed: Claimed) -> bool:
    """Tell whether an override holds for longer: a computed status is hidden for longer."""
    return claimed[0].subject.kind == "override"


def _elsewhere(claimed: Claimed) -> bool:
    """Tell whether a target is not the same ratio in other numbers."""
    ratios = [_ratio(side) for one in claimed for side in (one.before, one.after)]
    return None in ratios or len(set(ratios)) > 1


def _ratio(side: object) -> Decimal | None:
    return Target(period=UNKNOWN, per=side).aim if isinstance(side, tuple) else None


WEIGHTIER: Mapping[Code, Callable[[Claimed], bool]] = {
    Code("C101"): _promised,
    Code("C240"): _loosened,
    Code("C405"): _elsewhere,
    Code("C601"): _official,
    Code("C604"): _official,
}
"""Kinds of two weights, and when they have the heavier."""
