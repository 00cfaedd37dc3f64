"""Reports beside the measures they speak of, as far as they are seen on the status date."""

from collections.abc import Iterable
from typing import NamedTuple

from jospar.plan.measure import Measure
from jospar.plan.progress import Progress
from jospar.rules.case import Case


class Told(NamedTuple):
    """A report and its measure."""

    report: Progress
    measure: Measure


def seen(case: Case) -> tuple[Told, ...]:
    """List the reports up to the status date whose measure is known, the oldest first."""
    measures = case.plan.measures
    pairs = (
        Told(report, measures[report.measure])
        for report in case.plan.shelf.progress()
        if report.date <= case.date and report.measure in measures
    )
    return tuple(
        sorted((pair for pair in pairs if pair.measure.programme == pair.report.programme), key=_age)
    )


def latest(told: Iterable[Told]) -> tuple[Told, ...]:
    """Keep the last report of each agency on each measure, or on each occurrence of it."""
    last = {(one.report.measure, one.report.agency, one.report.occurrence): one for one in told}
    return tuple(last.values())


def _age(told: Told) -> tuple[object, ...]:
    return told.report.date, told.report.file
