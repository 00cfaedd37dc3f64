"""Regional figures as they may be shown: small counts of people are hidden, and what would give them away."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from jospar.plan.indicator import Cell, Indicator, Observation
from jospar.report.weekly.desk import Desk
from jospar.standing.units import counts_people


@dataclass(frozen=True, slots=True)
class RegionCell:
    """A region's figure as written; ``value`` is None for a change alone and for a hidden count."""

    region: str
    text: str
    value: Decimal | None


def region_cells(desk: Desk, indicator: Indicator, observation: Observation) -> list[RegionCell]:
    """Write the regions of an observation, lowest first, those without a value last, then by name.

    A number of people below ``min_cell`` is hidden, and the next smallest with it as long as the hidden
    ones could be found by subtracting the others from the total.
    """
    regions = {str(code): cell for code, cell in (observation.regions or {}).items()}
    hidden = _hidden(desk, indicator, observation)
    names = {agency.region: agency for agency in desk.standing.plan.agencies.values() if agency.region}
    rows = []
    for code, cell in regions.items():
        agency = names.get(code)
        name = desk.voice.text(agency.region_name or agency.name) if agency is not None else code
        if code in hidden:
            rows.append(RegionCell(name, desk.voice.say("report.hidden"), None))
        else:
            rows.append(RegionCell(name, _text(desk, observation, cell), observation.figure_of(cell)))
    order = desk.voice.sort_key
    return sorted(rows, key=lambda row: (row.value is None, row.value or Decimal(0), order(row.region)))


def _hidden(desk: Desk, indicator: Indicator, observation: Observation) -> set[str]:
    least = desk.standing.plan.repository.min_cell
    regions = {str(code): cell for code, cell in (observation.regions or {}).items()}
    values = sorted(
        (value, code) for code, cell in regions.items() if (value := observation.figure_of(cell)) is not None
    )
    if not counts_people(indicator.unit) or any(value != value.to_integral_value() for value, _ in values):
        return set()
    hidden = [(value, code) for value, code in values if 0 < value < least]
    others = [pair for pair in values if pair[0] >= least] + [pair for pair in values if pair[0] == 0]
    while hidden and others and _found([value for value, _ in hidden], least):
        hidden.append(others.pop(0))
    return {code for _, code in hidden}


def _found(hidden: Sequence[Decimal], least: int) -> bool:
    """Tell whether the sum of hidden counts gives them away: one alone, or all the least or the most."""
    return len(hidden) == 1 or sum(hidden) in (len(hidden), len(hidden) * (least - 1))


def _text(desk: Desk, observation: Observation, cell: Cell) -> str:
    value = observation.figure_of(cell)
    if value is not None:
        return desk.quotient(observation.indicator, value) if cell.value is None else desk.number(value)
    if cell.change is None or cell.since is None:
        return ""
    change, since = desk.voice.signed(cell.change), desk.voice.period(cell.since)
    return desk.voice.say("report.changed_since", change=change, since=since)
