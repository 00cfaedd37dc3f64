"""An account: what a lead can truly say of a measure in a week, before it is put into words."""

from datetime import date, timedelta

from jospar.demo.almanac import day_of
from jospar.demo.funding import paid_by
from jospar.demo.sketch import Sketch
from jospar.frozen import frozen

DONE_FATES = ("finished", "returned", "unproved")
WORSE = {
    "late": "at_risk",
    "slipping": "at_risk",
    "stalled": "off_track",
    "delayed": "minor_delay",
    "amended": "at_risk",
}
WORSE_FROM = {"late": 600, "slipping": 650, "stalled": 400, "delayed": 750, "amended": 400}
"""From which thousandth of the demo on a fate shows."""
REASONS = {
    "late": "contractor",
    "slipping": "agreement_between_agencies",
    "stalled": "design_documents",
    "delayed": "procurement",
    "amended": "procurement",
}
MOST_STATED = 850
"""Thousandths: what is only stated is never nearly all."""
AMENDED_AT = 550
"""The thousandth of the demo at which deadlines are moved."""
RECOUNT = 3


@frozen
class Account:
    """A lead's account of a measure in a week; figures are those so far, money in tenths."""

    status: str
    share: int
    units: int = 0
    met: tuple[str, ...] = ()
    spent: tuple[tuple[int, str, int, int], ...] = ()
    forecast: date | None = None
    reason: str | None = None
    finished: bool = False


def account(sketch: Sketch, week: int, weeks: int) -> Account:
    """Give the account of a measure that is under way, in a week from 0 of so many weeks."""
    friday = day_of(week)
    finished = sketch.fate in DONE_FATES and friday >= sketch.finish
    seen = friday if finished else max(sketch.start, day_of(week - week % sketch.rhythm))
    share = 1000 if finished else share_of(sketch, seen)
    status = "done" if finished else _status(sketch, week, weeks)
    worse = status not in ("on_track", "done")
    met = _met(sketch, share)
    return Account(
        status=status,
        share=share,
        units=sketch.target * share // 1000,
        met=met,
        spent=paid_by(sketch, friday, finished=finished),
        forecast=_forecast(sketch, weeks) if worse and sketch.fate != "amended" else None,
        reason=REASONS[sketch.fate] if worse else None,
        finished=finished,
    )


def share_of(sketch: Sketch, day: date) -> int:
    """Give the thousandths of a measure that are done by a day; never quite all."""
    whole = max((sketch.finish - sketch.start).days, 1)
    planned = max(0, min(1000, (day - sketch.start).days * 1000 // whole))
    return min(planned * sketch.pace // 1000, 990)


def _status(sketch: Sketch, week: int, weeks: int) -> str:
    worse = WORSE.get(sketch.fate)
    so_far = week * 1000 // max(weeks - 1, 1)
    if worse is None or so_far < WORSE_FROM[sketch.fate]:
        return "on_track"
    if sketch.fate == "amended" and so_far >= AMENDED_AT:
        return "on_track"
    return "off_track" if sketch.fate == "late" and day_of(week) > sketch.finish else worse


def _forecast(sketch: Sketch, weeks: int) -> date:
    """Foresee an end after the demo's own, and after the deadline."""
    return max(sketch.finish, day_of(weeks - 1)) + timedelta(days=45)


def _met(sketch: Sketch, share: int) -> tuple[str, ...]:
    whole = len(sketch.steps)
    return tuple(step.id for at, step in enumerate(sketch.steps, start=1) if at * 1000 <= share * whole)
