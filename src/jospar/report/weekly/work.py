"""The part of a programme that reports here: counts, exceptions, what is due, reports, money, gaps."""

from collections.abc import Sequence
from datetime import timedelta

from jospar.plan.period import Week
from jospar.plan.programme import Programme
from jospar.report.weekly.desk import Desk
from jospar.report.weekly.gaps import gaps, trust
from jospar.report.weekly.indicators import indicator_row, path_note
from jospar.report.weekly.moneyrows import money_aside, money_rows, money_unit
from jospar.report.weekly.page import CountRow, DueList, ReportRow, WorkPart, WorkRow
from jospar.standing.measure import MeasureStanding
from jospar.standing.received import current_period

WORSE = ("at_risk", "off_track", "suspended")
"""Reported statuses that make a measure an exception: the agency's own worse word counts freely."""
COMING = ("off_track", "at_risk", "due_soon", "on_track", "not_due")
"""Statuses of measures whose date is still ahead."""


def work_part(desk: Desk, programme: Programme) -> WorkPart:
    """Build the part of a programme with ``channel: here``."""
    voice, standing = desk.voice, desk.standing
    held = standing.of(programme)
    indicators = [standing.indicators[one.id] for one in standing.plan.indicators_of(programme.id)]
    undated = sum(one.facts.due is None and one.status in COMING for one in held)
    return WorkPart(
        id=programme.id,
        title=voice.text(programme.title),
        instrument=voice.say(f"instrument.{programme.instrument}"),
        headline=_headline(desk, programme),
        counts=_counts(desk, programme),
        first="" if desk.before is not None else voice.say("report.first"),
        exceptions=tuple(_row(desk, one) for one in exceptions(held)),
        decisions=_decisions(desk, programme),
        due=_due(desk, held),
        undated=voice.count("report.undated", undated) if undated else "",
        reports=_reports(desk, programme),
        reports_note=voice.say("report.reports_note", period=_period(desk, programme)),
        money=money_rows(desk, programme),
        money_unit=money_unit(desk, programme),
        money_aside=money_aside(desk, programme),
        indicators=tuple(indicator_row(desk, one, judged=True) for one in indicators),
        path_note=path_note(desk, indicators),
        gaps=gaps(desk, held, indicators),
        trust=trust(desk, held),
    )


def _headline(desk: Desk, programme: Programme) -> str:
    """Say in one sentence how many measures there are, how many are overdue, how many fall due soon."""
    voice, counts = desk.voice, desk.standing.counts(programme)
    whole = sum(counts.values()) - counts["cancelled"]
    soon = sum(one.status in COMING and _within(one, one.facts.soon) for one in desk.standing.of(programme))
    worse = counts["at_risk"] + counts["off_track"]
    facts = {"done": counts["done"], "overdue": counts["overdue"], "due_soon": soon, "worse": worse}
    return voice.heading("report.work.headline", **facts, measures=voice.count("count.measures", whole))


def _within(one: MeasureStanding, days: timedelta) -> bool:
    return one.facts.due is not None and one.facts.due - one.facts.on <= days


def _counts(desk: Desk, programme: Programme) -> tuple[CountRow, ...]:
    counts = desk.standing.counts(programme)
    earlier = desk.before.counts(programme) if desk.before is not None else counts
    whole = sum(counts.values()) or 1
    return tuple(
        CountRow(
            status=status,
            label=desk.voice.say(f"status.{status}"),
            count=desk.voice.number(count),
            moved=desk.voice.signed(count - earlier[status]) if count != earlier[status] else "",
            share=round(100 * count / whole),
        )
        for status, count in counts.items()
        if count or earlier[status]
    )


def exceptions(held: Sequence[MeasureStanding]) -> list[MeasureStanding]:
    """Choose the overdue measures and those whose lead reports them worse, the longest overdue first."""
    found = [
        one
        for one in held
        if one.status in ("overdue", "suspended")
        or (one.status not in ("done", "cancelled") and one.facts.report and one.facts.report.status in WORSE)
    ]
    return sorted(found, key=lambda one: (-one.facts.days_overdue, one.measure.id))


def _row(desk: Desk, one: MeasureStanding) -> WorkRow:
    facts, voice = one.facts, desk.voice
    report = facts.report
    days = ""
    if facts.days_overdue:
        days = voice.days(facts.days_overdue)
    elif facts.due is not None and facts.due >= facts.on:
        days = voice.say("report.in_days", days=voice.days((facts.due - facts.on).days))
    word = report.status if report is not None and one.status not in ("overdue", "suspended") else None
    status = word if word in WORSE else one.status
    return WorkRow(
        id=one.measure.id,
        title=desk.said(one.measure.title),
        owner=desk.agency(one.measure.lead),
        days=days,
        date=voice.date(facts.due) if facts.due is not None else "",
        status=status,
        status_name=voice.say(f"status.{status}"),
        reason=voice.say(f"reason.{report.reason}") if report is not None and report.reason else "",
        note=desk.said(report.note) if report is not None and report.note is not None else None,
    )


def _decisions(desk: Desk, programme: Programme) -> tuple[WorkRow, ...]:
    """List the open decisions, the most urgent first; they are internal and never on a public page."""
    plan, voice, on = desk.standing.plan, desk.voice, desk.standing.date
    if plan.repository.audience == "public":
        return ()
    waiting = [
        one for one in plan.decisions.values() if one.programme == programme.id and one.decided is None
    ]
    rows = []
    for one in sorted(waiting, key=lambda one: (str(one.due.last), one.id)):
        last = one.due.last
        key = "report.past_days" if last is not None and last < on else "report.in_days"
        days = voice.say(key, days=voice.days(abs((last - on).days))) if last is not None else ""
        date = voice.period(one.due)
        rows.append(WorkRow(one.id, desk.said(one.title), desk.agency(one.of), days, date, "", "", "", None))
    return tuple(rows)


def _due(desk: Desk, held: Sequence[MeasureStanding]) -> tuple[DueList, ...]:
    """List what falls due within so many days as the policy names, each measure in its nearest list."""
    lists = []
    nearest = -1
    for horizon in sorted(desk.standing.plan.repository.policy.due_within):
        rows = [
            one
            for one in held
            if one.status in COMING
            and one.facts.due is not None
            and nearest < (one.facts.due - one.facts.on).days <= horizon
        ]
        ordered = sorted(rows, key=lambda one: (str(one.facts.due), one.measure.id))
        label = desk.voice.count("report.due_within", horizon, rows=len(rows))
        lists.append(DueList(label, tuple(_row(desk, one) for one in ordered)))
        nearest = horizon
    return tuple(lists)


def _reports(desk: Desk, programme: Programme) -> tuple[ReportRow, ...]:
    return tuple(
        ReportRow(
            desk.agency(agency),
            desk.voice.number(len(owed.expected)),
            desk.voice.number(len(owed.received)),
            owed.missing,
        )
        for agency, owed in desk.standing.reports_of(programme).items()
    )


def _period(desk: Desk, programme: Programme) -> str:
    """Write the week, month, quarter, half or year that reports are now due for."""
    on = desk.standing.date
    if programme.reporting.cadence == "week":
        week = Week.of(on)
        return desk.voice.week(week.year, week.number)
    return desk.voice.period(current_period(programme, on))
