"""When observations became known, beside the time that they are of."""

from jospar.plan.indicator import Observation
from jospar.rules.case import Case
from jospar.standing.asof import stated_on


def to_come(observation: Observation, case: Case) -> bool:
    """Tell whether an observation that is seen on the status date speaks of a time after it."""
    first = observation.period.first
    if first is None or first <= case.date:
        return False
    day = stated_on(observation, case.plan.sources)
    return day is None or day <= case.date
