"""What makes two observations one and the same statement of a source."""

from jospar.plan.indicator import Observation


def statement(one: Observation) -> tuple[object, ...] | None:
    """Give what no two observations may share; None where the period, or what is stated, is not known.

    What a source has revised, stated on another day, or said less exactly, are statements of their own; one
    that was chosen has been decided upon.
    """
    if not one.period.known or one.chosen or (one.figure is None and one.change is None):
        return None
    form = "level" if one.change is None else str(one.since)
    said = (tuple(sorted(set(one.source))), one.stated_on, one.revision, one.precision)
    return (one.programme, one.indicator, str(one.period), form, *said)
