"""What targets of one period aim at: a value, a ratio or a range; and which of two is easier to reach."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from jospar.change.change import Told
from jospar.change.difference import Difference
from jospar.change.ground import Bundle
from jospar.plan.indicator import Indicator, Target
from jospar.reading.decoder import item_key

FORMS = frozenset({"value", "per", "low", "high"})
"""Fields of a target that say what it aims at."""
RANGE = frozenset({"low", "high"})
EASIER = {"increase": -1, "decrease": 1}
"""Which way a target becomes easier to reach: down where the figure is to grow, up where it is to fall."""
PAIR = 2
EXACT = Decimal("0.0001")


class Shift(NamedTuple):
    """A target of one period whose aim is another one: what differs, and the target on both sides."""

    differences: tuple[Difference, ...]
    before: Target
    after: Target
    direction: str | None

    @property
    def easier(self) -> int:
        """Tell whether it is easier to reach than it was (1), or harder (-1); 0 where that can't be told."""
        sides = self.before, self.after
        if not self.is_comparable:
            return 0
        way = EASIER.get(self.direction or "")
        if way is not None:
            ends = self.ends
            return 0 if ends is None else _sign((ends[1] - ends[0]) * way)
        if self.direction is None or all(one.aim is not None for one in sides):
            return 0
        old, new = map(_span, sides)
        widened = new[0] <= old[0] and old[1] <= new[1]
        narrowed = old[0] <= new[0] and new[1] <= old[1]
        return widened - narrowed

    @property
    def is_comparable(self) -> bool:
        """Tell whether both sides are ratios, or neither: 1 per 2 and 40 % need not count the same."""
        return _is_ratio(self.before) == _is_ratio(self.after)

    @property
    def ends(self) -> tuple[Decimal, Decimal] | None:
        """Give what is enough to reach the target, before and after; None where it is the same."""
        rising = self.direction == "increase"
        old, new = (_span(one)[0 if rising else 1] for one in (self.before, self.after))
        return None if old == new else (old, new)

    @property
    def share(self) -> Decimal | None:
        """Give by how many per cent of what it was the aim has moved; None where it can't be told."""
        ends = self.ends if self.direction in EASIER and self.is_comparable else None
        if ends is None or not ends[0] or not all(one.is_finite() for one in ends):
            return None
        return (abs((ends[1] - ends[0]) / ends[0]) * 100).quantize(EXACT)


def shifts_of(bundle: Bundle) -> list[Shift]:
    """List the targets that aim at something else; a range that stays a range is told by its ends."""
    records = bundle.ground.old(bundle.subject), bundle.ground.new(bundle.subject)
    directions = {one.direction for one in records if isinstance(one, Indicator)}
    direction = directions.pop() if len(directions) == 1 else None
    found = []
    for period, group in _by_period(bundle.differences).items():
        targets = [_target(one, period) for one in records]
        if any(one.field.rpartition("/")[2] not in RANGE for one in group) and None not in targets:
            before, after = (one for one in targets if one is not None)
            found.append(Shift(tuple(group), before, after, direction))
    return found


def aim_of(target: Target) -> dict[str, Told]:
    """Tell what a target aims at: ``aim``, and in what ``form`` unless it is a value."""
    if target.value is not None:
        return {"aim": target.value}
    if target.per:
        return {"aim": target.per, "form": "per"}
    ends = tuple(one for one in (target.low, target.high) if one is not None)
    form = "range" if len(ends) == PAIR else "low" if target.high is None else "high"
    return {"aim": ends, "form": form} if ends else {}


def _by_period(differences: Sequence[Difference]) -> dict[str, list[Difference]]:
    """Put together what differs in the aim of one target; a target that comes or goes is left out."""
    found: dict[str, list[Difference]] = {}
    for one in differences:
        path, _, name = one.field.rpartition("/")
        if name in FORMS and path.count("/"):
            found.setdefault(path.partition("/")[2], []).append(one)
    return found


def _target(indicator: object, period: str) -> Target | None:
    targets = indicator.targets if isinstance(indicator, Indicator) else ()
    return next((one for one in targets if item_key(one) == (period,)), None)


def _is_ratio(target: Target) -> bool:
    return target.value is None and bool(target.per)


def _span(target: Target) -> tuple[Decimal, Decimal]:
    """Give the least and the most that a target allows."""
    if target.aim is not None:
        return target.aim, target.aim
    low = Decimal("-Infinity") if target.low is None else target.low
    return low, Decimal("Infinity") if target.high is None else target.high


def _sign(number: Decimal) -> int:
    return (number > 0) - (number < 0)
