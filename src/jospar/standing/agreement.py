"""Whether figures of several sources agree: within rounding, not comparable, or really different."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import Literal

from jospar.frozen import frozen
from jospar.plan.indicator import Observation
from jospar.plan.period import Period
from jospar.plan.programme import Precision

Agreement = Literal["same", "undated", "differ"]
"""``undated``: they differ, but not all say of which time they speak: it may be no contradiction."""


@frozen
class Stated:
    """A figure as a source states it; ``period`` None stands for figures of one and the same thing.

    ``slack`` is how far the true number may lie from it; None where the digits tell.
    """

    value: Decimal
    precision: Precision = "exact"
    period: Period | None = None
    slack: Decimal | None = None


def agreement(figures: Sequence[Stated]) -> Agreement:
    """Grade how figures agree. Only figures of the same period can contradict each other."""
    grade: Agreement = "same"
    for one, other in combinations(figures, 2):
        if within_rounding(one, other):
            continue
        if one.period == other.period and (one.period is None or one.period.known):
            return "differ"
        if any(figure.period is not None and not figure.period.known for figure in (one, other)):
            grade = "undated"
    return grade


def within_rounding(one: Stated, other: Stated) -> bool:
    """Tell whether two figures may be the same number, written with the digits that each has."""
    if one.precision in ("over", "under") or other.precision in ("over", "under"):
        return _bounded(one, other) and _bounded(other, one)
    return abs(one.value - other.value) <= max(_half_digit(one), _half_digit(other))


def _bounded(one: Stated, other: Stated) -> bool:
    if one.precision == other.precision:
        return abs(one.value - other.value) < 2 * max(_half_digit(one), _half_digit(other))
    if one.precision == "over":
        return other.value >= one.value
    if one.precision == "under":
        return other.value <= one.value
    return True


def _half_digit(figure: Stated) -> Decimal:
    """Give half of the last digit that was stated: 0.05 for 6.9; 500,000 for about 7,000,000; 0 for 158."""
    if figure.slack is not None:
        return figure.slack
    exponent = figure.value.as_tuple().exponent
    digits = exponent if isinstance(exponent, int) else 0
    if figure.precision == "exact":
        return Decimal(5).scaleb(digits - 1) if digits < 0 else Decimal(0)
    whole = figure.value.normalize().as_tuple().exponent
    return Decimal(5).scaleb((whole if isinstance(whole, int) else 0) - 1)


def converted(figure: Stated, rate: Decimal) -> Stated:
    """Convert a sum at a rate: it stays as coarse as its own digits, and is exact no more."""
    coarse = replace(figure, precision="about")
    precision: Precision = "about" if figure.precision == "exact" else figure.precision
    return replace(figure, value=figure.value * rate, precision=precision, slack=_half_digit(coarse) * rate)


def stated(observation: Observation) -> Stated | None:
    """Take an observation as a stated figure; None where it states only a change."""
    value = observation.figure
    return None if value is None else Stated(value, observation.precision, observation.period)
