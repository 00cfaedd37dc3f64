"""Reports beside the measures they speak of, as far as they are seen on the status date."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from jospar.plan.measure import Measure
from jospar.plan.period import Period
from jospar.plan.progress import Progress
from jospar.rules.case import Case

Duty = tuple[str, Period | None]
"""A measure's id, and which occurrence of it; None where it is due once."""
UNDER_WAY = ("active", "suspended")


class Told(NamedTuple):
    """A report and its measure."""

    report: Progress
    measure: Measure


def seen(case: Case) -> tuple[Told, ...]:
    """List the reports up to the status date whose measure is known, the oldest first."""
    return case.once(_seen)


def last_told(case: Case) -> tuple[Told, ...]:
    """List the last report of each agency on each measure, or on each occurrence of it."""
    return case.once(_last_told)


def submitted_by_leads(case: Case) -> Mapping[Duty, tuple[Told, ...]]:
    """Give what leads have sent in on each measure, or occurrence of it, the oldest first.

    Only where agencies have agreed to report: of others nothing is asked. Restricted measures, and those
    that are cancelled or excluded, are left out.
    """
    return case.once(_submitted_by_leads)


def unread(case: Case) -> frozenset[str]:
    """Name the measures of which there is a report or a verdict that can't be read."""
    return case.once(_unread)


def closing(told: Sequence[Told]) -> tuple[Told, ...]:
    """Keep the reports from the one on that first said done, where the last one still does; else none."""
    others = [place for place, one in enumerate(told) if one.report.status != "done"]
    return tuple(told[others[-1] + 1 :] if others else told)


def _seen(case: Case) -> tuple[Told, ...]:
    measures = case.plan.measures
    pairs = (
        Told(report, measures[report.measure])
        for report in case.plan.shelf.progress()
        if report.date <= case.date and report.measure in measures
    )
    return tuple(
        sorted((pair for pair in pairs if pair.measure.programme == pair.report.programme), key=_age)
    )


def _unread(case: Case) -> frozenset[str]:
    shelf = case.plan.shelf
    return frozenset(key.measure for key in shelf.keys if shelf.fetch(key) is None)


def _last_told(case: Case) -> tuple[Told, ...]:
    said = (one for one in seen(case) if one.report.state == "submitted")
    last = {(one.report.measure, one.report.agency, one.report.occurrence): one for one in said}
    return tuple(last.values())


def _submitted_by_leads(case: Case) -> dict[Duty, tuple[Told, ...]]:
    here = {key for key, one in case.plan.programmes.items() if one.reporting.channel == "here"}
    found: dict[Duty, list[Told]] = {}
    for one in seen(case):
        report, measure = one
        if report.agency != measure.lead or report.state != "submitted" or measure.programme not in here:
            continue
        if measure.state in UNDER_WAY and measure.access == "open":
            found.setdefault((measure.id, report.occurrence), []).append(one)
    return {duty: tuple(told) for duty, told in found.items()}


def _age(told: Told) -> tuple[object, ...]:
    return told.report.date, told.report.file
