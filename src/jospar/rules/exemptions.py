"""Findings that the plan's owners have accepted, on one record, for a reason, until a day."""

from collections.abc import Iterable, Iterator
from datetime import date

from jospar.finding import Finding, Spot
from jospar.plan.plan import Plan
from jospar.rules.granted import granted
from jospar.rules.registry import rules


def exempted(found: Iterable[Finding], plan: Plan, on: date) -> Iterator[Finding]:
    """Leave out what an exception in the finding's own file covers on the date.

    Findings about the text of a file have no record and no exception; nor do rules whose level is fixed.
    """
    fixed = {rule.code for rule in rules() if rule.fixed}
    covered = {(one.record.file, one.code) for one in granted(plan) if one.holds(on)}
    for finding in found:
        excepted = isinstance(finding.at, Spot) and (finding.file, finding.code) in covered
        if finding.code in fixed or not excepted:
            yield finding
