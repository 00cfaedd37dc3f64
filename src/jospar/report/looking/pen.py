"""How the parts of a page are written: cells of agencies, dates, statuses and sums in one language."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from jospar.plan.due import Recurring
from jospar.plan.measure import Measure
from jospar.plan.period import Period
from jospar.plan.text import Text
from jospar.report.looking.page import Cell, Column, Fact, Tone
from jospar.report.looking.raw import raw
from jospar.report.weekly.cites import Citations
from jospar.report.weekly.desk import Desk
from jospar.report.weekly.record import state_on_record
from jospar.standing.measure import MeasureStanding, Status
from jospar.standing.standing import Standing
from jospar.words.voice import Voice

TONES: dict[str, Tone] = {
    "overdue": "bad",
    "off_track": "bad",
    "at_risk": "warn",
    "due_soon": "warn",
    "done": "good",
    "on_track": "good",
    "not_due": "quiet",
    "suspended": "quiet",
    "cancelled": "quiet",
    "not_assessed": "quiet",
    "error": "bad",
    "warning": "warn",
    "note": "quiet",
    "accepted": "good",
    "returned": "bad",
    "met": "good",
    "partly_met": "warn",
    "not_met": "bad",
}
"""How words strike the eye."""


def pen_of(standing: Standing, voice: Voice) -> Desk:
    """Make the desk that pages are written at."""
    return Desk(standing, None, voice, Citations(standing.plan, voice, standing.date))


def label(desk: Desk, key: str) -> str:
    """Word the name of a column or a fact: its own word, else that of the plan's field."""
    own = f"look.{key}"
    return desk.voice.say(own if desk.voice.has(own) else f"field.{key}")


def heading(desk: Desk, key: str) -> str:
    """Word the heading of a part."""
    said = label(desk, key)
    return said[:1].upper() + said[1:]


def column(desk: Desk, key: str, *, right: bool = False, wide: bool = False, shown: bool = True) -> Column:
    """Make a column of a key."""
    return Column(key, label(desk, key), right, wide, shown)


def fact(desk: Desk, key: str, cell: Cell) -> Fact:
    """Make a fact of a key."""
    return Fact(key, label(desk, key), cell)


def hidden(value: Any) -> Cell:  # noqa: ANN401 -- any value of a record
    """Make a cell for programs alone."""
    return Cell(str(value) if isinstance(value, str | int) else "", raw(value))


def text_cell(desk: Desk, text: Text | None, tone: Tone = "") -> Cell:
    """Write a text of the plan."""
    return Cell() if text is None else Cell(desk.voice.text(text), raw(text), tone)


def word_cell(desk: Desk, vocabulary: str, word: str | None) -> Cell:
    """Write a closed word."""
    if word is None:
        return Cell()
    return Cell(desk.voice.say(f"{vocabulary}.{word}"), word, TONES.get(word, ""))


def agency_cell(desk: Desk, name: str | None) -> Cell:
    """Write an agency by its short name."""
    return Cell(desk.agency(name), name)


def agencies_cell(desk: Desk, ids: Sequence[str]) -> Cell:
    """Write a list of agencies by their short names."""
    return Cell(", ".join(desk.agency(one) for one in ids), list(ids))


def day_cell(desk: Desk, on: date | None) -> Cell:
    """Write a day."""
    return Cell() if on is None else Cell(desk.voice.date(on), str(on))


def period_cell(desk: Desk, period: Period | None) -> Cell:
    """Write a period as precisely as it is stated."""
    return Cell() if period is None else Cell(desk.voice.period(period), str(period))


def due_cell(desk: Desk, measure: Measure, held: MeasureStanding | None = None) -> Cell:
    """Write when a measure is due; of a recurring duty how often, and the next day."""
    due = measure.due
    if not isinstance(due, Recurring):
        return period_cell(desk, due)
    often = desk.voice.say(f"frequency.{due.every}")
    ahead = held.facts.due if held is not None else None
    text = often if ahead is None else desk.voice.say("look.next_time", often=often, date=ahead)
    return Cell(text, raw(due))


def number_cell(desk: Desk, value: Decimal | int | None) -> Cell:
    """Write a figure with at most two digits after the point."""
    if value is None:
        return Cell()
    return Cell(desk.voice.number(value) if isinstance(value, int) else desk.number(value), raw(value))


def share_cell(desk: Desk, share: Decimal | None) -> Cell:
    """Write a share of one as per cent; programs get per cent with one digit too."""
    if share is None:
        return Cell()
    return Cell(desk.voice.percent(share), str(round(share * 100, 1)))


def status_cell(desk: Desk, held: MeasureStanding) -> Cell:
    """Write the status of a measure; where nobody reports, only what is on public record of its dates."""
    if held.status == "not_assessed":
        said = state_on_record(desk, held.measure)
        return Cell(said or desk.voice.say("status.not_assessed"), held.status, "quiet")
    return word_cell(desk, "status", held.status)


def days_cell(desk: Desk, held: MeasureStanding) -> Cell:
    """Write how far the due date is, of a measure that is judged and not over; below zero it has passed."""
    due, on = held.facts.due, held.facts.on
    if due is None or held.status in ("done", "cancelled", "suspended", "not_assessed"):
        return Cell()
    left = (due - on).days
    key = "report.in_days" if left >= 0 else "report.past_days"
    return Cell(desk.voice.say(key, days=desk.voice.days(abs(left))), left, TONES[held.status])


def status_tone(status: Status) -> Tone:
    """Tell how a status strikes the eye."""
    return TONES[status]
