"""The figures of an observation: its own, its regions' and its groups', each with its path in the file."""

from collections.abc import Iterator

from jospar.finding import Step
from jospar.plan.indicator import Cell, Group, Observation


def figures(observation: Observation) -> Iterator[tuple[tuple[Step, ...], Observation | Cell | Group]]:
    """Give the observation itself, then its regions, then its groups."""
    yield (), observation
    for region, cell in (observation.regions or {}).items():
        yield ("regions", region), cell
    for row, group in enumerate(observation.groups):
        yield ("groups", row), group
