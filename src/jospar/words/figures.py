"""Figures before they are written: exact, rounded half up, or in a larger unit."""

from decimal import ROUND_HALF_UP, Context, Decimal

from jospar.plan.money import POWERS

EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
"""Wide enough for every countable figure, so that nothing is rounded unasked."""

WIDEST = 15
"""Figures of 10 to a higher power than this are no figures of a plan; the world's money is 10 to the 14th."""

FINEST = 10
"""No figure is written with more digits after the point than this; together with WIDEST, Babel's limit."""

SHOWN_DIGITS = 2
"""A sum is written in the largest unit in which it is exact with so many digits after the point."""


def countable(x: Decimal) -> bool:
    """Tell whether a figure is finite and of a size that a plan can mean."""
    return x.is_finite() and (not x or x.adjusted() <= WIDEST)  # nothing is nothing, however it is written


def whole_number(x: Decimal) -> int | None:
    """Give a countable figure without a fraction as an integer; None for others."""
    return int(x) if countable(x) and x == x.to_integral_value() else None


def digits_after_point(x: Decimal) -> int:
    """Count the digits after the point that a countable figure is written with: 1 for 1.50."""
    exponent = EXACT.normalize(rounded(x, FINEST)).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def rounded(x: Decimal, digits: int) -> Decimal:
    """Round a countable figure half up to so many digits after the point (10 at most); zero has no sign."""
    result = x.quantize(Decimal(1).scaleb(-min(digits, FINEST)), context=EXACT)
    return result or abs(result)


def scaled(amount: Decimal, unit: str) -> tuple[Decimal, str]:
    """Write an amount in the largest unit of money that keeps it exact and readable.

    1300 billion is 1.3 trillion, 575.4 billion stays: 0.5754 trillion would be harder to read. A figure that
    needs more than two digits after the point everywhere stays in its own unit.
    """
    if not countable(amount):
        return amount, unit
    total = amount.scaleb(POWERS[unit], context=EXACT)
    for name, power in reversed(POWERS.items()):
        written = total.scaleb(-power, context=EXACT)
        if abs(written) >= 1 and written == rounded(written, SHOWN_DIGITS):
            return written, name
    return amount, unit if amount else "one"
