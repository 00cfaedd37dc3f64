"""The cards of a week's form: of each measure what is asked, what stands there, and its words by language."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from jospar.editing.blank import BlankRow
from jospar.editing.telling import EVIDENCE_OF
from jospar.plan.budget import lines_that_count
from jospar.plan.due import Recurring
from jospar.plan.measure import Measure
from jospar.report.weekform.said import document_words, last_words, money_words, reasons_why
from jospar.report.weekly.desk import Desk
from jospar.rules.money.spending import budget_of
from jospar.standing.occurrences import named_occurrences

Desks = Mapping[str, Desk]
"""The desk of each language."""
TEXTS = ("note", "next")


def card(desks: Desks, row: BlankRow, agency: str, language: str) -> dict[str, Any]:
    """Write what the page asks about one measure, as plain data; texts in the language that it opens in."""
    measure, desk = row.measure, desks[language]
    leads = measure.lead == agency
    texts = _texts(row, language)
    fields = dict(_fields(row, leads=leads)) | {name: row.cells[key] for name, key in texts.items()}
    found: dict[str, Any] = {
        "id": measure.id,
        "revision": row.revision,
        "leads": leads,
        "same": row.last is not None,
        "reported": row.this_week and row.last is not None and row.last.state == "submitted",
        "counts": _counts(row, leads=leads),
        "fields": fields,
        "texts": texts,
        "floors": {key: str(value) for key, value in row.floors.items()},
        "kind": _document_kind(measure),
        "proved": row.last is not None and bool(row.last.evidence),
        "milestones": [one.id for one in measure.milestones],
        "met": _met(row),
        "funds": list(row.funds) if leads else [],
        "budgets": {fund: str(_budget(desk, row, fund)) for fund in row.funds},
        "caps": {fund: str(cap) for fund, cap in _caps(desk, row).items()},
        "occurrences": [str(one) for one in _occurrences(row)],
        "say": {language: _say(desk, row, agency) for language, desk in desks.items()},
    }
    if measure.units is not None:
        found["target"] = str(measure.units.target)
    return {key: value for key, value in found.items() if value not in ({}, [], "", False)}


def _fields(row: BlankRow, *, leads: bool) -> Iterator[tuple[str, str]]:
    """Give what stands in the fields at first; lists of pairs become fields of their own."""
    for key, word in row.cells.items():
        name = key.partition("/")[0]
        if name in ("milestone", "region"):
            pairs = (pair.partition("=") for pair in word.split("; "))
            yield from ((f"{name}/{of}", value) for of, _, value in pairs)
        elif name not in TEXTS and (leads or name == "done"):
            yield key, word.removesuffix("%") if key == "done" else word


def _texts(row: BlankRow, language: str) -> dict[str, str]:
    """Name the cells of the texts that stand in the form: of each in the language, else in the one it has."""
    found: dict[str, str] = {}
    for name in TEXTS:
        keys = [key for key in row.cells if key.startswith(f"{name}/")]
        wished = f"{name}/{language}"
        if keys:
            found[name] = wished if wished in keys else keys[0]
    return found


def _counts(row: BlankRow, *, leads: bool) -> str:
    """Tell how the measure is counted: by units, milestones or per cent, in a region alone, or not at all."""
    if not leads:
        return "region"
    by = row.measure.progress_by
    if by == "units" and row.measure.units is not None:
        return "units"
    return {"manual": "percent", "milestones": "milestones"}.get(by, "")


def _met(row: BlankRow) -> list[str]:
    """Name the milestones that an earlier week reported as met."""
    if row.last is None or row.this_week or row.last.done is None or isinstance(row.measure.due, Recurring):
        return []
    return [name for name, state in (row.last.done.milestones or {}).items() if state == "met"]


def _document_kind(measure: Measure) -> str:
    form = measure.completion.form if measure.completion else ""
    return EVIDENCE_OF.get(form, "other")


def _budget(desk: Desk, row: BlankRow, fund: str) -> Decimal:
    """Add up the money of the day's year and a fund, in the programme's unit."""
    programme = desk.standing.plan.programmes[row.measure.programme]
    lines = lines_that_count(row.measure, programme.money.currency)
    year = desk.standing.date.year
    return sum(
        (line.amount.amount for line in lines if (line.year, line.fund) == (year, fund)), start=Decimal(0)
    )


def _caps(desk: Desk, row: BlankRow) -> dict[str, Decimal]:
    """Give the most that can be paid of each fund: its budget without what was saved and returned."""
    programme, year = desk.standing.plan.programmes[row.measure.programme], desk.standing.date.year
    found: dict[str, Decimal] = {}
    for fund in row.funds:
        given = budget_of(row.measure, (year, fund), programme)
        if given is not None:
            gone = (
                money
                for money in (row.last.spent if row.last else ())
                if (money.year, money.fund) == (year, fund)
            )
            less = sum(
                (part for money in gone for part in (money.savings, money.returned) if part), Decimal(0)
            )
            found[fund] = max(given - less, Decimal(0))
    return found


def _occurrences(row: BlankRow) -> tuple[Any, ...]:
    due = row.measure.due
    return named_occurrences(due, row.owed.standing.facts.on) if isinstance(due, Recurring) else ()


def _say(desk: Desk, row: BlankRow, agency: str) -> dict[str, Any]:
    """Write the words of a card in one language."""
    voice, measure = desk.voice, row.measure
    programme = desk.standing.plan.programmes[measure.programme]
    found: dict[str, Any] = {
        "title": voice.text(measure.title),
        "money": money_words(desk.voice, programme),
        "why": [*reasons_why(desk, row)],
        "last": last_words(desk, row),
        "documents": document_words(desk, row),
        "floors": {key: desk.number(value) for key, value in row.floors.items()},
        "budgets": {fund: desk.number(_budget(desk, row, fund)) for fund in row.funds},
        "caps": {fund: desk.number(cap) for fund, cap in _caps(desk, row).items()},
        "milestones": {one.id: voice.text(one.title) for one in measure.milestones},
        "occurrences": {str(one): voice.period(one) for one in _occurrences(row)},
    }
    if measure.units is not None:
        found |= {"target": desk.number(measure.units.target), "unit": voice.text(measure.units.unit)}
    region = desk.standing.plan.agencies[agency].region
    if measure.lead != agency and region is not None:
        found |= {"region": _region(desk, agency), "code": region}
    return {key: value for key, value in found.items() if value not in ({}, [], "")}


def _region(desk: Desk, agency: str) -> str:
    one = desk.standing.plan.agencies[agency]
    return desk.voice.text(one.region_name) if one.region_name is not None else str(one.region)
