"""Casting: from an order to the sketches of all measures."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from jospar.demo.almanac import FIRST_MONDAY, LAST_YEAR, month_end
from jospar.demo.chance import Chance
from jospar.demo.country import COMMISSIONER, MINISTRIES, ORGANISATION, REGIONS, akimat, region_code
from jospar.demo.fates import PACES, fate_of, times_of
from jospar.demo.funding import budget_of
from jospar.demo.lexicon import Said, fill, lexicon
from jospar.demo.order import Order
from jospar.demo.sketch import Sketch, Step
from jospar.frozen import frozen

LONGER = 200
"""Days by which the work of an amended measure takes longer than its first deadline."""
AREAS = ("safety", "education", "health", "family")
REGIONAL = (1, 2, 3, 5)
"""Rows of the table of phrases that a region can carry out: a service, works, a training, …"""
LED_BY_AKIMATS = ("service", "infrastructure")
COMES_BACK = {
    "half_year": {"every": "half_year", "by": {"day": 15, "of": "next_month"}},
    "quarter": {"every": "quarter", "by": {"day": 15, "of": "next_month"}},
    "year": {"every": "year", "on": ("12-25",)},
}
TARGETS = {"room": (12, 60), "person": (150, 900), "group": (20, 90), "centre": (6, 24), "family": (40, 200)}


@frozen
class Part:
    """A measure's part in the cast: its number from 0, area, phrase, region (0: all) and stage."""

    index: int
    area: int
    row: int
    region: int
    stage: int

    @property
    def phrase(self) -> Any:  # noqa: ANN401 -- a row of the table
        """Give the row of phrases that the measure is made of."""
        return lexicon("measures")[self.area][self.row]


def area_bounds(order: Order, area: int) -> tuple[int, int]:
    """Give the numbers of an area's measures, from 0: the first, and the one after the last."""
    return order.measures * area // len(AREAS), order.measures * (area + 1) // len(AREAS)


def measure_id(order: Order, index: int) -> str:
    """Give the id of the measure of a number, from 0: XA-001."""
    return f"XA-{index + 1:0{max(3, len(str(order.measures)))}}"


def cast(order: Order) -> tuple[Sketch, ...]:
    """Sketch all measures of a demo."""
    sketches: list[Sketch] = []
    once = 0
    for part in _parts(order):
        fate = "duty"
        if "duty" not in part.phrase:
            fate = fate_of(once, order.seed)
            once += 1
        sketches.append(_sketch(order, part, fate))
    return tuple(_depending(sketches))


def _parts(order: Order) -> Iterator[Part]:
    rows = len(lexicon("measures")[0])
    for area in range(len(AREAS)):
        first, end = area_bounds(order, area)
        for place, index in enumerate(range(first, end)):
            if place < rows:
                yield Part(index, area, place, 0, 1)
                continue
            turn, row = divmod(place - rows, len(REGIONAL))
            stage, region = divmod(turn, len(REGIONS))
            yield Part(index, area, REGIONAL[row], REGIONS[region], stage + 1)


def _sketch(order: Order, part: Part, fate: str) -> Sketch:
    chance = Chance(order.seed, "measure", part.index)
    phrase = part.phrase
    duty = phrase.get("duty", "") if fate == "duty" else ""
    times = times_of("steady" if duty else fate, order.weeks, chance)
    due, deadline = _due(duty, fate, times.due, chance)
    sketch = Sketch(
        id=measure_id(order, part.index),
        number=f"{part.area + 1}.{part.index - area_bounds(order, part.area)[0] + 1}",
        title=_title(part),
        area=AREAS[part.area],
        kind=phrase["kind"],
        form=phrase["form"],
        by=phrase["by"],
        lead=_lead(part),
        fate=fate,
        start=FIRST_MONDAY if duty else times.start,
        finish=_finish(fate, deadline, chance),
        deadline=deadline,
        due=due,
        duty=duty,
        pace=PACES.get(fate, 1000),
        rhythm=chance.between(1, 3),
        critical=part.row == REGIONAL[1] and not part.region,
    )
    return _with_people(_with_work(sketch, part, chance), part, chance)


def _due(duty: str, fate: str, due: date, chance: Chance) -> tuple[str, date]:
    """Write a deadline as acts do, and give its last day."""
    if duty:
        return "ongoing" if duty == "ongoing" else "", date(LAST_YEAR, 12, 31)
    if fate in ("steady", "stalled"):
        quarter = (due.month + 2) // 3
        words = (f"{due.year}-Q{quarter}", f"{due.year}-{due.month:02}", f"{due.year}")
        ends = (month_end(due.year, 3 * quarter), month_end(due.year, due.month), date(due.year, 12, 31))
        form = chance.between(0, 2)
        return words[form], ends[form]
    return str(due), due


def _finish(fate: str, deadline: date, chance: Chance) -> date:
    """Choose the day on which work will be done: early where all goes well, late where it is moved."""
    if fate == "finished":
        return max(FIRST_MONDAY, deadline - timedelta(days=chance.between(0, 5)))
    return deadline + timedelta(days=LONGER) if fate == "amended" else deadline


def _title(part: Part) -> Said:
    names = lexicon("names")
    title: Said = part.phrase["title"]
    if part.region:
        title = fill(names["in_region"], title=title, n=part.region)
    return fill(names["at_stage"], title=title, n=part.stage) if part.stage > 1 else title


def _lead(part: Part) -> str:
    if part.region and part.phrase["kind"] in LED_BY_AKIMATS:
        return akimat(part.region)
    return MINISTRIES[2 * part.area + (part.row % 3 == 2)]  # noqa: PLR2004 -- every third row


def _with_work(sketch: Sketch, part: Part, chance: Chance) -> Sketch:
    """Add units, milestones and money."""
    names = lexicon("names")
    unit = part.phrase.get("unit")
    if unit:
        sketch = replace(sketch, unit=names["units"][unit], target=chance.between(*TARGETS[unit]))
    kinds = part.phrase.get("steps")
    if kinds:
        titles = names["steps"][kinds]
        days = (sketch.deadline - sketch.start).days
        steps = [
            Step(key, titles[key], sketch.start + timedelta(days=days * (at + 1) // len(titles)), weight)
            for at, (key, weight) in enumerate(zip(titles, (1, 1, 2, 1), strict=False))
        ]
        steps[-1] = replace(steps[-1], critical=True)
        sketch = replace(sketch, steps=tuple(steps))
    return replace(sketch, budget=budget_of(sketch, part.region, chance))


def _with_people(sketch: Sketch, part: Part, chance: Chance) -> Sketch:
    """Add those who take part: regions with their akimats, another ministry, independent bodies."""
    regions: tuple[int, ...] = (part.region,) if part.region else ()
    if not part.region and sketch.by == "units":
        first = chance.between(0, len(REGIONS) - 1)
        regions = tuple(sorted(REGIONS[(first + step) % len(REGIONS)] for step in (0, 4, 8)))
    other = chance.pick([one for one in MINISTRIES if one != sketch.lead])
    akimats = tuple(one for one in map(akimat, regions) if one != sketch.lead)
    agreed = {"study": (ORGANISATION,), "legislative": (COMMISSIONER,)}
    return replace(
        sketch,
        regions=tuple(map(region_code, regions)),
        co=(other, *akimats),
        by_agreement=agreed.get(sketch.kind, ()),
    )


def _depending(sketches: Sequence[Sketch]) -> Iterator[Sketch]:
    """Let a system wait for the rules of its area, where these are due no later, nor moved later."""
    rules = {one.area: one for one in reversed(sketches) if one.kind == "legislative"}
    for one in sketches:
        first = rules.get(one.area)
        if one.kind == "digital" and first is not None and max(first.deadline, first.finish) <= one.deadline:
            yield replace(one, depends_on=(first.id,))
        else:
            yield one
