"""How many figures with a source a plan holds."""

from jospar.plan.indicator import Indicator, Observation
from jospar.plan.plan import Plan
from jospar.plan.programme import Programme


def figures(plan: Plan) -> int:
    """Count the figures that name a source.

    Observed values of the indicators there are, with their regions, groups and parts, declared totals,
    rates, baselines, targets, and budget lines.
    """
    observed = sum(
        _observed(one) for one in plan.observations if one.source and one.indicator in plan.indicators
    )
    declared = sum(_sourced(programme) for programme in plan.programmes.values())
    aimed = sum(_aimed(indicator) for indicator in plan.indicators.values())
    budget = sum(bool(line.source) for measure in plan.measures.values() for line in measure.budget)
    return observed + declared + aimed + budget


def _observed(observation: Observation) -> int:
    own = observation.figure is not None or observation.change is not None
    return own + len(observation.regions or {}) + len(observation.groups) + len(observation.parts or {})


def _sourced(programme: Programme) -> int:
    declared = programme.declared
    counts = sum(bool(one.source) for one in (*declared.measures, *declared.indicators))
    return (
        counts
        + sum(bool(one.source) for one in declared.budget)
        + sum(bool(one.source) for one in programme.rates)
    )


def _aimed(indicator: Indicator) -> int:
    baseline = indicator.baseline is not None and bool(indicator.baseline.source)
    return baseline + sum(bool(one.source) for one in indicator.targets)
