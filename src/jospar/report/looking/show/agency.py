"""An agency as a page: what it leads and helps with, what is due, which reports are expected of it."""

from collections.abc import Iterator, Sequence

from jospar.plan.agency import Agency
from jospar.report.looking.counts import status_bars
from jospar.report.looking.lists import list_table
from jospar.report.looking.page import Cell, Fact, Facts, Part, Table
from jospar.report.looking.pen import column, fact, heading, number_cell, period_cell, text_cell, word_cell
from jospar.report.looking.raw import raw
from jospar.report.looking.show.links import links_part
from jospar.report.weekly.desk import Desk


def agency_parts(desk: Desk, one: Agency) -> Iterator[Part]:
    """Make the parts of an agency's page."""
    standing, name = desk.standing, str(one.id)
    leads = [held for held in standing.measures.values() if held.measure.lead == name]
    helps = [
        held.measure.id for held in standing.measures.values() if name in map(str, held.measure.co_executors)
    ]
    yield Facts("agency", "", tuple(_facts(desk, one)))
    yield status_bars(desk, leads)
    yield _reports(desk, name)
    yield list_table(desk, "measures", leads, key="leads", heading=heading(desk, "leads"))
    yield links_part(desk, "helps", helps)
    answers = [held for held in standing.indicators.values() if held.indicator.responsible == name]
    yield list_table(desk, "indicators", answers, key="indicators", heading=heading(desk, "indicators"))
    if standing.plan.repository.audience != "public":
        asked = [one for one in standing.plan.decisions.values() if one.of == name and one.decided is None]
        yield list_table(desk, "decisions", asked, key="decisions", heading=heading(desk, "decisions_asked"))


def _facts(desk: Desk, one: Agency) -> Iterator[Fact]:
    yield fact(desk, "abbr", text_cell(desk, one.abbr))
    yield fact(desk, "kind", word_cell(desk, "agency_kind", one.kind))
    yield fact(desk, "region", _region(desk, one))
    yield fact(desk, "parent", _offices(desk, [one.parent] if one.parent is not None else []))
    yield fact(desk, "since", period_cell(desk, one.since))
    yield fact(desk, "until", period_cell(desk, one.until))
    yield fact(desk, "successor", _offices(desk, one.successor))
    yield fact(desk, "contact", text_cell(desk, one.contact))


def _region(desk: Desk, one: Agency) -> Cell:
    if one.region is None:
        return Cell()
    name = desk.voice.text(one.region_name) if one.region_name is not None else ""
    return Cell(f"{one.region} {name}".strip(), one.region)


def _offices(desk: Desk, names: Sequence[str]) -> Cell:
    return Cell(", ".join(desk.office(name) for name in names), raw(tuple(names)))


def _reports(desk: Desk, name: str) -> Table:
    """Compare what is expected of the agency now with what is there, by programme that reports here."""
    rows = []
    for programme in desk.standing.plan.programmes.values():
        owed = (
            desk.standing.reports_of(programme).get(name) if programme.reporting.channel == "here" else None
        )
        if owed is not None:
            missing = Cell(", ".join(owed.missing), list(owed.missing), "warn")
            counts = (number_cell(desk, len(owed.expected)), number_cell(desk, len(owed.received)))
            rows.append((Cell(programme.id, programme.id, "strong"), *counts, missing))
    columns = (
        column(desk, "programme"),
        column(desk, "expected_reports", right=True),
        column(desk, "received", right=True),
        column(desk, "missing", wide=True),
    )
    return Table("reports", heading(desk, "reports_now"), columns, tuple(rows))
