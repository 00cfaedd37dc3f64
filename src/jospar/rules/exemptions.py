"""Findings that the plan's owners have accepted, on one record, for a reason, until a day."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from jospar.finding import Finding, Spot
from jospar.plan.plan import Plan
from jospar.rules.registry import rules


def exempted(found: Iterable[Finding], plan: Plan, on: date) -> Iterator[Finding]:
    """Leave out what an exception in the finding's own file covers on the date.

    Findings about the text of a file have no record and no exception; absolute rules have none either.
    """
    absolute = {rule.code for rule in rules() if rule.absolute}
    covered = {
        (record.file, exemption.code)
        for record in _excepting(plan)
        for exemption in record.exceptions
        if exemption.until is None or exemption.until.last is None or on <= exemption.until.last
    }
    for finding in found:
        excepted = isinstance(finding.at, Spot) and (finding.file, finding.code) in covered
        if finding.code in absolute or not excepted:
            yield finding


def _excepting(plan: Plan) -> Iterator[Any]:
    for room in (plan.programmes, plan.measures, plan.indicators, plan.risks):
        yield from room.values()
    yield from plan.observations
