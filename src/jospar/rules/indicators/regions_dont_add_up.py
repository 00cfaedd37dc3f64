"""The figures of the regions don't add up to the country's.

Why:
    Where ``aggregate: {regions: sum}`` says that regions are added up, all of them make the national
    figure and some of them no more than it; numerators and denominators are added up in any case, and of
    ``max`` the country has the largest. Checked for the regions that existed at that time, within the
    digits that the figures are written with; figures that are only "about", "over" or "under" are not.

Passes:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Support rooms open
    unit: room
    level: context
    aggregate: {regions: sum}
    # plan/example/observations/XA-I-02/2024.yaml
    period: 2024
    source: statistics_2025
    value: 12
    regions: {XA-01: 5, XA-02: 7}
    ```

Fails:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Support rooms open
    unit: room
    level: context
    aggregate: {regions: sum}
    # plan/example/observations/XA-I-02/2024.yaml
    period: 2024
    source: statistics_2025
    value: 12
    regions: {XA-01: 5, XA-02: 6}  # here
    ```

    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Children in preschool
    unit: '%'
    level: context
    # plan/example/observations/XA-I-02/2024.yaml
    period: 2024
    source: statistics_2025
    numerator: 60
    denominator: 100
    regions: {XA-01: {numerator: 20, denominator: 50}, XA-02: {numerator: 20, denominator: 50}}  # here
    ```
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jospar.finding import Finding
from jospar.plan.indicator import Indicator, Observation
from jospar.rules.case import Case, finding
from jospar.rules.indicators.arithmetic import total
from jospar.rules.indicators.figures import adds_up, dated_observations, surpassed
from jospar.standing.territory import Territory


def check(case: Case) -> Iterator[Finding]:
    """Report observations whose regions contradict the national figure."""
    territory = Territory.of(case.plan)
    for one, indicator in dated_observations(case.plan):
        if not one.regions or one.precision != "exact" or not territory.apart(one.regions, one.period):
            continue
        whole = territory.whole(one.regions, one.period)
        wrong = _sum(one, indicator, whole=whole) or (_ratio(one, indicator) if whole else None)
        if wrong is not None:
            problem, value, parts = wrong
            yield finding("J602", one, "regions", value=value, sum=parts, problem=problem)


Wrong = tuple[str, Decimal, Decimal]


def _sum(one: Observation, indicator: Indicator, *, whole: bool) -> Wrong | None:
    parts = [one.figure_of(cell) for cell in (one.regions or {}).values()]
    known = [part for part in parts if part is not None]
    mode, value = indicator.aggregate.regions, one.figure
    if value is None or not known or (whole and len(known) < len(parts)):
        return None
    if mode == "sum" and whole and not adds_up(value, known, indicator):
        return "sum", value, total(known)
    if mode == "sum" and not whole and surpassed(value, known, indicator):
        return "some", value, total(known)
    if mode == "max" and whole and not adds_up(value, [max(known)], indicator):
        return "max", value, max(known)
    return None


def _ratio(one: Observation, indicator: Indicator) -> Wrong | None:
    if indicator.aggregate.regions not in ("ratio", "none"):
        return None
    cells = (one.regions or {}).values()
    above = _column(one.numerator, [cell.numerator for cell in cells])
    below = _column(one.denominator, [cell.denominator for cell in cells])
    for problem, column in (("numerators", above), ("denominators", below)):
        if column is not None and not adds_up(column[0], column[1], indicator):
            return problem, column[0], total(column[1])
    return None


def _column(whole: Decimal | None, parts: Sequence[Decimal | None]) -> tuple[Decimal, list[Decimal]] | None:
    known = [part for part in parts if part is not None]
    return (whole, known) if whole is not None and len(known) == len(parts) else None
