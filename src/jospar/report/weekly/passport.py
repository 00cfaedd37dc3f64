"""What a programme declares of itself, each figure with its sources."""

from collections.abc import Sequence
from typing import Literal

from jospar.plan.programme import DeclaredCount, DeclaredSum, Programme
from jospar.report.weekly.desk import Desk
from jospar.report.weekly.moneyrows import with_worth
from jospar.report.weekly.page import Figure, PassportRow

Total = Literal["measures", "indicators", "budget"]
TOTALS: tuple[Total, ...] = ("measures", "indicators", "budget")


def passport(desk: Desk, programme: Programme) -> tuple[PassportRow, ...]:
    """List the act, the period, who leads, and the declared totals; what is missing is said."""
    voice = desk.voice
    rows: tuple[tuple[str, tuple[Figure, ...]], ...] = (
        ("act", _act(desk, programme)),
        ("period", _period(desk, programme)),
        ("lead", _offices(desk, programme, [programme.lead] if programme.lead else [])),
        ("partners", _offices(desk, programme, programme.partners)),
        *((name, declared_figures(desk, programme, name)) for name in TOTALS),
    )
    missing = voice.say("report.not_on_record")
    shown = [(name, figures) for name, figures in rows if figures or name != "partners"]
    if not any(figures for _, figures in shown):
        shown = [] if programme.instrument in ("instructions", "other") else shown[:1]
    return tuple(
        PassportRow(voice.heading(f"report.passport.{name}"), figures, "" if figures else missing)
        for name, figures in shown
    )


def declared_figures(desk: Desk, programme: Programme, name: Total) -> tuple[Figure, ...]:
    """Write one of the declared totals, as each of its sources states it."""
    declared = programme.declared
    if name == "budget":
        return tuple(_sum(desk, programme, one) for one in declared.budget)
    counts = declared.measures if name == "measures" else declared.indicators
    return tuple(_count(desk, one) for one in counts)


def _period(desk: Desk, programme: Programme) -> tuple[Figure, ...]:
    if not programme.period.known:
        return ()
    sources = programme.act.source if programme.act is not None else ()
    return (Figure(desk.voice.period(programme.period), "", desk.cites.cite(sources)),)


def _act(desk: Desk, programme: Programme) -> tuple[Figure, ...]:
    act = programme.act
    if act is None:
        return ()
    title = desk.voice.text(act.title) if act.title is not None else ""
    number = desk.voice.say("report.act_number", number=act.number) if act.number else ""
    when = desk.voice.period(act.date) if act.date is not None else ""
    text = ", ".join(part for part in (title, number) if part)
    return (Figure(text or when, when if text else "", desk.cites.cite(act.source)),)


def _offices(desk: Desk, programme: Programme, names: Sequence[str]) -> tuple[Figure, ...]:
    sources = (programme.act.source if programme.act is not None else ()) or programme.sources
    return tuple(Figure(desk.office(name), "", desk.cites.cite(sources)) for name in names)


def _count(desk: Desk, count: DeclaredCount) -> Figure:
    text = desk.voice.say(f"value.{count.precision}", value=desk.number(count.value))
    return _figure(desk, text, count)


def _sum(desk: Desk, programme: Programme, declared: DeclaredSum) -> Figure:
    money, voice = declared.value, desk.voice
    currency = money.currency or programme.money.currency
    written = voice.money(money.amount, currency, programme.money.unit)
    text = voice.say(f"value.{declared.precision}", value=written)
    text = with_worth(desk, programme, money, text)
    return _figure(desk, text, declared)


def _figure(desk: Desk, text: str, declared: DeclaredCount | DeclaredSum) -> Figure:
    when = desk.voice.say("report.said_on", date=declared.stated_on) if declared.stated_on is not None else ""
    note = desk.voice.text(declared.note) if declared.note is not None else ""
    return Figure(text, when, desk.cites.cite(declared.source), note, declared.chosen)
