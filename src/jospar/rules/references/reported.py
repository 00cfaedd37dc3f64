"""Verdicts and the reports that they are given on."""

from jospar.plan.progress import Acceptance, Progress
from jospar.rules.case import Case

Judged = tuple[Acceptance, Progress]


def judged(case: Case) -> tuple[Judged, ...]:
    """List each verdict with its report, where there is one that could be read."""
    return case.once(_judged)


def _judged(case: Case) -> tuple[Judged, ...]:
    verdicts = case.plan.shelf.acceptances()
    if not verdicts:
        return ()
    asked = {(one.programme, str(one.report), one.measure) for one in verdicts}
    reports = {
        name: one
        for one in case.plan.shelf.progress()
        if (name := (one.programme, f"{one.agency}/{one.week}", one.measure)) in asked
    }
    named = ((one, reports.get((one.programme, str(one.report), one.measure))) for one in verdicts)
    return tuple((verdict, report) for verdict, report in named if report is not None)
