"""What agencies reported on a measure over time, the evidence they name, and what others said of it."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from jospar.frozen import frozen
from jospar.plan.measure import Measure
from jospar.plan.progress import Acceptance, Progress
from jospar.report.looking.page import Cell, Table
from jospar.report.looking.pen import (
    agency_cell,
    column,
    day_cell,
    heading,
    number_cell,
    text_cell,
    word_cell,
)
from jospar.report.looking.raw import raw
from jospar.report.weekly.desk import Desk

MOST = 12
"""Reports that people are shown."""


@frozen
class Told:
    """The reports on a measure, oldest first, and the last verdict on each by agency and week."""

    reports: tuple[Progress, ...]
    verdicts: Mapping[str, Acceptance]

    def verdict(self, report: Progress) -> str | None:
        """Give the last verdict on a report."""
        found = self.verdicts.get(f"{report.agency}/{report.week}")
        return found.verdict if found is not None else None


def reports_of(desk: Desk, measure: str) -> Told:
    """Read what the shelf has on one measure."""
    shelf = desk.standing.plan.shelf
    read = [shelf.fetch(key) for key in shelf.keys if key.measure == measure]
    reports = [one for one in read if isinstance(one, Progress)]
    verdicts = sorted(
        (one for one in read if isinstance(one, Acceptance)), key=lambda one: (one.on, one.file)
    )
    ordered = sorted(reports, key=lambda one: (one.date, one.week, one.agency))
    return Told(tuple(ordered), {one.report: one for one in verdicts})


def reports_part(desk: Desk, measure: Measure, told: Told) -> Table:
    """List the reports on a measure, the newest first; people are shown the last dozen."""
    rows = tuple(
        (
            Cell(desk.voice.folder(one.week), one.week),
            day_cell(desk, one.date),
            agency_cell(desk, one.agency),
            word_cell(desk, "status", one.status),
            _done(desk, measure, one),
            number_cell(desk, _paid(one)),
            Cell(str(len(one.evidence)) if one.evidence else "", len(one.evidence)),
            word_cell(desk, "verdict", told.verdict(one)),
            text_cell(desk, one.note),
        )
        for one in reversed(told.reports)
    )
    columns = (
        *(column(desk, key) for key in ("week", "date", "agency", "status", "done")),
        column(desk, "paid", right=True),
        column(desk, "evidence", right=True),
        column(desk, "verdict"),
        column(desk, "note", wide=True),
    )
    more = desk.voice.count("look.earlier", len(rows) - MOST) if len(rows) > MOST else ""
    return Table("reports", heading(desk, "reports"), columns, rows, most=MOST, more=more)


def evidence_part(desk: Desk, told: Told) -> Table:
    """List the evidence that reports name, each document once, with the last verdict on a report of it."""
    last = {
        (one.id, one.number, one.url): (one, report) for report in told.reports for one in report.evidence
    }
    rows = tuple(
        (
            Cell(one.id, one.id, "strong"),
            word_cell(desk, "evidence", one.kind),
            Cell(one.number or "", one.number),
            day_cell(desk, one.dated),
            Cell(f"{report.agency}/{report.week}", f"{report.agency}/{report.week}"),
            word_cell(desk, "verdict", told.verdict(report)),
            text_cell(desk, one.title),
            Cell(one.url or "", one.url),
        )
        for one, report in last.values()
    )
    columns = (
        *(column(desk, key) for key in ("id", "kind", "number", "dated", "report", "verdict")),
        column(desk, "title", wide=True),
        column(desk, "url", wide=True),
    )
    return Table("evidence", heading(desk, "evidence"), columns, rows)


def _done(desk: Desk, measure: Measure, report: Progress) -> Cell:
    """Write how much is done: units of the target, milestones met, or per cent as stated."""
    done = report.done
    if done is None:
        return Cell()
    written = []
    if done.units is not None:
        whole = f"/{desk.number(measure.units.target)}" if measure.units is not None else ""
        written.append(f"{desk.number(done.units)}{whole}")
    if done.milestones:
        met = sum(state == "met" for state in done.milestones.values())
        written.append(f"{met}/{len(measure.milestones) or len(done.milestones)}")
    if done.percent is not None:
        written.append(desk.voice.percent(done.percent / 100))
    return Cell(", ".join(written), raw(done))


def _paid(report: Progress) -> Decimal | None:
    sums: Sequence[Decimal] = [one.paid for one in report.spent if one.paid is not None]
    return sum(sums, Decimal(0)) if sums else None
