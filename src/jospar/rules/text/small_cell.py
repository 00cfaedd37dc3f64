"""A figure counts fewer children than may be published.

Why:
    "Three children in one district" can point at three children whom the neighbours know. Cells
    below `min_cell` (5 unless jospar.yaml says otherwise) are left out or merged with others, and
    one more cell with them, so that nobody can compute them from the total. The same goes for a whole
    country's figure. Zero is no such cell, nor is a rate.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    value: 3.4
    regions: {XA-01: 3, XA-02: 4}
    ```

Fails:
    ```yaml
    # plan/example/indicators/XA-I-01.yaml
    id: XA-I-01
    title: Children who were heard in a support room
    unit: children
    level: output
    sources: [statistics_2025]
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    value: 43
    regions:
      XA-01: 40
      XA-02: 3  # here
    ```

    ```yaml
    # plan/example/indicators/XA-I-01.yaml
    id: XA-I-01
    title: Children who were heard in a support room
    unit: ребёнок
    level: output
    sources: [statistics_2025]
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    value: 43
    groups:
      - {sex: female, value: 41}
      - {sex: male, value: 2}  # here
    ```

    ```yaml
    # plan/example/indicators/XA-I-01.yaml
    id: XA-I-01
    title: Children who were operated abroad
    unit: children
    level: output
    sources: [statistics_2025]
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    value: 3  # here
    ```
"""

from collections.abc import Iterator
from decimal import Decimal

from jospar.finding import Finding, Step
from jospar.plan.indicator import Observation
from jospar.rules.case import Case, finding
from jospar.standing.units import counts_people

Figure = tuple[tuple[Step, ...], Decimal | None]


def check(case: Case) -> Iterator[Finding]:
    """Report the country, regions and groups in which fewer people are counted than the repository allows."""
    least = case.plan.repository.min_cell
    counting = {one.id for one in case.plan.indicators.values() if counts_people(one.unit)}
    for observation in case.plan.observations:
        if observation.indicator in counting:
            for path, value in _cells(observation):
                if _small(value, least):
                    yield finding("J038", observation, *path, least=least)
    people = {one.id for one in case.plan.measures.values() if one.units and counts_people(one.units.unit)}
    for report in case.plan.shelf.progress() if people else ():
        for region, done in (report.regions or {}).items() if report.measure in people else ():
            if _small(done.units, least):
                yield finding("J038", report, "regions", region, "units", least=least)


def _small(value: Decimal | None, least: int) -> bool:
    return value is not None and 0 < value < least and value == value.to_integral_value()


def _cells(observation: Observation) -> Iterator[Figure]:
    """Give the figures of the country, its regions and groups, each with its path in the file."""
    yield ("value",), observation.value
    yield ("numerator",), observation.numerator
    for region, cell in (observation.regions or {}).items():
        yield ("regions", region, "value"), cell.value
        yield ("regions", region, "numerator"), cell.numerator
    for row, group in enumerate(observation.groups):
        yield ("groups", row, "value"), group.value
        yield ("groups", row, "numerator"), group.numerator
