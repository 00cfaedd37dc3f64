"""The sheet of a week before it becomes a file: its columns, its lines, and which cells are open."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Literal

from jospar.editing.blank import BlankRow
from jospar.exchange.workbook.celltext import fits
from jospar.frozen import frozen
from jospar.plan.agency import Agency
from jospar.plan.budget import lines_that_count
from jospar.plan.due import Recurring
from jospar.plan.measure import Measure, Milestone
from jospar.plan.plan import Plan
from jospar.standing.owed import statutory_day
from jospar.words.voice import Voice

Form = Literal["shown", "text", "figure", "choice"]
STEP = "step"
REVISION = "revision"
GIVEN = "given"
"""Hidden columns: the milestone that a line is of, the report it was filled from, what it was filled with."""
HIDDEN = (REVISION, GIVEN, STEP)


@frozen
class Column:
    """A column: the name that `record --from` knows (of what is only shown, any other), heading and width."""

    key: str
    name: str
    width: int
    form: Form


@frozen
class Cell:
    """What stands in a cell as it would be typed, whether it can be changed, and the list it offers."""

    text: str = ""
    open: bool = False
    offers: str = ""


@frozen
class Line:
    """A measure of the sheet, or below it one of its milestones (``step``); cells by their columns' keys."""

    measure: str
    revision: str
    cells: Mapping[str, Cell]
    step: str = ""

    def said(self) -> dict[str, str]:
        """Give what stands in the open cells."""
        return {key: cell.text for key, cell in self.cells.items() if cell.open and cell.text}


@frozen
class Table:
    """A sheet to fill in: for whom, of which day and in which language, with its columns and lines."""

    agency: str
    title: str
    day: date
    language: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]


def build_table(plan: Plan, agency: Agency, rows: Iterable[BlankRow], day: date, voice: Voice) -> Table:
    """Lay out the sheet of an agency's week."""
    draft = _Draft(plan, agency, tuple(rows), day, voice)
    lines = tuple(line for row in draft.rows for line in draft.lines(row))
    title = voice.text(agency.name)
    return Table(agency.id, title, day, voice.language, tuple(draft.columns()), lines)


class _Draft:
    """A sheet on its way."""

    def __init__(
        self, plan: Plan, agency: Agency, rows: tuple[BlankRow, ...], day: date, voice: Voice
    ) -> None:
        self.plan, self.agency, self.rows, self.day, self.voice = plan, agency, rows, day, voice
        self.funds = tuple(dict.fromkeys(fund for row in rows if self._leads(row) for fund in row.funds))
        self.region = agency.region if any(not self._leads(row) for row in rows) else None

    def _leads(self, row: BlankRow) -> bool:
        return str(row.measure.lead) == str(self.agency.id)

    def columns(self) -> Iterator[Column]:
        """List the columns, from what is known to what is asked for."""
        yield from (self._column(*one) for one in BEFORE)
        if any(isinstance(row.measure.due, Recurring) for row in self.rows if self._leads(row)):
            yield self._column("occurrence", 12, "text")
        if self.region is not None:
            name = self.voice.heading("sheet.column.region", region=self.region)
            yield Column(f"region/{self.region}", name, 13, "figure")
        for fund in self.funds:
            name = self.voice.heading("sheet.column.paid", fund=self.voice.say(f"fund.{fund}"))
            yield Column(f"paid/{fund}", name, 17, "figure")
        yield from (self._column(*one) for one in BEHIND)

    def _column(self, key: str, width: int, form: Form) -> Column:
        return Column(key, self.voice.heading(f"sheet.column.{key}"), width, form)

    def lines(self, row: BlankRow) -> Iterator[Line]:
        """Lay out the line of a measure, and one for each of its milestones where those are what counts."""
        measure = row.measure
        cells = {
            "measure": Cell(measure.id),
            "title": Cell(self._named(measure)),
            "due": Cell(self._asked(row)),
            "plan": Cell("\n".join(self._plan(measure))),
            **{key: self._cell(row, key) for key in (*self._open(row), *ALWAYS)},
        }
        yield Line(measure.id, row.revision, cells)
        if self._leads(row) and measure.progress_by == "milestones":
            states = dict(_pairs(row.cells.get("milestone", "")))
            for one in measure.milestones:
                yield self._step(measure, one, states.get(one.id, ""))

    def _step(self, measure: Measure, one: Milestone, state: str) -> Line:
        due = "" if one.due is None else self.voice.period(one.due)
        title = self.voice.say("sheet.step", title=one.title)
        cells = {
            "measure": Cell(measure.id),
            "title": Cell(title),
            "due": Cell(due),
            "status": Cell(state, open=True, offers="milestone"),
        }
        return Line(measure.id, "", cells, step=one.id)

    def _named(self, measure: Measure) -> str:
        title = self.voice.text(measure.title)
        return f"{measure.number}. {title}" if measure.number else title

    def _asked(self, row: BlankRow) -> str:
        """Say when it is due, and why the agency is asked."""
        day = row.owed.standing.facts.due or row.owed.day
        act = statutory_day(self.plan.programmes[row.measure.programme], self.agency.id, self.day)
        causes = ", ".join(self.voice.say(f"sheet.cause.{one}", date=act or "") for one in row.owed.causes)
        return causes if day is None else f"{self.voice.date(day)}\n{causes}"

    def _plan(self, measure: Measure) -> Iterator[str]:
        """Say what the year's figures are held against: the target, and the money of each fund."""
        if measure.units is not None:
            yield self.voice.say("sheet.plan.units", target=measure.units.target, unit=measure.units.unit)
        own = self.plan.programmes[measure.programme].money
        sums: dict[str, list[str]] = {}
        for line in lines_that_count(measure, own.currency):
            if line.year == self.day.year:
                said = self.voice.money(line.amount.amount, own.currency, own.unit)
                sums.setdefault(self.voice.say(f"fund.{line.fund}"), []).append(said)
        for fund, amounts in sums.items():
            yield self.voice.say(
                "sheet.plan.money", fund=fund, amount=" + ".join(amounts), year=self.day.year
            )

    def _open(self, row: BlankRow) -> Iterator[str]:
        """Name the columns that this measure has an answer for."""
        measure = row.measure
        if not self._leads(row):
            yield from (() if self.region is None else (f"region/{self.region}",))
            return
        yield from ("status", "forecast", "reason")
        if isinstance(measure.due, Recurring):
            yield "occurrence"
        if measure.progress_by in ("units", "manual"):
            yield "done"
        yield from (f"paid/{fund}" for fund in row.funds)

    def _cell(self, row: BlankRow, key: str) -> Cell:
        """Fill a cell with what was said last; what no cell can hold is left as it stands in the plan."""
        name = f"{key}/{self.voice.language}" if key in ("note", "next") else key
        text = row.cells.get(name, "").strip()
        if key == f"region/{self.region}":
            text = dict(_pairs(row.cells.get("region", ""))).get(str(self.region), "")
        return Cell(text if fits(text) else "", open=True, offers=key if key in CHOICES else "")


CHOICES = ("status", "reason", "unchanged")
ALWAYS = ("unchanged", "note", "next", "evidence")
BEFORE: tuple[tuple[str, int, Form], ...] = (
    ("measure", 14, "shown"),
    ("title", 40, "shown"),
    ("due", 19, "shown"),
    ("plan", 23, "shown"),
    ("unchanged", 13, "choice"),
    ("status", 19, "choice"),
    ("done", 11, "figure"),
)
BEHIND: tuple[tuple[str, int, Form], ...] = (
    ("forecast", 12, "text"),
    ("reason", 22, "choice"),
    ("note", 42, "text"),
    ("next", 30, "text"),
    ("evidence", 24, "text"),
)


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for part in text.split(";"):
        name, _, state = part.partition("=")
        if name.strip():
            yield name.strip(), state.strip()
