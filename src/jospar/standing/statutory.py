"""Reports that a programme's own act demands: when they are due, who owes a text, and what became of it."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from jospar.frozen import frozen
from jospar.plan.due import Frequency, Recurring
from jospar.plan.measure import Measure
from jospar.plan.period import Period, PeriodKind
from jospar.plan.plan import Plan
from jospar.plan.programme import Programme, StatutoryReport
from jospar.plan.progress import Acceptance, Progress
from jospar.standing.measure import MeasureStanding
from jospar.standing.occurrences import occurrence_day, occurrences
from jospar.standing.standing import stand

EVERY: Mapping[PeriodKind, Frequency] = {
    "month": "month",
    "quarter": "quarter",
    "half": "half_year",
    "year": "year",
}
"""How often a report on a period of some kind comes."""
TextState = Literal["missing", "draft", "returned", "received", "accepted"]
THERE: tuple[TextState, ...] = ("received", "accepted")
"""States of a text that has been handed in and not sent back."""


@frozen
class TextLine:
    """The text that a lead owes on one measure for a period; ``report`` is the file's, draft or not."""

    standing: MeasureStanding
    agency: str
    state: TextState
    report: Progress | None

    @property
    def measure(self) -> Measure:
        """Give the measure itself."""
        return self.standing.measure

    @property
    def there(self) -> bool:
        """Tell whether the text has been handed in and not sent back."""
        return self.state in THERE


def statutory_on(plan: Plan, period: Period) -> tuple[Programme, ...]:
    """List the programmes that report here and owe a report on a period by their own act."""
    every = EVERY.get(period.kind)
    return tuple(
        one
        for one in plan.programmes.values()
        if one.reporting.channel == "here" and any(each.every == every for each in one.reporting.statutory)
    )


def deadlines(programme: Programme, period: Period) -> tuple[tuple[StatutoryReport, date | None], ...]:
    """List who must report on a period by which day: executors to the lead, the lead to the Government.

    A day that an act names reports the period whose end is nearest: in its second half, the period itself;
    in the first half of the next one, the period before.
    """
    every = EVERY.get(period.kind)
    found = [(one, _day(one, period)) for one in programme.reporting.statutory if one.every == every]
    return tuple(sorted(found, key=lambda row: (row[1] or date.max, row[0].who)))


def text_roll(written: Plan, programme: Programme, period: Period, on: date) -> tuple[TextLine, ...]:
    """Call the roll of texts on a period, by id: each lead owes one on a measure that is under way in it.

    ``written`` is the plan with its drafts; what came after the day is not seen.
    """
    name, last = str(period), period.last or on
    told = {
        (one.agency, one.measure): one
        for one in written.shelf.progress(programme=programme.id)
        if one.week == name and one.date <= on
    }
    verdicts = _verdicts(written, programme, on)
    held = stand(written, min(on, last)).of(programme)
    lines = []
    for one in held:
        lead = one.measure.lead
        if lead is not None and _under_way(one, period):
            report = told.get((lead, one.measure.id))
            lines.append(TextLine(one, lead, _state(report, verdicts), report))
    return tuple(lines)


def closed_on(written: Plan, programme: Programme, period: Period, on: date) -> date | None:
    """Tell when the last text of a period was accepted; None while one is missing, or not accepted.

    The lead's own texts are nobody's to accept: it is enough that they are there.
    """
    lines, verdicts = text_roll(written, programme, period, on), _verdicts(written, programme, on)
    others = [one for one in lines if one.agency != programme.lead]
    if not others or not all(one.there for one in lines) or any(one.state != "accepted" for one in others):
        return None
    return max(verdicts[one.agency, one.measure.id, str(period)].on for one in others)


def _day(one: StatutoryReport, period: Period) -> date | None:
    duty = Recurring(every=one.every, on=one.on, by=one.by)
    if not one.on or period.first is None or period.last is None:
        return occurrence_day(duty, period)
    middle = period.first + (period.last - period.first) / 2
    days = sorted(occurrences(duty, period.first.year, min(period.last.year + 1, date.max.year)))
    return next((day for day in days if day > middle), None)


def _under_way(one: MeasureStanding, period: Period) -> bool:
    """Tell whether work was under way at some time of the period: begun by its end, not done before it."""
    facts, first = one.facts, period.first or date.min
    begun = facts.started or (facts.start is not None and facts.start <= facts.on)
    if not begun or one.status in ("cancelled", "suspended", "not_assessed"):
        return False
    return one.status != "done" or facts.report is None or facts.report.date >= first


Verdicts = Mapping[tuple[str, str, str], Acceptance]


def _verdicts(written: Plan, programme: Programme, on: date) -> Verdicts:
    """Keep the last verdict of others on each report: by agency, measure, and folder."""
    given = [
        one
        for one in written.shelf.acceptances(programme=programme.id)
        if one.on <= on and one.report.partition("/")[0] != one.agency
    ]
    return {
        (agency, one.measure, folder): one
        for one in sorted(given, key=lambda one: (one.on, one.file))
        for agency, _, folder in [one.report.partition("/")]
    }


def _state(report: Progress | None, verdicts: Verdicts) -> TextState:
    """Tell what became of a text; a verdict older than the report was given on what it said before."""
    if report is None:
        return "missing"
    if report.state == "draft":
        return "draft"
    if report.note is None:
        return "missing"
    verdict = verdicts.get((report.agency, report.measure, report.week))
    if verdict is None or verdict.on < report.date:
        return "received"
    return verdict.verdict


def weekly_notes(written: Plan, period: Period, on: date) -> Mapping[tuple[str, str], tuple[Progress, ...]]:
    """Gather the weekly reports of a period that have a note, by agency and measure, the oldest first."""
    first, last = period.first or date.max, min(period.last or on, on)
    found: dict[tuple[str, str], list[Progress]] = {}
    for one in sorted(written.shelf.progress(), key=lambda one: (one.date, one.week)):
        if (
            one.note is not None
            and "-W" in one.week
            and one.state == "submitted"
            and first <= one.date <= last
        ):
            found.setdefault((one.agency, one.measure), []).append(one)
    return {whose: tuple(reports) for whose, reports in found.items()}
