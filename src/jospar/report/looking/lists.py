"""Lists of records: what was asked for, a row each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from jospar.filter.measures import quiet_days
from jospar.filter.subjects import Subject
from jospar.plan.agency import Agency
from jospar.plan.budget import lines_that_count
from jospar.plan.governance import Decision, Risk
from jospar.plan.measure import Measure
from jospar.plan.programme import Programme
from jospar.plan.references import AgencyId
from jospar.report.looking.page import Cell, Column, Page, Raw, Table
from jospar.report.looking.pen import (
    agency_cell,
    column,
    days_cell,
    due_cell,
    hidden,
    number_cell,
    period_cell,
    share_cell,
    status_cell,
    text_cell,
    word_cell,
)
from jospar.report.looking.raw import raw
from jospar.report.weekly.desk import Desk
from jospar.report.weekly.indicators import target_words
from jospar.standing.indicator import IndicatorStanding
from jospar.standing.measure import MeasureStanding

FORM = "jospar list 1"


def list_page(desk: Desk, subject: Subject, records: Iterable[Any], *, where: str = "") -> Page:
    """Make the page of a list; ``where`` is the filter that chose the records, in the order they come."""
    table = list_table(desk, subject, records)
    head: dict[str, Raw] = {
        "what": subject,
        "date": str(desk.standing.date),
        "where": where,
        "count": len(table.rows),
    }
    return Page(FORM, "", (table,), head=head)


def list_table(
    desk: Desk, subject: Subject, records: Iterable[Any], *, key: str = "records", heading: str = ""
) -> Table:
    """Make a table of records of one kind; its note counts them."""
    columns, write = _LISTS[subject]
    rows = tuple(tuple(write(desk, one)) for one in records)
    note = desk.voice.count(f"look.count.{subject}", len(rows))
    return Table(key, heading, columns(desk), rows, note)


def _measure_columns(desk: Desk) -> tuple[Column, ...]:
    return (
        column(desk, "id"),
        column(desk, "number"),
        column(desk, "title", wide=True),
        column(desk, "area"),
        column(desk, "lead"),
        column(desk, "due"),
        column(desk, "status", wide=True),
        column(desk, "days", right=True),
        *(column(desk, key, shown=False) for key in HIDDEN),
    )


HIDDEN = (
    "programme",
    "co_executors",
    "start",
    "due_day",
    "reported",
    "progress",
    "overdue",
    "silent",
    "budget",
)
"""What programs get of a measure besides."""


def _measure(desk: Desk, held: MeasureStanding) -> Sequence[Cell]:
    one = held.measure
    return (
        Cell(one.id, one.id, "strong"),
        hidden(one.number),
        text_cell(desk, one.title),
        Cell(desk.area(one), one.area),
        agency_cell(desk, one.lead),
        due_cell(desk, one, held),
        status_cell(desk, held),
        days_cell(desk, held),
        *(hidden(value) for value in _hidden(held, one, desk.standing.plan.currency_of(one.programme))),
    )


def _hidden(held: MeasureStanding, one: Measure, currency: str | None) -> Sequence[Any]:
    facts = held.facts
    budget = [line.amount.amount for line in lines_that_count(one, currency)]
    return (
        one.programme,
        list(one.co_executors),
        one.start,
        facts.due,
        facts.word,
        None if facts.progress is None else round(facts.progress * 100, 1),
        facts.days_overdue if held.status == "overdue" else None,
        quiet_days(held),
        sum(budget) if budget else None,
    )


def _indicator_columns(desk: Desk) -> tuple[Column, ...]:
    return (
        column(desk, "id"),
        column(desk, "title", wide=True),
        column(desk, "unit", wide=True),
        column(desk, "value", right=True),
        column(desk, "period"),
        column(desk, "target", right=True),
        column(desk, "target_period"),
        column(desk, "achievement", right=True),
        *(column(desk, key, shown=False) for key in ("programme", "level", "direction", "responsible")),
    )


def _indicator(desk: Desk, held: IndicatorStanding) -> Sequence[Cell]:
    one, last, target = held.indicator, held.last, held.target
    return (
        Cell(one.id, one.id, "strong"),
        text_cell(desk, one.title),
        text_cell(desk, one.unit),
        Cell() if last is None else Cell(desk.measured(last), raw(last.figure)),
        period_cell(desk, last.period if last is not None else None),
        Cell() if target is None else Cell(target_words(desk, target), raw(target.aim)),
        period_cell(desk, target.period if target is not None else None),
        share_cell(desk, held.achievement),
        *(hidden(value) for value in (one.programme or None, one.level, one.direction, one.responsible)),
    )


def _agency_columns(desk: Desk) -> tuple[Column, ...]:
    return (
        column(desk, "id"),
        column(desk, "abbr"),
        column(desk, "name", wide=True),
        column(desk, "kind"),
        column(desk, "region"),
        column(desk, "leads", right=True),
        column(desk, "helps", right=True),
    )


def _agency(desk: Desk, one: Agency) -> Sequence[Cell]:
    measures, name = desk.standing.plan.measures.values(), AgencyId(one.id)
    return (
        Cell(one.id, one.id, "strong"),
        text_cell(desk, one.abbr),
        text_cell(desk, one.name),
        word_cell(desk, "agency_kind", one.kind),
        hidden(one.region),
        number_cell(desk, sum(measure.lead == name for measure in measures)),
        number_cell(desk, sum(name in measure.co_executors for measure in measures)),
    )


def _programme_columns(desk: Desk) -> tuple[Column, ...]:
    return (
        column(desk, "id"),
        column(desk, "title", wide=True),
        column(desk, "instrument"),
        column(desk, "period"),
        column(desk, "lead"),
        column(desk, "measures", right=True),
        column(desk, "indicators", right=True),
        column(desk, "channel", wide=True),
    )


def _programme(desk: Desk, one: Programme) -> Sequence[Cell]:
    plan = desk.standing.plan
    return (
        Cell(one.id, one.id, "strong"),
        text_cell(desk, one.title),
        word_cell(desk, "instrument", one.instrument),
        period_cell(desk, one.period),
        agency_cell(desk, one.lead),
        number_cell(desk, len(plan.measures_of(one.id))),
        number_cell(desk, len(plan.indicators_of(one.id))),
        word_cell(desk, "channel", one.reporting.channel),
    )


def _decision_columns(desk: Desk) -> tuple[Column, ...]:
    return (
        column(desk, "id"),
        column(desk, "title", wide=True),
        column(desk, "of"),
        column(desk, "due"),
        column(desk, "decided"),
        column(desk, "measures", wide=True),
        *(column(desk, key, shown=False) for key in ("programme", "asked_by", "asked_on")),
    )


def _decision(desk: Desk, one: Decision) -> Sequence[Cell]:
    decided = one.decided
    return (
        Cell(one.id, one.id, "strong"),
        text_cell(desk, one.title),
        agency_cell(desk, one.of),
        period_cell(desk, one.due),
        Cell() if decided is None else Cell(desk.voice.date(decided.on), str(decided.on)),
        Cell(", ".join(one.measures), list(one.measures)),
        *(hidden(value) for value in (one.programme, one.asked.by, one.asked.on)),
    )


def _risk_columns(desk: Desk) -> tuple[Column, ...]:
    return (
        column(desk, "id"),
        column(desk, "title", wide=True),
        column(desk, "owner"),
        column(desk, "score", right=True),
        column(desk, "state"),
        column(desk, "due"),
        column(desk, "measures", wide=True),
        *(column(desk, key, shown=False) for key in ("programme", "probability", "impact")),
    )


def _risk(desk: Desk, one: Risk) -> Sequence[Cell]:
    return (
        Cell(one.id, one.id, "strong"),
        text_cell(desk, one.title),
        agency_cell(desk, one.owner),
        number_cell(desk, one.probability * one.impact),
        word_cell(desk, "risk_state", one.state),
        period_cell(desk, one.due),
        Cell(", ".join(one.measures), list(one.measures)),
        *(hidden(value) for value in (one.programme, one.probability, one.impact)),
    )


_LISTS: Mapping[
    Subject, tuple[Callable[[Desk], tuple[Column, ...]], Callable[[Desk, Any], Sequence[Cell]]]
] = {
    "measures": (_measure_columns, _measure),
    "indicators": (_indicator_columns, _indicator),
    "agencies": (_agency_columns, _agency),
    "programmes": (_programme_columns, _programme),
    "decisions": (_decision_columns, _decision),
    "risks": (_risk_columns, _risk),
}
