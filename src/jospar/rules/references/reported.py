"""Verdicts and the reports that they are given on."""

from collections.abc import Iterator

from jospar.plan.progress import Acceptance, Progress
from jospar.plan.shelf import Shelf


def judged(shelf: Shelf) -> Iterator[tuple[Acceptance, Progress]]:
    """Give each verdict with its report, where there is one that could be read."""
    verdicts = shelf.acceptances()
    if not verdicts:
        return
    reports = {(one.programme, f"{one.agency}/{one.week}", one.measure): one for one in shelf.progress()}
    for verdict in verdicts:
        report = reports.get((verdict.programme, verdict.report, verdict.measure))
        if report is not None:
            yield verdict, report
