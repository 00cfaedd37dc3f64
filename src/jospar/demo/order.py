"""The order: how large a demo is wanted, and from which seed."""

from jospar.errors import Misused
from jospar.frozen import frozen

MOST_MEASURES, MOST_WEEKS, MOST_SEED = 10_000, 260, 2**32 - 1
MOST_SLOTS = 250_000
"""Measures times weeks up to which a demo is made: beyond it nothing is learnt, and the disk fills."""


@frozen
class Order:
    """How many measures, for how many weeks, from which seed; at most so many reports a week, if said."""

    measures: int = 40
    weeks: int = 26
    seed: int = 1
    reports_per_week: int | None = None


def insist(order: Order) -> None:
    """Refuse an order that is out of bounds; raise Misused (X401)."""
    bounds = (
        ("--measures", order.measures, 1, MOST_MEASURES),
        ("--weeks", order.weeks, 1, min(MOST_WEEKS, MOST_SLOTS // max(order.measures, 1))),
        ("--seed", order.seed, 0, MOST_SEED),
        ("--reports-per-week", order.reports_per_week or 0, 0, MOST_MEASURES),
    )
    for option, given, low, high in bounds:
        if not low <= given <= high:
            raise Misused("X401", option=option, given=given, low=low, high=high)
