"""Plans at random: whatever the records' own type hints allow a plan file to say, sense or no sense."""

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from jospar.plan.agency import Agency
from jospar.plan.control import Approval
from jospar.plan.governance import Amendment, Decision, Override, Risk
from jospar.plan.indicator import Indicator, Observation
from jospar.plan.measure import Measure
from jospar.plan.period import ONGOING, UNKNOWN, Period, day, months
from jospar.plan.plan import Plan
from jospar.plan.programme import Programme
from jospar.plan.progress import Acceptance, Progress, Unchanged
from jospar.plan.repository import Repository
from jospar.plan.shelf import ReportKey, Shelf
from jospar.plan.source import Source
from jospar.plan.text import LANGUAGES, Text
from jospar.reading.decoder import item_key
from jospar.reading.layout import KINDS
from jospar.reading.shape import Anything, Choice, Closed, Kind, Many, Prose, Record, Single, Table, fields_of
from jospar.rules.case import Case

MEASURES = ("XA-001", "XA-002", "XA-003", "XA-010", "XB-1")
INDICATORS = ("XA-I-01", "XA-I-02", "XB-I-1")
AGENCIES = ("ministry_a", "ministry_b", "akimat_01", "akimat_02")
SOURCES = ("act_12", "statistics_2025")
PROGRAMMES = ("example", "other")
REGIONS = ("XA-01", "XA-02", "XA-99")
WEEKS = ("2026-W47", "2026-W01", "9999-W52", "1900-W01", "2026-H2", "2026-Q4", "2026", "2026-11-21")
NOBODY = "nobody"
WORDS: dict[str, tuple[str, ...]] = {
    "AgencyId": (*AGENCIES, NOBODY),
    "SourceId": (*SOURCES, NOBODY),
    "ProgrammeId": (*PROGRAMMES, NOBODY),
    "AreaId": ("safety", "health", NOBODY),
    "MeasureId": (*MEASURES, NOBODY),
    "IndicatorId": (*INDICATORS, NOBODY),
    "RecordId": (*MEASURES, *INDICATORS, *PROGRAMMES, *AGENCIES, "XA-A-001", NOBODY),
    "RegionCode": REGIONS,
    "NewId": ("safety", "health", "site", "XA-001", "XA-099", "1", "0" * 40),
    "CodeName": ("J203", "J402", "J999", "C210"),
    "Link": ("https://example.org/page",),
    "Digest": ("0" * 64,),
    "ReportPath": ("ministry_a/2026-W47", "ministry_b/2026-H2", "nobody/2026-W99"),
    "Prefix": ("XA", "XB"),
    "Currency": ("XAD", "USD", "KZT"),
    "FieldPath": ("due", "title/en", "budget/2027/republican/amount", "milestones/site/due", "state", "x/y"),
    "Occasion": ("12-25", "02-28", "04-30"),
}
"""Names for each type of reference: few, so that they meet; the last most often names nothing."""
OWN_IDS: dict[type, tuple[str, ...]] = {
    Agency: AGENCIES,
    Source: SOURCES,
    Programme: PROGRAMMES,
    Measure: MEASURES,
    Indicator: INDICATORS,
    Amendment: ("XA-A-001", "XA-A-002"),
    Risk: ("XA-R-1",),
    Decision: ("XA-D-1",),
    Override: ("XA-O-1",),
    Approval: ("XA-AP-1",),
}
PATHS: dict[str, SearchStrategy[Any]] = {
    "programme": st.sampled_from((*PROGRAMMES, "nowhere")),
    "measure": st.sampled_from((*MEASURES, NOBODY)),
    "agency": st.sampled_from((*AGENCIES, NOBODY)),
    "week": st.sampled_from(WEEKS),
    "indicator": st.sampled_from((*INDICATORS, NOBODY)),
    "row": st.integers(0, 3),
    "file": st.just(""),
}
"""What a record learns from its file's path."""

LAST_DAY = date(9999, 12, 31)
DAYS = st.one_of(
    st.dates(date(2025, 1, 1), date(2031, 1, 1)),
    st.sampled_from((date(1900, 1, 1), date(2026, 11, 21), LAST_DAY)),
)
TEXTS = st.sampled_from(("", "1.1", "word", "слово", "<b>", "2026", "\u202e", "a" * 300))


def numbers() -> SearchStrategy[Decimal]:
    """Draw numbers as plan files may write them: up to 40 characters, on either side of zero."""
    edge = ("0", "-1", "0.1", "1", "100", "9" * 40, "-" + "9" * 39, "0." + "0" * 37 + "1")
    return st.one_of(
        st.sampled_from(edge).map(Decimal),
        st.decimals(-1000, 1000, places=2, allow_nan=False, allow_infinity=False),
    )


def periods(note: str = "") -> SearchStrategy[Period]:
    """Draw periods of each kind; ``note`` allows ``unknown`` or ``ongoing``."""
    years = st.sampled_from((1900, 2025, 2026, 2027, 2030, 9999))
    halves = st.builds(lambda year, half: months("half", year, half * 6 + 1, 6), years, st.integers(0, 1))
    forms: list[SearchStrategy[Period]] = [
        DAYS.map(day),
        years.map(lambda year: months("year", year, 1, 12)),
        st.builds(lambda year, month: months("month", year, month, 1), years, st.integers(1, 12)),
        halves,
        st.tuples(DAYS, DAYS).map(lambda pair: Period("span", min(pair), max(pair))),
    ]
    words = {"unknown": UNKNOWN, "ongoing": ONGOING}
    return st.one_of(*forms, *([st.just(words[note])] if note in words else []))


def texts() -> SearchStrategy[Text]:
    """Draw prose in one to three languages."""
    words = st.sampled_from(("a text", "текст", "<b>"))
    said = st.dictionaries(st.sampled_from(LANGUAGES), words, min_size=1)
    return said.map(lambda by_language: Text(tuple(by_language.items())))


def written() -> SearchStrategy[Any]:
    """Draw values as amendments keep them: text, list, mapping or nothing, in one another."""
    leaves = st.one_of(st.none(), st.sampled_from(("2027", "120", "ministry_a", "")))
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.lists(inner, max_size=2).map(tuple),
            st.dictionaries(st.sampled_from(("a", "due")), inner, max_size=2),
        ),
        max_leaves=3,
    )


def _single(scalar: object, note: str) -> SearchStrategy[Any]:
    if scalar is Period:
        return periods(note)
    if scalar is int and note:
        low, high = (int(bound) for bound in note.split(".."))
        return st.integers(low, high)
    plain: dict[object, SearchStrategy[Any]] = {
        int: st.one_of(st.integers(2025, 2031), st.sampled_from((0, -1, 31, 10**39))),
        Decimal: numbers(),
        date: DAYS,
        bool: st.booleans(),
        str: TEXTS,
    }
    if scalar in plain:
        return plain[scalar]
    name = getattr(scalar, "__name__", "")
    return st.sampled_from(WORDS[name]) if name in WORDS else written()


@cache
def values(kind: Kind) -> SearchStrategy[Any]:
    """Draw what a kind of field may hold."""
    match kind:
        case Single(scalar, note):
            return _single(scalar, note)
        case Closed(words):
            return st.sampled_from(words)
        case Prose():
            return texts()
        case Anything():
            return written()
        case Many(item, single):
            return _many(item, least=1 if single else 0)
        case Table(key, value):
            return st.dictionaries(values(key), values(value), max_size=2)
        case Record(cls):
            return records(cls)
        case Choice(options):
            return st.one_of(*(values(option) for option in options))


def _many(item: Kind, least: int) -> SearchStrategy[tuple[Any, ...]]:
    told_apart: Callable[[Any], Any] | None = None
    if isinstance(item, Record) and hasattr(item.cls, "KEY"):
        told_apart = item_key
    elif isinstance(item, Single | Closed):
        told_apart = repr
    return st.lists(values(item), min_size=least, max_size=3, unique_by=told_apart).map(tuple)


@cache
def records(cls: type) -> SearchStrategy[Any]:
    """Draw a record of a type: each optional field is there or is not."""
    required = {field.name: field.required for field in fields_of(cls)}
    fields = {field.name: values(field.kind) for field in fields_of(cls)}
    if cls in OWN_IDS:
        fields["id"] = st.sampled_from(OWN_IDS[cls])
    drawn = {
        name: strategy if required[name] else st.one_of(st.just(_default(cls, name)), strategy)
        for name, strategy in fields.items()
    }
    paths = {
        field.name: PATHS[field.name]
        for field in dataclasses.fields(cls)
        if field.name in PATHS.keys() - fields
    }
    return st.builds(cls, **drawn, **paths).map(_placed)


def _default(cls: Any, name: str) -> Any:  # noqa: ANN401 -- any record type, any default
    field = next(field for field in dataclasses.fields(cls) if field.name == name)
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default


def _placed(record: Any) -> Any:  # noqa: ANN401 -- any record
    """Give a record of the plan the file that its own words imply."""
    match record:
        case Agency() | Source():
            return dataclasses.replace(record, file=f"plan/{KINDS[type(record)]}.yaml")
        case Programme():
            return dataclasses.replace(record, file=f"plan/{record.id}/programme.yaml", programme=record.id)
        case Observation():
            file = f"plan/{record.programme}/observations/{record.indicator}/{record.period}.yaml"
            return dataclasses.replace(record, file=file)
        case Progress() | Unchanged() | Acceptance():
            name = "unchanged" if isinstance(record, Unchanged) else record.measure
            room = "acceptances" if isinstance(record, Acceptance) else "progress"
            folder = f"plan/{record.programme}/{room}/{record.agency}/{record.week}"
            return dataclasses.replace(record, file=f"{folder}/{name}.yaml")
        case _ if type(record) in OWN_IDS:
            file = f"plan/{record.programme}/{KINDS[type(record)]}/{record.id}.yaml"
            return dataclasses.replace(record, file=file)
    return record


def rooms(cls: type, most: int) -> SearchStrategy[Mapping[str, Any]]:
    """Draw the records of one type, by id."""
    drawn = st.lists(records(cls), max_size=most, unique_by=lambda record: record.id)
    return drawn.map(lambda listed: {record.id: record for record in listed})


def shelves() -> SearchStrategy[Shelf]:
    """Draw reports on a shelf; one of them may have been undecodable."""
    report = st.one_of(records(Progress), records(Acceptance), records(Unchanged))
    return st.lists(report, max_size=4, unique_by=lambda one: one.file).map(shelf_of)


def shelf_of(reports: list[Any]) -> Shelf:
    """Put reports on a shelf."""
    kept = {report.file: report for report in reports}
    return Shelf(tuple(_key(report) for report in reports), lambda key: kept.get(key.file))


def _key(report: Any) -> ReportKey:  # noqa: ANN401 -- a report or a verdict
    kind: Any = KINDS[type(report)]
    measure = getattr(report, "measure", "")
    return ReportKey(kind, report.programme, report.agency, report.week, measure, report.file)


@st.composite
def plans(draw: Callable[[SearchStrategy[Any]], Any]) -> Plan:
    """Draw a plan: few records of each type, some of whose names were not readable."""
    names = st.frozensets(st.sampled_from((*MEASURES, *AGENCIES, NOBODY, "*")), max_size=1)
    return Plan(
        repository=draw(records(Repository)),
        agencies=draw(rooms(Agency, 4)),
        sources=draw(rooms(Source, 2)),
        programmes=draw(rooms(Programme, 2)),
        measures=draw(rooms(Measure, 4)),
        indicators=draw(rooms(Indicator, 2)),
        observations=tuple(draw(st.lists(records(Observation), max_size=2, unique_by=lambda one: one.file))),
        amendments=draw(rooms(Amendment, 1)),
        risks=draw(rooms(Risk, 1)),
        decisions=draw(rooms(Decision, 1)),
        overrides=draw(rooms(Override, 1)),
        approvals=draw(rooms(Approval, 1)),
        shelf=draw(shelves()),
        unread={kind: draw(names) for kind in KINDS.values()},
    )


def cases() -> SearchStrategy[Case]:
    """Draw a plan and a status date."""
    near = st.sampled_from((date(2026, 11, 21), date(1900, 1, 1), LAST_DAY - timedelta(days=1), LAST_DAY))
    return st.builds(Case, plans(), near)
