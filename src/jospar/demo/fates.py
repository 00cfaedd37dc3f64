"""Fates: how a measure will fare, dealt in turn so that every demo of some size has one of each."""

from datetime import date, timedelta

from jospar.demo.almanac import FIRST_MONDAY, LAST_YEAR, day_of, within
from jospar.demo.chance import Chance
from jospar.frozen import frozen

DECK = (
    *("steady", "finished", "steady", "late", "steady", "amended", "steady", "slipping", "near", "returned"),
    *(
        "steady",
        "stalled",
        "unproved",
        "steady",
        "suspended",
        "near",
        "excluded",
        "ahead",
        "steady",
        "delayed",
    ),
    *("finished", "steady", "near", "never", "steady"),
)
"""Finished, returned, unproved: done, and what came of the evidence; late: overdue; near: due soon."""
IN_WINDOW = {"finished": (450, 800), "returned": (450, 650), "unproved": (600, 850), "late": (600, 850)}
"""Fates that fall due while the demo lasts: between which thousandths of it."""
DAYS_AFTER = {"near": (4, 85), "slipping": (20, 120), "delayed": (60, 200)}
"""Fates that fall due soon after it: between how many days."""
PACES = {"late": 620, "slipping": 560, "stalled": 180, "delayed": 850, "amended": 600}


@frozen
class Times:
    """When a measure starts and falls due."""

    start: date
    due: date


def fate_of(number: int, seed: int) -> str:
    """Deal the fate of the measure of a number, duties that come back not counted."""
    return DECK[(number * 7 + seed) % len(DECK)]


def times_of(fate: str, weeks: int, chance: Chance) -> Times:
    """Choose when a measure of a fate starts and falls due."""
    end = day_of(weeks - 1)
    start = within(weeks, chance.between(0, 120))
    if fate in IN_WINDOW:
        return Times(FIRST_MONDAY, within(weeks, chance.between(*IN_WINDOW[fate])))
    if fate == "amended":
        return Times(FIRST_MONDAY, within(weeks, 750))
    if fate in DAYS_AFTER:
        return Times(start, _by_end(end + timedelta(days=chance.between(*DAYS_AFTER[fate]))))
    if fate == "ahead":
        start = _by_end(end + timedelta(days=chance.between(20, 90)))
        return Times(start, _by_end(start + timedelta(days=chance.between(200, 500))))
    return Times(start, _by_end(end + timedelta(days=chance.between(150, 900))))


def _by_end(day: date) -> date:
    """Keep a day within the programme's period."""
    return min(day, date(LAST_YEAR, 12, 31))
