"""Funding: the budget lines of a measure, and what is paid of them by a day; in tenths of a million."""

from datetime import date

from jospar.demo.chance import Chance
from jospar.demo.country import REGIONS, region_code
from jospar.demo.sketch import Line, Sketch

SIZES = {
    "infrastructure": (3000, 9000),
    "service": (800, 3000),
    "digital": (500, 2500),
    "training": (100, 700),
    "organisational": (50, 400),
    "study": (30, 200),
}
"""Between how much a year a measure of each kind costs."""
QUARTERS = (100, 350, 650, 1000)
"""Thousandths of a year's money planned to be paid by the end of each quarter."""
PAID_AT_MOST, SAVED = 960, 30
"""Thousandths of a year's money that are paid and saved when the year is over."""
SLOW = {"late": 450, "slipping": 500, "stalled": 120, "delayed": 700}
FOREIGN = "XBD"
"""The currency of grants: invented, as the country is."""


def budget_of(sketch: Sketch, region: int, chance: Chance) -> tuple[Line, ...]:
    """Draw the budget lines of a measure, year by year."""
    if sketch.kind not in SIZES or sketch.duty not in ("", "ongoing"):
        return ()
    low, high = SIZES[sketch.kind]
    lines: list[Line] = []
    for year in range(sketch.start.year, sketch.finish.year + 1):
        amount = 10 * (chance.between(low, high) // 10)
        quarters = tuple(amount * share // 1000 for share in QUARTERS) if year == sketch.start.year else ()
        code = region_code(region) if region else None
        lines.append(Line(year, "local" if region else "republican", amount, code, quarters))
        if sketch.kind == "infrastructure":
            lines.append(_transfer(year, amount // 4, code, chance))
    if sketch.kind == "study":
        lines.append(Line(sketch.start.year, "grant", chance.between(2, 30), currency=FOREIGN))
    return tuple(lines)


def _transfer(year: int, amount: int, region: str | None, chance: Chance) -> Line:
    """Give the line under which a part of the money stands in a second budget too."""
    if region:
        return Line(year, "republican", amount, transfer=True)
    return Line(year, "local", amount, region_code(chance.pick(REGIONS)), transfer=True)


def paid_by(sketch: Sketch, day: date, *, finished: bool) -> tuple[tuple[int, str, int, int], ...]:
    """Tell what has been paid and saved by a day: (year, fund, paid, saved) of each line that counts."""
    pace = SLOW.get(sketch.fate, 900)
    told = []
    for line in sketch.budget:
        if line.transfer or line.currency is not None or line.year > day.year:
            continue
        over = finished or line.year < day.year
        days = 30 * (day.month - 1) if line.year == day.year else 365
        if line.year == sketch.start.year:
            begun = 30 * (sketch.start.month - 1)
            days = (days - begun) * 360 // max(360 - begun, 1)
        share = PAID_AT_MOST if over else min(PAID_AT_MOST, days * pace // 365)
        told.append(
            (line.year, line.fund, line.amount * share // 1000, line.amount * SAVED // 1000 if over else 0)
        )
    return tuple(told)
