"""A programme as a page: its passport, its areas, counts, reports, money and indicators."""

from collections.abc import Iterator

from jospar.plan.programme import Programme
from jospar.report.looking.areas import areas_part
from jospar.report.looking.counts import status_bars
from jospar.report.looking.lists import list_table
from jospar.report.looking.page import Cell, Fact, Facts, Part, Table
from jospar.report.looking.pen import column, fact, heading, number_cell, period_cell, text_cell, word_cell
from jospar.report.looking.raw import raw
from jospar.report.looking.show.amended import amendments_part
from jospar.report.looking.show.money import money_parts
from jospar.report.weekly.desk import Desk
from jospar.report.weekly.passport import TOTALS, declared_figures


def programme_parts(desk: Desk, one: Programme) -> Iterator[Part]:
    """Make the parts of a programme's page; of one that nobody reports on here nothing is judged."""
    standing = desk.standing
    held = standing.of(one)
    yield Facts("programme", "", tuple(_facts(desk, one)))
    yield areas_part(desk, one, held)
    if one.reporting.channel == "here":
        yield status_bars(desk, held)
        yield reports_table(desk, one)
    yield from money_parts(desk, held, one.id)
    known = [standing.indicators[indicator.id] for indicator in standing.plan.indicators_of(one.id)]
    yield list_table(desk, "indicators", known, key="indicators", heading=heading(desk, "indicators"))
    yield amendments_part(desk, one.id)


def _facts(desk: Desk, one: Programme) -> Iterator[Fact]:
    yield fact(desk, "instrument", word_cell(desk, "instrument", one.instrument))
    yield fact(desk, "act", _act(desk, one))
    yield fact(desk, "period", period_cell(desk, one.period))
    yield fact(desk, "lead", Cell() if one.lead is None else Cell(desk.office(one.lead), one.lead))
    partners = ", ".join(desk.office(name) for name in one.partners)
    yield fact(desk, "partners", Cell(partners, raw(one.partners)))
    for name in TOTALS:
        figures = declared_figures(desk, one, name)
        text = "\n".join(f"{each.text} ({each.when})" if each.when else each.text for each in figures)
        yield fact(desk, f"declared_{name}", Cell(text, raw(getattr(one.declared, name))))
    written = desk.standing.plan.measures_of(one.id)
    yield fact(desk, "measures", number_cell(desk, len(written)))
    yield fact(desk, "channel", word_cell(desk, "channel", one.reporting.channel))
    if one.reporting.channel == "here":
        yield fact(desk, "cadence", word_cell(desk, "frequency", one.reporting.cadence))
    yield fact(desk, "unpublished", _unpublished(desk, one))
    yield fact(desk, "note", text_cell(desk, one.note))
    yield fact(desk, "sources", Cell(", ".join(one.sources), raw(one.sources)))


def _act(desk: Desk, one: Programme) -> Cell:
    act = one.act
    if act is None:
        return Cell()
    title = desk.voice.text(act.title) if act.title is not None else ""
    number = desk.voice.say("report.act_number", number=act.number) if act.number else ""
    when = desk.voice.period(act.date) if act.date is not None else ""
    return Cell(", ".join(part for part in (title, number, when) if part), raw(act))


def _unpublished(desk: Desk, one: Programme) -> Cell:
    names = ", ".join(desk.voice.say(f"field.{name}") for name in one.unpublished)
    return Cell(names, raw(one.unpublished))


def reports_table(desk: Desk, one: Programme) -> Table:
    """Compare the reports that leads owe for the current period with those that are there."""
    rows = tuple(
        (
            Cell(desk.agency(agency), agency, "strong"),
            number_cell(desk, len(owed.expected)),
            number_cell(desk, len(owed.received)),
            Cell(", ".join(owed.missing), list(owed.missing), "warn"),
        )
        for agency, owed in desk.standing.reports_of(one).items()
    )
    columns = (
        column(desk, "agency"),
        column(desk, "expected_reports", right=True),
        column(desk, "received", right=True),
        column(desk, "missing", wide=True),
    )
    return Table("reports", heading(desk, "reports_now"), columns, rows)
