"""One indicator on a date: its last figure, and where that should be on the way to the target."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from jospar.plan.indicator import Indicator, Observation, Target
from jospar.plan.repository import Policy

if TYPE_CHECKING:
    from jospar.plan.period import Period


Reading = Literal["on_path", "behind", "far", "away"]
"""Where an indicator is beside its agreed path; ``away``: it is further from the target than it began."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorStanding:
    """An indicator's last exact figure and what it means.

    ``series`` holds the observations with days, oldest first; ``undated`` those whose period is not
    stated. ``achievement`` is (actual − baseline) / (target − baseline), not capped; ``expected`` the
    value on the agreed path at the observation's own date; ``ratio`` (actual − baseline) / (expected −
    baseline). Each is None where it can't be computed from exact figures.
    """

    indicator: Indicator
    series: tuple[Observation, ...]
    undated: tuple[Observation, ...]
    target: Target | None
    achievement: Decimal | None
    expected: Decimal | None
    ratio: Decimal | None

    @property
    def last(self) -> Observation | None:
        """Give the newest observation with days."""
        return self.series[-1] if self.series else None

    def reading(self, policy: Policy) -> Reading | None:
        """Read the ratio as policy does; None where there is none."""
        if self.ratio is None:
            return None
        if self.ratio >= policy.on_path:
            return "on_path"
        if self.ratio >= policy.behind:
            return "behind"
        return "far" if self.ratio >= 0 else "away"


def unrevised(observations: Sequence[Observation]) -> tuple[Observation, ...]:
    """Leave out the dated figures that their own source has revised since."""
    newest: dict[tuple[object, ...], int] = {}
    for one in observations:
        key = one.period, one.source
        newest[key] = max(newest.get(key, 0), one.revision or 0)
    return tuple(
        one
        for one in observations
        if not one.period.known or (one.revision or 0) == newest[one.period, one.source]
    )


def weigh(indicator: Indicator, observations: Sequence[Observation]) -> IndicatorStanding:
    """Weigh an indicator by its observations; of several for one period the chosen one counts."""
    dated = [one for one in observations if one.period.last is not None and one.figure is not None]
    series = _one_a_period(dated)
    last = series[-1] if series else None
    target = _target(indicator, last)
    actual, base, aim = _exact(last), _baseline(indicator), target.aim if target else None
    expected = _expected(indicator, target, last)
    return IndicatorStanding(
        indicator=indicator,
        series=series,
        undated=tuple(one for one in observations if one.period.last is None),
        target=target,
        achievement=share(actual, base, aim),
        expected=expected,
        ratio=share(actual, base, expected),
    )


def share(actual: Decimal | None, baseline: Decimal | None, aim: Decimal | None) -> Decimal | None:
    """Compute how much of the way from the baseline to the aim is covered: one formula up and down."""
    if actual is None or baseline is None or aim is None or aim == baseline:
        return None
    return (actual - baseline) / (aim - baseline)


def on_path(start: tuple[date, Decimal], end: tuple[date, Decimal], at: date) -> Decimal:
    """Compute the value on a straight line between two dated values, by days; flat outside them."""
    (first, low), (last, high) = start, end
    if at <= first or last <= first:
        return low if at < last else high
    covered = Decimal(min((at - first).days, (last - first).days)) / Decimal((last - first).days)
    return low + (high - low) * covered


def _one_a_period(observations: Sequence[Observation]) -> tuple[Observation, ...]:
    by_period: dict[Period, Observation] = {}
    for one in observations:
        if one.period not in by_period or _weight(one) > _weight(by_period[one.period]):
            by_period[one.period] = one
    return tuple(sorted(by_period.values(), key=_age))


def _weight(observation: Observation) -> tuple[int, bool]:
    """Weigh observations of one period: the latest revision, then the chosen one."""
    return observation.revision or 0, observation.chosen


def _age(observation: Observation) -> tuple[date, int]:
    """Order by the period's end; of two that end together the longer one, such as the year, comes last."""
    first, last = observation.period.first or date.min, observation.period.last or date.min
    return last, (last - first).days


def _target(indicator: Indicator, last: Observation | None) -> Target | None:
    """Choose the target that the last figure is on its way to; the last one when all are past."""
    dated = sorted(
        (one for one in indicator.targets if one.period.last), key=lambda one: one.period.last or date.max
    )
    if not dated:
        return indicator.targets[0] if indicator.targets else None
    day = last.period.last if last is not None else None
    ahead = [one for one in dated if day is None or (one.period.last or date.max) >= day]
    return ahead[0] if ahead else dated[-1]


def _exact(observation: Observation | None) -> Decimal | None:
    return observation.figure if observation is not None and observation.precision == "exact" else None


def _baseline(indicator: Indicator) -> Decimal | None:
    return indicator.baseline.value if indicator.baseline is not None else None


def _expected(indicator: Indicator, target: Target | None, last: Observation | None) -> Decimal | None:
    base = indicator.baseline
    if base is None or target is None or last is None:
        return None
    start, end, at, aim = base.period.last, target.period.last, last.period.last, target.aim
    if start is None or end is None or at is None or aim is None:
        return None
    points = [(start, base.value)]
    points += sorted(
        (one.period.last, one.aim)
        for one in indicator.targets
        if one.period.last is not None and one.aim is not None
    )
    before = max((point for point in points if point[0] <= at), default=points[0])
    after = min((point for point in points if point[0] >= at), default=points[-1])
    match indicator.path:
        case "step":
            return before[1]
        case _:
            return on_path(before, after, at)
