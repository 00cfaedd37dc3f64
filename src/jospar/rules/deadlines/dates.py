"""The first and last days of a measure, as far as the plan gives them."""

from datetime import date

from jospar.plan.measure import Measure
from jospar.plan.period import Period
from jospar.plan.plan import Plan
from jospar.plan.programme import Programme


def due_day(measure: Measure) -> date | None:
    """Give the last day of a measure's deadline; None without one, for ongoing and recurring duties."""
    return measure.due.last if isinstance(measure.due, Period) else None


def start_day(measure: Measure) -> date | None:
    """Give the first day of a measure's start."""
    return measure.start.first if measure.start is not None else None


def begins(measure: Measure, plan: Plan) -> date | None:
    """Give the first day of a measure's start, else of its programme's period."""
    programme = plan.programmes.get(measure.programme)
    start = measure.start or (programme.period if programme is not None else None)
    return start.first if start is not None else None


def outside(period: Period, programme: Programme | None) -> bool:
    """Tell whether a period ends before its programme begins, or after it has ended."""
    if programme is None or period.last is None:
        return False
    first, last = programme.period.first, programme.period.last
    return (first is not None and period.last < first) or (last is not None and period.last > last)


def due_outside(measure: Measure, plan: Plan) -> bool:
    """Tell whether a measure's deadline lies outside its programme's period."""
    programme = plan.programmes.get(measure.programme)
    return isinstance(measure.due, Period) and outside(measure.due, programme)


def sound_due(measure: Measure, plan: Plan) -> date | None:
    """Give the deadline's last day unless it is wrong by itself: other dates are held against sound ones."""
    due, start = due_day(measure), start_day(measure)
    if due is None or due_outside(measure, plan) or (start is not None and due < start):
        return None
    return due
