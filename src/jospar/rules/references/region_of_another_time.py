"""A figure is given for a region in a time when the region did not exist.

Why:
    Regions are formed, split and renamed: a figure of 2020 for a region formed in 2022 either
    stands under the wrong code, or was recalculated by its source to today's borders; then an exception
    says so. A region that existed for a part of the period counts.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2022.yaml
    period: 2022
    source: statistics_2025
    value: 7.5
    regions: {XA-01: 7.0, XA-02: 8.0}
    ```

    ```yaml
    # plan/example/observations/XA-I-01/2020.yaml
    period: 2020
    source: statistics_2025
    value: 7.5
    regions: {XA-01: 7.0, XA-02: 8.0}
    exceptions:
      - {code: J219, because: the release gives earlier years in the borders of 2022}
    ```

Fails:
    ```yaml
    # plan/example/observations/XA-I-01/2020.yaml
    period: 2020
    source: statistics_2025
    value: 7.5
    regions:
      XA-01: 7.0
      XA-02: 8.0  # here
    ```
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from jospar.finding import Finding
from jospar.plan.plan import Plan
from jospar.rules.case import Case, finding
from jospar.rules.references.following import key_finding


class Days(NamedTuple):
    """A stretch of days, both ends included."""

    first: date
    last: date


def check(case: Case) -> Iterator[Finding]:
    """Report observations, reports and budget lines of regions that were not there yet, or no more."""
    lives = _lives(case.plan)
    for one in case.plan.observations:
        if one.period.first is not None and one.period.last is not None:
            absent = _absent(one.regions or (), Days(one.period.first, one.period.last), lives)
            if absent:
                yield key_finding("J219", one, "regions", absent[0], value=absent, period=str(one.period))
    for report in case.plan.shelf.progress():
        absent = _absent(report.regions or (), Days(report.date, report.date), lives)
        if absent:
            yield key_finding("J219", report, "regions", absent[0], value=absent, period=str(report.date))
    yield from _of_budgets(case.plan, lives)


def _of_budgets(plan: Plan, lives: dict[str, list[Days]]) -> Iterator[Finding]:
    there: dict[tuple[str, int], bool] = {}  # a plan has thousands of lines and a hundred such pairs
    for measure in plan.measures.values():
        for index, line in enumerate(measure.budget):
            if line.region is not None and date.min.year <= line.year <= date.max.year:
                pair = line.region, line.year
                if pair not in there:
                    during = Days(date(line.year, 1, 1), date(line.year, 12, 31))
                    there[pair] = not _absent((line.region,), during, lives)
                if not there[pair]:
                    facts = {"value": str(line.region), "period": str(line.year)}
                    yield finding("J219", measure, "budget", index, "region", **facts)


def _lives(plan: Plan) -> dict[str, list[Days]]:
    """Tell when each region existed, by the akimats that have had its code."""
    lives: dict[str, list[Days]] = {}
    for agency in plan.agencies.values():
        if agency.kind == "akimat" and agency.region is not None:
            since = agency.since.first if agency.since else None
            until = agency.until.last if agency.until else None
            lives.setdefault(agency.region, []).append(Days(since or date.min, until or date.max))
    return lives


def _absent(regions: Iterable[str], during: Days, lives: dict[str, list[Days]]) -> tuple[str, ...]:
    """Name the known regions that did not exist on any of the days."""
    return tuple(
        region
        for region in regions
        if region in lives
        and not any(life.first <= during.last and during.first <= life.last for life in lives[region])
    )
