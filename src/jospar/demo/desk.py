"""The desk of an agency: which measures it reports in a week, and which it calls unchanged."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from jospar.demo.account import AMENDED_AT, RECOUNT, Account, account
from jospar.demo.almanac import day_of, week_name
from jospar.demo.chance import Chance
from jospar.demo.country import LEAD, MINISTRIES, akimat, region_code
from jospar.demo.duties import Turn, turn_of
from jospar.demo.order import Order
from jospar.demo.reports import Telling, part_text, report_text, unchanged_text, verdict_text
from jospar.demo.sketch import ROOM, Sketch
from jospar.frozen import frozen

SAME = 300
"""Times in a thousand that an agency with nothing new puts a measure on its list instead of reporting it."""
SILENT = {MINISTRIES[-1]: 8, akimat(3): 6}
"""Agencies that stop reporting so many weeks before the end."""
NEVER_SILENT_BELOW = 12
"""Weeks that a demo must have for anybody to fall silent."""
PART_EVERY = 4
"""Weeks after which an akimat reports its part again."""
FEWEST = 5
"""Units below which an akimat says nothing yet: so few people could be recognised."""
THURSDAY = 3


@frozen
class Sheet:
    """A file that an agency writes: whose it is, its path, its text."""

    agency: str
    file: str
    text: str


@dataclass(slots=True)
class Memory:
    """What is remembered of a measure between the weeks."""

    told: Account | None = None
    occurrence: str = ""
    waiting: int | None = None
    returned: bool = False
    replies: bool = False
    closed: bool = False


@dataclass(slots=True)
class Desk:
    """All agencies' desks: they remember what was reported of each measure."""

    order: Order
    memory: dict[str, Memory] = field(default_factory=dict)

    def verdicts(self, sketches: Mapping[str, Sketch], week: int) -> Iterator[Sheet]:
        """Write what others say of last week's reports of things done."""
        on = day_of(week, THURSDAY)
        for key, memory in self.memory.items():
            if memory.waiting is None or memory.waiting >= week:
                continue
            sketch = sketches[key]
            report = f"{sketch.lead}/{week_name(memory.waiting)}"
            reviewer = LEAD if sketch.lead != LEAD else MINISTRIES[1]
            accepted = sketch.fate != "returned" or memory.returned
            file = f"{ROOM}/acceptances/{reviewer}/{week_name(week)}/{key}.yaml"
            yield Sheet(reviewer, file, verdict_text(report, on, accepted=accepted))
            memory.waiting = None
            if not accepted:
                memory.returned = memory.replies = True
                memory.closed = False

    def reports(self, sketches: Mapping[str, Sketch], week: int) -> Iterator[Sheet]:
        """Write the reports of a week, the lists of what is unchanged, and the parts of akimats."""
        same: dict[str, list[str]] = {}
        written = 0
        for sketch in self._chosen(sketches, week):
            memory = self.memory.setdefault(sketch.id, Memory())
            turn = turn_of(sketch.duty, day_of(week))
            told = self._account(sketch, week, turn)
            chance = Chance(self.order.seed, "same", sketch.id, week)
            if _shown(sketch, told, turn) == _remembered(sketch, memory) and chance.happens(SAME):
                same.setdefault(sketch.lead, []).append(sketch.id)
                continue
            file = f"{ROOM}/progress/{sketch.lead}/{week_name(week)}/{sketch.id}.yaml"
            yield Sheet(sketch.lead, file, self._report(sketch, told, turn, week))
            written += 1
        for agency, measures in sorted(same.items()):
            file = f"{ROOM}/progress/{agency}/{week_name(week)}/unchanged.yaml"
            yield Sheet(agency, file, unchanged_text(measures))
        if self.order.reports_per_week is None:
            yield from self._parts(sketches, week)

    def _report(self, sketch: Sketch, told: Account, turn: Turn | None, week: int) -> str:
        memory = self.memory[sketch.id]
        fallen = memory.told is not None and memory.told.units > told.units
        occurrence = turn.occurrence if turn else None
        telling = Telling(week, self.order.seed, occurrence, fallen, memory.replies, memory.told is None)
        memory.told, memory.occurrence, memory.replies = told, occurrence or "", False
        if told.status == "done":
            memory.closed = turn is None
            memory.waiting = week if sketch.fate != "unproved" else None
        return report_text(sketch, told, telling)

    def _account(self, sketch: Sketch, week: int, turn: Turn | None) -> Account:
        told = account(sketch, week, self.order.weeks)
        if turn is not None and turn.done:
            return replace(told, status="done")
        if self._miscounts(sketch, week) and told.status == "on_track":
            return replace(told, units=min(told.units + RECOUNT, sketch.target))
        return told

    def _miscounts(self, sketch: Sketch, week: int) -> bool:
        """Tell whether a lead counts too many units just now: one does for some weeks, then corrects it."""
        middle = self.order.weeks // 2
        wrong = sketch.by == "units" and sketch.fate == "steady" and sketch.number.endswith(".2")
        return wrong and middle - 3 <= week < middle

    def _chosen(self, sketches: Mapping[str, Sketch], week: int) -> list[Sketch]:
        """Choose the measures reported in a week: all under way, or as many as were asked for, in turn."""
        found = [one for one in sketches.values() if self._under_way(one, week)]
        most = self.order.reports_per_week
        if most is None or most >= len(found):
            return found
        first = week * most % len(found)
        return sorted((found + found)[first : first + most], key=lambda one: one.id)

    def _under_way(self, sketch: Sketch, week: int) -> bool:
        memory = self.memory.get(sketch.id)
        if sketch.state != "active" or sketch.fate == "never" or (memory is not None and memory.closed):
            return False
        if sketch.duty and sketch.duty != "ongoing" and turn_of(sketch.duty, day_of(week)) is None:
            return False
        return sketch.start <= day_of(week) and not self._silent(sketch.lead, week)

    def _silent(self, agency: str, week: int) -> bool:
        weeks = self.order.weeks
        return weeks >= NEVER_SILENT_BELOW and week >= weeks - SILENT.get(agency, 0)

    def _parts(self, sketches: Mapping[str, Sketch], week: int) -> Iterator[Sheet]:
        """Write the akimats' reports on their own parts, each once in some weeks."""
        for sketch in sketches.values():
            if sketch.unit is None or sketch.lead not in MINISTRIES or not self._under_way(sketch, week):
                continue
            units = account(sketch, week, self.order.weeks).units // (len(sketch.regions) + 1)
            if units < FEWEST:
                continue
            for agency in sketch.co:
                region = agency.removeprefix("akimat_")
                if agency == region or (week + int(region)) % PART_EVERY or self._silent(agency, week):
                    continue
                file = f"{ROOM}/progress/{agency}/{week_name(week)}/{sketch.id}.yaml"
                yield Sheet(agency, file, part_text(week, region_code(int(region)), units))


def amendment_week(weeks: int, permille: int = AMENDED_AT) -> int:
    """Give the week in which a thousandth of the demo is reached."""
    return -(-permille * (weeks - 1) // 1000)


def _shown(sketch: Sketch, told: Account, turn: Turn | None) -> tuple[object, ...]:
    """List what a report would show of an account."""
    share = told.share if sketch.by == "manual" else 0
    occurrence = turn.occurrence if turn else ""
    return told.status, told.units, told.met, told.spent, share, occurrence


def _remembered(sketch: Sketch, memory: Memory) -> tuple[object, ...] | None:
    if memory.told is None or memory.replies or memory.told.status != "on_track":
        return None
    turn = Turn(memory.occurrence, done=False) if memory.occurrence else None
    return _shown(sketch, memory.told, turn)


def last_day(order: Order) -> date:
    """Give the date to look at a demo on: the Friday of its last week."""
    return day_of(order.weeks - 1)
