"""Figures that make up another one: a whole and its parts, a rate and those it is the mean of."""

from collections.abc import Sequence
from decimal import Decimal

from jospar.plan.indicator import Indicator, Observation
from jospar.plan.plan import Plan
from jospar.rules.indicators.arithmetic import EXACT, last_place, total
from jospar.standing.units import is_rate, is_scaled

HALF = Decimal("0.5")
FINE = Decimal("0.000000001")
"""Ratios are divided to 28 digits; nothing finer than this is a difference."""


def dated_observations(plan: Plan) -> list[tuple[Observation, Indicator]]:
    """List the observations whose indicator is known, each with it."""
    pairs = ((one, plan.indicators.get(one.indicator)) for one in plan.observations)
    return [(one, indicator) for one, indicator in pairs if indicator is not None]


def slack_of(figures: Sequence[Decimal], *, whole: bool) -> Decimal:
    """Add up half a unit of each figure's last digit; ``whole``: figures without a fraction are exact."""
    places = [last_place(figure) for figure in figures]
    return total(EXACT.multiply(HALF, place) for place in places if not whole or place < 1)


def adds_up(whole: Decimal, parts: Sequence[Decimal], indicator: Indicator) -> bool:
    """Tell whether parts add up to a whole, within the rounding of their written digits."""
    slack = slack_of((whole, *parts), whole=not is_scaled(indicator.unit))
    return abs(EXACT.subtract(whole, total(parts))) <= slack


def surpassed(whole: Decimal, parts: Sequence[Decimal], indicator: Indicator) -> bool:
    """Tell whether some of the parts are together more than the whole; none may be below zero."""
    return min(parts) >= 0 and total(parts) > whole and not adds_up(whole, parts, indicator)


def out_of_range(mean: Decimal, figures: Sequence[Decimal], indicator: Indicator) -> bool:
    """Tell whether a figure cannot be the mean of others, nor their sum where it may be one.

    A rate lies between the lowest and the highest. What may be a count as well is below the lowest
    only by mistake: the sum of figures that are not negative is above each of them.
    """
    low, high = min(figures), max(figures)
    slack = EXACT.add(slack_of((mean, low if mean < low else high), whole=False), FINE)
    if mean < EXACT.subtract(low, slack):
        return low >= 0 or _averaged(indicator)
    return mean > EXACT.add(high, slack) and _averaged(indicator)


def _averaged(indicator: Indicator) -> bool:
    return indicator.aggregate.regions in ("mean", "ratio") or is_rate(indicator.unit)
