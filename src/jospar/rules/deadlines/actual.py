"""What reports say has happened, and the day that it can't be after."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from jospar.plan.progress import Progress
from jospar.rules.case import Case
from jospar.rules.ownership.weeks import days_of


class Actual(NamedTuple):
    """A report with the last day that its actual dates may speak of."""

    report: Progress
    limit: date

    def ahead(self, key: str) -> bool:
        """Tell whether ``started`` or ``finished`` lies wholly after the limit."""
        period = getattr(self.report, key)
        return period is not None and period.first is not None and period.first > self.limit


def actual(case: Case) -> Iterator[Actual]:
    """Give the reports written until the status date that state an actual date, or evidence.

    Nothing in a report can have happened after its folder's week, or after its own date if that is
    later, nor after the status date. Reports of a statutory period go by their own date.
    """
    for report in case.plan.shelf.progress():
        stated = report.started is not None or report.finished is not None or report.evidence
        if report.date > case.date or not stated:
            continue
        yield Actual(report, limit_of(report, case.date))


def limit_of(report: Progress, on: date) -> date:
    """Tell the last day that a report can know of, up to the status date."""
    days = days_of(report.week) if "-W" in report.week else None
    return min(on, max(report.date, days.last) if days else report.date)
