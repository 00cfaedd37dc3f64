"""An indicator as a page: what is measured, from where, to where, every figure, and the regions."""

from collections.abc import Iterator

from jospar.report.looking.page import Cell, Fact, Facts, Part, Table
from jospar.report.looking.pen import (
    agency_cell,
    column,
    day_cell,
    fact,
    heading,
    hidden,
    number_cell,
    period_cell,
    share_cell,
    text_cell,
    word_cell,
)
from jospar.report.looking.raw import raw
from jospar.report.looking.show.amended import amendments_part
from jospar.report.looking.show.links import links_part
from jospar.report.weekly.cells import region_cells
from jospar.report.weekly.desk import Desk
from jospar.report.weekly.indicators import indicator_row
from jospar.standing.indicator import IndicatorStanding


def indicator_parts(desk: Desk, held: IndicatorStanding) -> Iterator[Part]:
    """Make the parts of an indicator's page."""
    one = held.indicator
    programme = desk.standing.plan.programmes.get(one.programme)
    judged = programme is not None and programme.reporting.channel == "here"
    yield Facts("standing", "", tuple(_standing(desk, held, judged=judged)))
    yield Facts("indicator", heading(desk, "of_indicator"), tuple(_facts(desk, held)))
    yield _targets(desk, held)
    yield _observations(desk, held)
    yield _regions(desk, held)
    named = [
        measure.id
        for measure in desk.standing.plan.measures.values()
        if one.id in map(str, measure.indicators)
    ]
    yield links_part(desk, "measures", named)
    yield amendments_part(desk, one.id)


def _standing(desk: Desk, held: IndicatorStanding, *, judged: bool) -> Iterator[Fact]:
    """Say the last figure beside what was expected; only a programme that reports is held to its path."""
    row, last, target = indicator_row(desk, held, judged=judged), held.last, held.target
    value = row.value
    yield fact(
        desk,
        "value",
        Cell() if value is None else Cell(value.text, raw(last.figure) if last is not None else None),
    )
    yield fact(desk, "unit", text_cell(desk, held.indicator.unit))
    yield fact(
        desk,
        "period",
        Cell(value.when if value is not None else "", str(last.period) if last is not None else None),
    )
    if judged:
        yield fact(desk, "expected", Cell(row.expected, raw(held.expected)))
    aim = target.aim if target is not None else None
    yield fact(desk, "target", Cell(row.target.text if row.target is not None else "", raw(aim)))
    yield fact(
        desk,
        "target_period",
        Cell(
            row.target.when if row.target is not None else "",
            raw(target.period) if target is not None else None,
        ),
    )
    if judged:
        yield fact(desk, "achievement", share_cell(desk, held.achievement))
    yield fact(desk, "verdict", Cell(row.verdict, None))
    yield fact(desk, "change", Cell(row.change, None))


def _facts(desk: Desk, held: IndicatorStanding) -> Iterator[Fact]:
    one = held.indicator
    yield fact(desk, "programme", Cell(one.programme, one.programme or None))
    yield fact(desk, "level", word_cell(desk, "level", one.level))
    yield fact(desk, "direction", word_cell(desk, "direction", one.direction))
    yield fact(desk, "definition", text_cell(desk, one.definition))
    yield fact(desk, "responsible", agency_cell(desk, one.responsible))
    yield fact(desk, "frequency", word_cell(desk, "frequency", one.frequency))
    base = one.baseline
    if base is not None:
        when = desk.voice.period(base.period)
        yield fact(desk, "baseline", Cell(f"{desk.quotient(one.id, base.value)} ({when})", raw(base)))
    yield fact(desk, "note", text_cell(desk, one.note))
    yield fact(desk, "sources", Cell(", ".join(one.sources), raw(one.sources)))


def _targets(desk: Desk, held: IndicatorStanding) -> Table:
    rows = tuple(
        (
            period_cell(desk, one.period),
            Cell() if one.aim is None else Cell(desk.quotient(held.indicator.id, one.aim), raw(one.aim)),
            number_cell(desk, one.low),
            number_cell(desk, one.high),
            Cell(", ".join(one.source), raw(one.source)),
        )
        for one in held.indicator.targets
    )
    columns = (
        column(desk, "period"),
        column(desk, "value", right=True),
        column(desk, "low", right=True),
        column(desk, "high", right=True),
        column(desk, "source"),
    )
    return Table("targets", heading(desk, "targets"), columns, rows)


def _observations(desk: Desk, held: IndicatorStanding) -> Table:
    """List every figure there is, the one that counts for its period marked."""
    counted = {id(one) for one in held.series}
    rows = tuple(
        (
            Cell(desk.time_of(one), str(one.period)),
            Cell(desk.measured(one), raw(one.figure), "strong" if id(one) in counted else "quiet"),
            word_cell(desk, "quality", one.quality),
            day_cell(desk, one.stated_on),
            Cell(", ".join(one.source), raw(one.source)),
            text_cell(desk, one.note),
            hidden(id(one) in counted),
        )
        for one in desk.standing.plan.observations_of(held.indicator.id)
    )
    columns = (
        column(desk, "period"),
        column(desk, "value", right=True),
        column(desk, "quality"),
        column(desk, "stated_on"),
        column(desk, "source", wide=True),
        column(desk, "note", wide=True),
        column(desk, "counts", shown=False),
    )
    return Table("observations", heading(desk, "observations"), columns, rows)


def _regions(desk: Desk, held: IndicatorStanding) -> Table:
    """List the regions of the newest figure that has any; small counts of people stay hidden for all."""
    known = [one for one in (*held.undated, *held.series) if one.regions]
    cells = region_cells(desk, held.indicator, known[-1]) if known else []
    agencies = desk.standing.plan.agencies.values()
    codes = {desk.voice.text(one.region_name or one.name): one.region for one in agencies if one.region}
    rows = tuple(
        (
            Cell(one.region, codes.get(one.region, one.region)),
            Cell(one.text, None if one.value is None else raw(one.value)),
        )
        for one in cells
    )
    columns = (column(desk, "region"), column(desk, "value", right=True))
    note = desk.time_of(known[-1]) if known else ""
    return Table("regions", heading(desk, "regions"), columns, rows, note)
