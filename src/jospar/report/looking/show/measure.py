"""A measure as a page: its dates original and current, money, milestones, reports, what it waits for."""

from collections.abc import Iterator, Sequence

from jospar.plan.measure import Measure
from jospar.report.looking.page import Cell, Fact, Facts, Part, Table
from jospar.report.looking.pen import (
    agencies_cell,
    column,
    day_cell,
    days_cell,
    due_cell,
    fact,
    heading,
    number_cell,
    period_cell,
    share_cell,
    status_cell,
    text_cell,
    word_cell,
)
from jospar.report.looking.raw import raw
from jospar.report.looking.show.amended import amendments_part, original_due
from jospar.report.looking.show.links import links_part, waiting_parts
from jospar.report.looking.show.money import money_parts
from jospar.report.looking.show.reports import evidence_part, reports_of, reports_part
from jospar.report.weekly.desk import Desk
from jospar.standing.measure import MeasureStanding


def measure_parts(desk: Desk, held: MeasureStanding) -> Iterator[Part]:
    """Make the parts of a measure's page."""
    one = held.measure
    told = reports_of(desk, one.id)
    yield Facts("standing", "", tuple(_standing(desk, held)))
    yield Facts("measure", heading(desk, "of_measure"), tuple(_facts(desk, one)))
    yield _milestones(desk, held)
    yield from money_parts(desk, (held,), one.programme)
    yield reports_part(desk, one, told)
    yield evidence_part(desk, told)
    yield amendments_part(desk, one.id)
    yield links_part(desk, "depends_on", one.depends_on)
    yield links_part(desk, "awaited_by", _waiting_for(desk, one))
    yield from waiting_parts(desk, one.id)


def _standing(desk: Desk, held: MeasureStanding) -> Iterator[Fact]:
    """Say how the measure stands: first of all what somebody would ask."""
    one, facts = held.measure, held.facts
    status = status_cell(desk, held)
    yield fact(desk, "status", status)
    yield fact(desk, "due", due_cell(desk, one, held))
    yield fact(desk, "days", days_cell(desk, held))
    yield fact(desk, "original_due", original_due(desk, one))
    yield fact(desk, "lead", _office(desk, one.lead))
    if held.status != "not_assessed":
        yield fact(desk, "progress", share_cell(desk, facts.progress))
        yield fact(desk, "reported", word_cell(desk, "status", facts.word))
        yield fact(desk, "heard", day_cell(desk, facts.heard))
        report = facts.report
        if report is not None:
            yield fact(desk, "forecast", period_cell(desk, report.forecast))
            yield fact(desk, "reason", word_cell(desk, "reason", report.reason))
            yield fact(desk, "next", text_cell(desk, report.next))


def _facts(desk: Desk, one: Measure) -> Iterator[Fact]:
    yield fact(desk, "programme", Cell(one.programme, one.programme))
    yield fact(desk, "area", Cell(desk.area(one), one.area))
    yield fact(desk, "number", Cell(one.number or "", one.number))
    yield fact(desk, "record", word_cell(desk, "record", one.record))
    yield fact(desk, "co_executors", agencies_cell(desk, one.co_executors))
    yield fact(desk, "by_agreement", agencies_cell(desk, one.by_agreement))
    yield fact(desk, "kind", word_cell(desk, "measure_kind", one.kind))
    yield fact(desk, "completion", _completion(desk, one))
    yield fact(desk, "regions", _regions(desk, one))
    yield fact(desk, "start", period_cell(desk, one.start))
    yield fact(desk, "units", _units(desk, one))
    yield fact(desk, "phrase", text_cell(desk, one.phrase))
    yield fact(desk, "note", text_cell(desk, one.note))
    if one.state != "active":
        yield fact(desk, "state", word_cell(desk, "state", one.state))
        yield fact(desk, "because", text_cell(desk, one.because))
    yield fact(desk, "indicators", Cell(", ".join(one.indicators), raw(one.indicators)))
    yield fact(desk, "tags", _tags(one))
    yield fact(desk, "unpublished", _unpublished(desk, one))
    yield fact(desk, "sources", Cell(", ".join(one.sources), raw(one.sources)))


def _office(desk: Desk, name: str | None) -> Cell:
    return Cell() if name is None else Cell(desk.office(name), name)


def _completion(desk: Desk, one: Measure) -> Cell:
    completion = one.completion
    if completion is None:
        return Cell()
    form = desk.voice.say(f"completion.{completion.form}")
    text = desk.voice.text(completion.text) if completion.text is not None else ""
    return Cell(f"{form}: {text}" if text else form, raw(completion))


def _regions(desk: Desk, one: Measure) -> Cell:
    if one.regions is None:
        return Cell()
    if one.regions == "all":
        return word_cell(desk, "regions", "all")
    return Cell(", ".join(one.regions), raw(one.regions))


def _units(desk: Desk, one: Measure) -> Cell:
    if one.units is None:
        return Cell()
    return Cell(f"{desk.number(one.units.target)} {desk.voice.text(one.units.unit)}", raw(one.units))


def _tags(one: Measure) -> Cell:
    tags = one.tags
    if tags is None:
        return Cell()
    return Cell(
        ", ".join([*(f"SDG {code}" for code in tags.sdg), *(f"CRC {code}" for code in tags.crc)]), raw(tags)
    )


def _unpublished(desk: Desk, one: Measure) -> Cell:
    programme = desk.standing.plan.programmes.get(one.programme)
    names = tuple(
        dict.fromkeys((*one.unpublished, *(programme.unpublished if programme is not None else ())))
    )
    missing = [name for name in names if getattr(one, name, None) in (None, ())]
    return Cell(", ".join(desk.voice.say(f"field.{name}") for name in missing), raw(missing))


def _milestones(desk: Desk, held: MeasureStanding) -> Table:
    report = held.facts.report
    states = (report.done.milestones if report is not None and report.done is not None else None) or {}
    rows = tuple(
        (
            Cell(one.id, one.id, "strong"),
            text_cell(desk, one.title),
            period_cell(desk, one.due),
            word_cell(desk, "milestone", states.get(one.id)),
            number_cell(desk, one.weight),
            Cell("!" if one.critical else "", one.critical, "warn"),
        )
        for one in held.measure.milestones
    )
    columns = (
        column(desk, "id"),
        column(desk, "title", wide=True),
        column(desk, "due"),
        column(desk, "state"),
        column(desk, "weight", right=True),
        column(desk, "critical"),
    )
    return Table("milestones", heading(desk, "milestones"), columns, rows)


def _waiting_for(desk: Desk, one: Measure) -> Sequence[str]:
    measures = desk.standing.plan.measures.values()
    return [other.id for other in measures if one.id in map(str, other.depends_on)]
