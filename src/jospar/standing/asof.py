"""The plan as it was true on a date: what came later is not seen, later amendments are undone."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from jospar.plan.governance import Amendment, Decision, PlannedChange
from jospar.plan.indicator import Observation
from jospar.plan.plan import Plan
from jospar.plan.progress import Acceptance, Progress, Unchanged
from jospar.plan.references import FieldPath
from jospar.plan.shelf import ReportKey, Shelf
from jospar.plan.source import Source
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED
from jospar.reading.paths import assign
from jospar.reading.times import Unreadable, parse_period, parse_week
from jospar.standing.former import of_renamed, under_present_names
from jospar.standing.known import earliest, known_by

AMENDED = ("programmes", "measures", "indicators", "risks", "decisions", "overrides")
"""The rooms of a plan whose records an amendment may change."""


def as_of(plan: Plan, on: date) -> Plan:
    """Give the plan as it was true at the end of a day.

    Reports, verdicts, observations (by ``stated_on``, else their earliest source's date) and decisions
    dated later are not seen, nor programmes whose act is of a later day, nor commitments and declared
    totals that only later sources state; amendments that take effect later are undone by their
    ``before``. A record without a date of its own is always seen. What was said of a record under a name
    that it had before is of the record.
    """
    rooms: dict[str, Mapping[str, Any]] = {name: getattr(plan, name) for name in AMENDED}
    later = [one for one in plan.amendments.values() if (day := effective(one)) is not None and day > on]
    for amendment in sorted(later, key=lambda one: (effective(one) or on, one.id), reverse=True):
        rooms = _undone(rooms, amendment, plan.repository.languages[0])
    rooms["decisions"] = _decided(rooms["decisions"].values(), on)
    rooms |= known_by(plan.sources, rooms, on)
    changed: dict[str, Any] = dict(rooms)
    return replace(
        plan,
        **changed,
        observations=tuple(
            one for one in of_renamed(plan.observations, plan.indicators) if _stated(one, plan.sources, on)
        ),
        amendments={one.id: one for one in plan.amendments.values() if one not in later},
        shelf=_shelf(under_present_names(plan.shelf, plan.measures), on),
    )


def effective(amendment: Amendment) -> date | None:
    """Tell from when an amendment holds: its act's effective date, else the act's own date.

    A correction or a publication mends the record, not the act: it has always held (None).
    """
    act = amendment.act
    if amendment.kind != "amendment" or act is None:
        return None
    period = act.effective or act.date
    return period.first if period is not None else None


def _undone(
    rooms: dict[str, Mapping[str, Any]], amendment: Amendment, language: str
) -> dict[str, Mapping[str, Any]]:
    for change in reversed(amendment.changes):
        for name, room in rooms.items():
            if change.record in room:
                before = _before(room[change.record], change, Desk(amendment.file, language))
                kept = {key: before if key == change.record else one for key, one in room.items()}
                rooms = {**rooms, name: {key: one for key, one in kept.items() if one is not None}}
    return rooms


def _before(record: Any, change: PlannedChange, desk: Desk) -> Any:  # noqa: ANN401 -- any record
    """Give a record as it was before one change; None where it was not there."""
    if change.action == "add":
        return None
    path, before = change.field, change.before
    if change.action == "exclude":
        path, before = FieldPath("state"), "active"
    elif change.action == "renumber":
        path = FieldPath("number")
    changed = assign(record, path, before, desk) if path else record
    return record if changed is FAILED else changed


def _decided(decisions: Iterable[Decision], on: date) -> dict[str, Decision]:
    seen = (one for one in decisions if one.asked.on <= on)
    return {
        one.id: one if one.decided is None or one.decided.on <= on else replace(one, decided=None)
        for one in seen
    }


def stated_on(observation: Observation, sources: Mapping[str, Source]) -> date | None:
    """Tell when an observation became known: when it was stated, else its earliest source's last day."""
    return observation.stated_on or earliest(observation.source, sources)


def _stated(observation: Observation, sources: Mapping[str, Source], on: date) -> bool:
    day = stated_on(observation, sources)
    return day is None or day <= on


def _shelf(shelf: Shelf, on: date) -> Shelf:
    def sees(report: Progress | Unchanged | Acceptance) -> bool:
        if isinstance(report, Progress):
            return report.date <= on and report.state == "submitted" and shelf.sees(report)
        return (not isinstance(report, Acceptance) or report.on <= on) and shelf.sees(report)

    def fetch(key: ReportKey) -> Progress | Unchanged | Acceptance | None:
        report = shelf.fetch(key)
        return report if report is not None and sees(report) else None

    def hides(key: ReportKey) -> bool:
        return shelf.fetch(key) is not None and fetch(key) is None

    begun = tuple(key for key in shelf.keys if _begun(key.week, on))
    return Shelf(begun, fetch, blob=shelf.blob, hides=hides, sees=sees)


def _begun(week: str, on: date) -> bool:
    """Tell whether the week or statutory period of a report's folder has begun."""
    first = first_day(week)
    return first is not None and first <= on


def last_day(week: str) -> date | None:
    """Give the last day of the week or statutory period that a report's folder is named by."""
    try:
        return parse_week(week).sunday if "-W" in week else parse_period(week).last
    except Unreadable:
        return None


def first_day(week: str) -> date | None:
    """Give the first day of the week or statutory period that a report's folder is named by."""
    try:
        return parse_week(week).monday if "-W" in week else parse_period(week).first
    except Unreadable:
        return None
