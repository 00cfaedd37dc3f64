"""Which measures and indicators of a plan a filter chooses: whatever is said of these is chosen by it."""

from collections.abc import Iterator
from datetime import date

from jospar.filter.bind import Filter, understand
from jospar.filter.mistake import Mistake
from jospar.filter.scene import Scene
from jospar.filter.subjects import Subject
from jospar.plan.plan import Plan
from jospar.standing.standing import Standing, stand

ASKED: tuple[Subject, ...] = ("measures", "indicators")


def chosen_records(where: str, plan: Plan, on: date) -> frozenset[str] | Mistake:
    """Name the measures and indicators of a plan that a filter chooses on a day, by all ids they have had.

    A filter may ask for what measures alone have, or indicators alone; the others are not chosen by it. What
    neither has is a mistake, told of as one about measures.
    """
    standing = stand(plan, on)
    scene = Scene(standing.plan, on)
    read = [(subject, understand(where, subject, scene)) for subject in ASKED]
    filters = [(subject, one) for subject, one in read if isinstance(one, Filter)]
    if not filters:
        return next(one for _, one in read if isinstance(one, Mistake))
    return frozenset(name for subject, one in filters for name in _names(standing, subject, one))


def _names(standing: Standing, subject: Subject, chosen: Filter) -> Iterator[str]:
    if subject == "measures":
        records = [one.measure for one in standing.measures.values() if chosen.accepts(one)]
        yield from (name for one in records for name in (one.id, *one.formerly))
    else:
        figures = [one.indicator for one in standing.indicators.values() if chosen.accepts(one)]
        yield from (name for one in figures for name in (one.id, *one.formerly))
