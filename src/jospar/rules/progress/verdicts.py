"""The last word of others on each report, up to the status date."""

from collections.abc import Mapping

from jospar.plan.progress import Acceptance, Progress
from jospar.rules.case import Case

Named = tuple[str, str, str]
"""A report by its programme, its measure, and agency/week as verdicts write it."""


def name_of(report: Progress) -> Named:
    """Name a report the way verdicts do."""
    return report.programme, report.measure, f"{report.agency}/{report.week}"


def last_verdicts(case: Case) -> Mapping[Named, Acceptance]:
    """Give the last verdict on each report; an author's verdict on its own report is none."""
    return case.once(_last_verdicts)


def accepted(case: Case, report: Progress) -> bool:
    """Tell whether another agency has accepted a report together with evidence."""
    verdict = last_verdicts(case).get(name_of(report))
    return verdict is not None and verdict.verdict == "accepted" and bool(report.evidence)


def returned(case: Case, report: Progress) -> bool:
    """Tell whether another agency has sent a report back."""
    verdict = last_verdicts(case).get(name_of(report))
    return verdict is not None and verdict.verdict == "returned"


def _last_verdicts(case: Case) -> dict[Named, Acceptance]:
    given = [
        one
        for one in case.plan.shelf.acceptances()
        if one.on <= case.date and one.report.partition("/")[0] != one.agency
    ]
    given.sort(key=lambda one: (one.on, one.file))
    return {(one.programme, one.measure, str(one.report)): one for one in given}
