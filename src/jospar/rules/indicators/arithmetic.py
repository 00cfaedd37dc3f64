"""Exact arithmetic with written figures: sums, the place of the last digit, figures to show."""

from collections.abc import Iterable
from decimal import Context, Decimal
from functools import reduce

EXACT = Context(prec=200)
"""Wide enough for sums and products of the longest figures a plan may hold: nothing is rounded unasked."""

ONE = Decimal(1)


def total(figures: Iterable[Decimal]) -> Decimal:
    """Add figures up, exactly."""
    return reduce(EXACT.add, figures, Decimal(0))


def last_place(figure: Decimal) -> Decimal:
    """Give the unit of a figure's last written digit: 0.01 of 4.58, 1 of 508."""
    exponent = figure.as_tuple().exponent
    return ONE.scaleb(exponent, context=EXACT) if isinstance(exponent, int) else ONE


def shown(figure: Decimal, digits: int = 4) -> Decimal:
    """Round a computed figure to so many digits after the point, for a message."""
    exponent = figure.as_tuple().exponent
    if not isinstance(exponent, int) or exponent >= -digits:
        return figure
    return EXACT.normalize(figure.quantize(ONE.scaleb(-digits), context=EXACT))
