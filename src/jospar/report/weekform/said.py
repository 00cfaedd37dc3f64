"""What a card of the form says of a measure: why it is asked about, and what was reported of it last."""

from collections.abc import Iterator

from jospar.editing.blank import BlankRow
from jospar.plan.programme import Programme
from jospar.plan.progress import Progress
from jospar.report.weekly.desk import Desk
from jospar.standing.owed import Cause, statutory_days
from jospar.words.voice import Voice


def reasons_why(desk: Desk, row: BlankRow) -> Iterator[str]:
    """Say why an agency is asked about a measure, the urgent first."""
    for cause in row.owed.causes:
        yield _reason(desk, row, cause)


def _reason(desk: Desk, row: BlankRow, cause: Cause) -> str:
    voice, facts = desk.voice, row.owed.standing.facts
    if cause == "not_reported":
        return voice.say("form.why.never" if row.last is None else "form.why.not_reported")
    if cause == "statutory":
        programme = desk.standing.plan.programmes[row.measure.programme]
        day = min(day for _, day in statutory_days(programme, facts.on))
        return voice.say("form.why.statutory", date=day)
    if cause == "region" or facts.due is None:
        return voice.say("form.why.region")
    days = voice.days(abs((facts.due - facts.on).days))
    return voice.say(f"form.why.{cause}", date=facts.due, days=days)


def last_words(desk: Desk, row: BlankRow) -> str:
    """Say what was reported last, and when; "" where nothing was, or only begun to be written."""
    last = row.last
    if last is None or last.state == "draft":
        return ""
    told = "; ".join(_told(desk, row, last))
    key = "form.last" if told else "form.last_bare"
    return desk.voice.heading(key, date=last.date, told=told)


def _told(desk: Desk, row: BlankRow, last: Progress) -> Iterator[str]:
    voice, units = desk.voice, row.measure.units
    if last.status is not None:
        yield voice.say(f"status.{last.status}")
    if last.done is not None and last.done.units is not None:
        facts = {"done": last.done.units, "target": units.target if units else ""}
        yield voice.say("form.last_units" if units else "form.last_figure", **facts)
    elif last.done is not None and last.done.percent is not None:
        yield voice.percent(last.done.percent / 100, 1)
    for money in last.spent:
        if money.year == row.owed.standing.facts.on.year and money.paid is not None:
            facts = {"paid": money.paid, "fund": voice.say(f"fund.{money.fund}")}
            yield voice.say("form.last_paid", **facts)
    if last.note is not None:
        yield voice.text(last.note)


def document_words(desk: Desk, row: BlankRow) -> str:
    """Name the documents of the last report; "" where it has none."""
    known = row.last.evidence if row.last is not None else ()
    said = [(desk.voice.say(f"evidence.{one.kind}"), one.number or one.url or "") for one in known]
    words = tuple(" ".join(part for part in both if part) for both in said)
    return desk.voice.heading("form.document_known", documents=words) if words else ""


def money_words(voice: Voice, programme: Programme) -> str:
    """Name the unit in which a programme's money is written, as short as in a table."""
    currency, unit = str(programme.money.currency), programme.money.unit
    return currency if unit == "one" else f"{voice.say(f'scale.{unit}')} {currency}"
