"""Which occurrences a recurring measure has."""

from jospar.plan.due import Recurring
from jospar.plan.measure import Measure
from jospar.plan.period import Period
from jospar.plan.plan import Plan
from jospar.plan.programme import Programme
from jospar.standing.occurrences import KINDS


def recurs(measure: Measure) -> bool:
    """Tell whether a measure falls due again and again."""
    return isinstance(measure.due, Recurring)


def is_named(occurrence: Period | None, measure: Measure, plan: Plan) -> bool:
    """Tell whether reports say what they are of: an occurrence of what recurs, none of what does not."""
    if not recurs(measure):
        return occurrence is None
    return occurrence is not None and is_of(occurrence, measure, plan)


def is_of(occurrence: Period, measure: Measure, plan: Plan) -> bool:
    """Tell whether a measure has such an occurrence, within its own time and its programme's."""
    if not isinstance(measure.due, Recurring) or not is_kind(occurrence, measure.due):
        return False
    return is_in_time(occurrence, measure, plan.programmes.get(measure.programme))


def is_kind(occurrence: Period, due: Recurring) -> bool:
    """Tell whether a period is as long as the duty's: a half-year's, or a day on which it falls due."""
    if due.every == "week" or occurrence.kind == KINDS[due.every]:
        return True
    if not due.on or occurrence.first is None:
        return False
    return occurrence.kind == "month" or (
        occurrence.kind == "day" and occurrence.first.isoformat()[5:] in due.on
    )


def is_in_time(occurrence: Period, measure: Measure, programme: Programme | None) -> bool:
    """Tell whether a period touches the time from the measure's start to its programme's end."""
    if programme is None or occurrence.first is None or occurrence.last is None:
        return True
    first = measure.start.first if measure.start and measure.start.first else programme.period.first
    last = programme.period.last
    return (first is None or occurrence.last >= first) and (last is None or occurrence.first <= last)
