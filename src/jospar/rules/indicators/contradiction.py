"""Two of several stated figures that cannot both be true."""

from collections.abc import Sequence

from jospar.standing.agreement import Stated, within_rounding


def clash(stated: Sequence[Stated | None]) -> tuple[int, int] | None:
    """Find two figures that differ by more than rounding, by their places in the list; None where none do.

    Each is held against the lowest and the highest, so that a long list costs no more than its length.
    """
    known = [(place, one) for place, one in enumerate(stated) if one is not None]
    if not known:
        return None
    lowest = min(known, key=lambda pair: pair[1].value)
    highest = max(known, key=lambda pair: pair[1].value)
    for place, one in known:
        for end, extreme in (lowest, highest):
            if not within_rounding(one, extreme):
                return min(place, end), max(place, end)
    return None
