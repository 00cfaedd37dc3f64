"""The public-record edition of a programme: what is declared against what is on record."""

from collections.abc import Callable, Sequence
from datetime import date

from jospar.plan.due import Recurring
from jospar.plan.measure import Measure
from jospar.plan.programme import Programme
from jospar.report.weekly.asks import asks
from jospar.report.weekly.desk import Desk
from jospar.report.weekly.indicators import indicator_row
from jospar.report.weekly.page import Commitment, Ledger, LedgerRow, RecordPart
from jospar.report.weekly.passport import passport

HAS: tuple[tuple[str, Callable[[Measure], bool]], ...] = (
    ("lead", lambda measure: measure.lead is not None),
    ("due", lambda measure: measure.due is not None),
    ("budget", lambda measure: bool(measure.budget)),
    ("completion", lambda measure: measure.completion is not None),
    ("number", lambda measure: measure.number is not None),
)
"""The particulars that an official row of an action plan has, in the order of the ledger's columns."""


def record_part(desk: Desk, programme: Programme) -> RecordPart:
    """Build the part of a programme with ``channel: none``."""
    voice, plan = desk.voice, desk.standing.plan
    measures = plan.measures_of(programme.id)
    rows = sum(measure.record == "official" for measure in measures)
    indicators = [desk.standing.indicators[one.id] for one in plan.indicators_of(programme.id)]
    return RecordPart(
        id=programme.id,
        title=voice.text(programme.title),
        instrument=voice.say(f"instrument.{programme.instrument}"),
        headline=_headline(desk, programme, len(measures), rows),
        passport=passport(desk, programme),
        ledger=_ledger(desk, programme, measures),
        commitments=tuple(_commitment(desk, one) for one in _by_area(programme, measures)),
        asks=asks(desk, programme, measures),
        indicators=tuple(indicator_row(desk, one, judged=False) for one in indicators),
        note=desk.said(programme.note) if programme.note is not None else None,
    )


def _by_area(programme: Programme, measures: Sequence[Measure]) -> list[Measure]:
    """Order measures as the programme orders its areas, those without one last."""
    places = {str(area.id): at for at, area in enumerate(programme.areas)}
    return sorted(measures, key=lambda one: places.get(one.area or "", len(places)))


def declared_measures(programme: Programme) -> int | None:
    """Give the number of measures that the programme is said to have: the chosen, or the only one."""
    counts = programme.declared.measures
    chosen = [one for one in counts if one.chosen] or (list(counts) if len(counts) == 1 else [])
    return int(chosen[0].value) if chosen else None


def _headline(desk: Desk, programme: Programme, count: int, rows: int) -> str:
    """Say how much is on record, and how that relates to the rows of the act."""
    voice, declared = desk.voice, declared_measures(programme)
    on_record = voice.count("count.commitments", count)
    if declared is None:
        return voice.heading("report.record.headline", on_record=on_record)
    return voice.heading("report.record.headline_declared", on_record=on_record, rows=rows, n=declared)


def _ledger(desk: Desk, programme: Programme, measures: Sequence[Measure]) -> Ledger:
    voice = desk.voice
    columns = ("on_record", *(name for name, _ in HAS))
    areas = [
        (voice.text(area.title), [one for one in measures if one.area == str(area.id)])
        for area in programme.areas
    ]
    unplaced = [one for one in measures if all(one.area != str(area.id) for area in programme.areas)]
    if unplaced:
        areas.append((voice.heading("report.record.no_area"), unplaced))
    rows = [_ledger_row(desk, title, some) for title, some in areas]
    total = _ledger_row(desk, voice.heading("report.record.total"), measures, total=True)
    note = voice.say("report.record.period_note") if any(one.due is None for one in measures) else ""
    return Ledger(tuple(voice.heading(f"report.column.{name}") for name in columns), (*rows, total), note)


def _ledger_row(desk: Desk, title: str, measures: Sequence[Measure], *, total: bool = False) -> LedgerRow:
    counts = [len(measures), *(sum(has(one) for one in measures) for _, has in HAS)]
    cells = tuple(desk.voice.number(count) for count in counts)
    return LedgerRow(title, cells, tuple(count == 0 for count in counts), total)


def _commitment(desk: Desk, measure: Measure) -> Commitment:
    others = [desk.agency(one) for one in (*measure.co_executors, *measure.by_agreement)]
    return Commitment(
        id=measure.id,
        title=desk.said(measure.title),
        area=desk.area(measure),
        quote=desk.said(measure.phrase) if measure.phrase is not None else None,
        who=_who(desk, desk.agency(measure.lead), others),
        when=_when(desk, measure),
        state=state_on_record(desk, measure),
        cites=desk.cites.cite(measure.sources),
        note=desk.said(measure.note) if measure.note is not None else None,
    )


SHOWN = 4
"""Agencies besides the lead that are named in a list; of more only the number is given."""


def _who(desk: Desk, lead: str, others: Sequence[str]) -> str:
    voice = desk.voice
    named = ", ".join(others) if len(others) <= SHOWN else voice.count("count.agencies", len(others))
    if lead and others:
        return voice.say("report.who.lead_and", lead=lead, others=named)
    if lead:
        return voice.say("report.who.lead", lead=lead)
    return voice.say("report.who.no_lead", others=named) if others else voice.say("report.who.none")


def _when(desk: Desk, measure: Measure) -> str:
    voice = desk.voice
    if isinstance(measure.due, Recurring):
        return voice.say(f"frequency.{measure.due.every}")
    if measure.due is not None:
        return voice.say("report.when.due", due=measure.due)
    if measure.start is not None:
        return voice.say("report.when.start", start=measure.start)
    return voice.say("report.when.none")


def state_on_record(desk: Desk, measure: Measure) -> str:
    """Say neutrally whether a stated date has passed, and up to which day its outcome was looked for.

    No days are counted behind it: they would grow while nobody looks.
    """
    due = measure.due.last if measure.due is not None and not isinstance(measure.due, Recurring) else None
    if due is not None:
        return _state(desk, due, "passed") if due < desk.standing.date else _ahead(desk, "ahead", due)
    start = measure.start.first if measure.start is not None and measure.start.kind == "day" else None
    if start is None:  # a start that is no day is not counted from: nobody named the first of January
        return ""
    return _state(desk, start, "begun") if start <= desk.standing.date else _ahead(desk, "to_begin", start)


def _state(desk: Desk, day: date, word: str) -> str:
    """Say that a day has passed; nobody can miss an outcome that was not looked for since."""
    searched = desk.standing.searched
    key = f"report.state.{word}" if day < searched else f"report.state.{word}_since"
    return desk.voice.say(key, date=searched)


def _ahead(desk: Desk, word: str, day: date) -> str:
    return desk.voice.say(f"report.state.{word}", days=desk.voice.days((day - desk.standing.date).days))
